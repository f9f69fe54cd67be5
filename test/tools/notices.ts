/**
 * Writes the licences of everything that the packages ship beside our own code into `public/`, from what is installed.
 * `npm run notices`; a test says when the file is not what it would write.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
export const NOTICES = join(ROOT, 'public/third-party-notices.txt');

interface Locked {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  license?: string;
}

/** Shipped although they are build dependencies: their files are copied into the packages. */
const COPIED = ['@fontsource-variable/inter', '@fontsource-variable/newsreader'];

/** The text of the file. */
export function notices(): string {
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>;
  };
  const shipped = Object.entries(lock.packages)
    .filter(
      ([path, { dev, optional }]) => path !== '' && ((!dev && !optional) || COPIED.includes(nameOf(path))),
    )
    .sort(([a], [b]) => (nameOf(a) < nameOf(b) ? -1 : nameOf(a) > nameOf(b) ? 1 : a < b ? -1 : 1));
  const parts = shipped.map(([path, { version = '', license = 'see below' }]) => {
    const text = licenceText(join(ROOT, path));
    return `${nameOf(path)} ${version}\nLicence: ${license}\n${text ? `\n${text.trim()}\n` : ''}`;
  });
  const head =
    'Civic Margin is made with the works of others. Each keeps its own licence.\nMade by `npm run notices`; do not edit.\n';
  return [head, ...parts].join(`\n${'-'.repeat(78)}\n`);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

function licenceText(folder: string): string | undefined {
  const file = readdirSync(folder).find((name) => /^(?:licen[cs]e|copying)(?:\.|-|$)/i.test(name));
  return file && readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n');
}

if (process.argv[1] === import.meta.filename) writeFileSync(NOTICES, notices());

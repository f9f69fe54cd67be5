/**
 * `npm run check:packages`: makes the packages for both stores, then makes them again from nothing but the source
 * archive, as a store's reviewer does (`npm ci && npm run zip`), and compares them byte by byte. Then asks the stores' own
 * checker, which is fetched for it: errors, and warnings that are not explained in `docs/store/review.md`, are told and
 * the exit status is 1.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { runTool } from '../stages.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const CHECKER = 'web-ext@10.7.0';

/** SHA-256 of each package in a folder, by file name. */
function hashes(folder: string): Map<string, string> {
  const zips = readdirSync(folder).filter((name) => name.endsWith('.zip'));
  return new Map(
    zips.sort().map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );
}

async function must(command: string, args: readonly string[], folder: string): Promise<void> {
  const { ok, output } = await runTool(command, args, { folder });
  if (!ok) throw new Error(`${command} ${args.join(' ')} failed.\n${output}`);
}

async function unpack(archive: string, folder: string): Promise<void> {
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(archive)))) {
    if (name.endsWith('/')) continue;
    const file = join(folder, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
}

async function madeAgain(sources: string): Promise<Map<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'margin-sources-'));
  try {
    await unpack(sources, folder);
    await must('npm', ['ci', '--no-audit', '--no-fund'], folder);
    await must('npm', ['run', 'zip'], folder);
    return hashes(join(folder, '.output'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Said {
  code: string;
  file: string;
  message: string;
}

/** Of every file of a package, the name without its hash: what the page of explanations can name. */
const plainName = (file: string) => file.replace(/-[\w-]{8}(?=\.\w+$)/, '');

async function checked(browser: string): Promise<string[]> {
  const source = join(ROOT, '.output', `${browser}-mv3`);
  const args = ['--yes', CHECKER, 'lint', '--no-config-discovery', '--output=json', `--source-dir=${source}`];
  const { output } = await runTool('npx', args, { folder: tmpdir() });
  const start = output.indexOf('{"');
  if (start < 0) throw new Error(`${CHECKER} did not answer.\n${output}`);
  const { errors, warnings } = JSON.parse(output.slice(start, output.lastIndexOf('}') + 1)) as {
    errors: Said[];
    warnings: Said[];
  };
  const explained = readFileSync(join(ROOT, 'docs/store/review.md'), 'utf8');
  const isExplained = ({ code, file }: Said) =>
    explained.includes(`| \`${code}\` | \`${plainName(file)}\` |`);
  console.log(`${browser}: ${errors.length} errors, ${warnings.length} warnings`);
  return [...errors, ...warnings.filter((one) => !isExplained(one))].map(
    ({ code, file, message }) => `${browser}: ${code} in ${file}: ${message}`,
  );
}

await must('npm', ['run', 'zip'], ROOT);
const first = hashes(join(ROOT, '.output'));
const sources = [...first.keys()].find((name) => name.endsWith('-sources.zip'));
if (!sources) throw new Error('There is no source archive.');
const again = await madeAgain(join(ROOT, '.output', sources));
const problems = await checked('firefox');
for (const [name, hash] of first) {
  console.log(`${hash}  ${name}`);
  // The archive made from an archive: the same files.
  if (again.get(name) !== hash) problems.push(`${name} is another one when it is made again`);
}
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildFor } from '../stages.ts';

const OUTPUT = resolve(import.meta.dirname, '../../.output');

/** Bytes after gzip that a bundle may have; the reasons are in the budgets of the architecture. */
const BUDGETS: Record<string, { path: RegExp; limit: number }> = {
  /** Parsed on every page of an allowed site, article or not. */
  door: { path: /^door\.js$/, limit: 8_000 },
  /** Parsed on articles only. */
  reader: { path: /^reader\.js$/, limit: 60_000 },
};

/** Size of every built script, style and data file after gzip, and what it takes of its budget. */
export async function bench(print: (name: string, value: number, unit: string) => void): Promise<void> {
  await buildFor(['chromium', 'firefox'], () => undefined);
  for (const build of ['chrome-mv3', 'firefox-mv3']) {
    const folder = join(OUTPUT, build);
    let whole = 0;
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
      const file = join(folder, name);
      if (!statSync(file).isFile()) continue;
      const size = gzipSync(readFileSync(file), { level: 9 }).length;
      whole += size;
      const path = relative(folder, file).replaceAll('\\', '/');
      if (!/\.(js|css|bin|json)$/.test(path) || path.startsWith('_locales/')) continue;
      // The builder's hash would make a new name of every build.
      const steady = path.replace(/-[\w-]{8}(?=\.\w+$)/, '');
      print(`size/${build}/${steady}`, size / 1000, 'kB');
      for (const [part, budget] of Object.entries(BUDGETS)) {
        if (budget.path.test(path))
          print(`size/${build}/${part}/of-budget`, (100 * size) / budget.limit, '%');
      }
    }
    print(`size/${build}/whole`, whole / 1000, 'kB');
  }
}

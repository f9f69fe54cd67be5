import { resolve } from 'node:path';
import { inChromium } from './in-chromium.ts';
import type { ImportFigures } from './pages/import.ts';

/** Sizes of the libraries that come in. */
const SIZES = (process.env.MARGIN_NOTES ?? '10000,100000').split(',').map(Number);

/**
 * Importing a backup in a real Chromium: reading the file, planning, writing in one transaction; against one record a
 * note, each waited for, in the same run.
 */
export async function bench(print: (name: string, value: number, unit: string) => void): Promise<void> {
  for (const size of SIZES) {
    const figures = await inChromium<ImportFigures>(
      resolve(import.meta.dirname, 'pages/import.ts'),
      `measureImport(${size})`,
    );
    const { file, ...times } = figures;
    print(`import/${size}/file`, file / 2 ** 20, 'MiB');
    for (const [what, ms] of Object.entries(times)) print(`import/${size}/${what}`, ms, 'ms');
    print(`import/${size}/write/gain`, figures.oneByOne / figures.write, 'x');
    print(`import/${size}/whole/gain`, figures.oneByOne / (figures.read + figures.write), 'x');
  }
}

if (import.meta.main) await bench((name, value, unit) => console.log(`${name} ${value.toFixed(2)} ${unit}`));

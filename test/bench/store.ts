import { resolve } from 'node:path';
import { inChromium } from './in-chromium.ts';
import type { LayoutFigures } from './pages/store.ts';
import type { StoreFigures } from './pages/store-product.ts';

const PAGE = resolve(import.meta.dirname, 'pages/store.ts');

/** Notes in the database while it is measured. */
const NOTES = Number(process.env.MARGIN_NOTES ?? 100_000);
/** Ways to read everything are told apart on fewer notes: eighteen readings of all would take longer than all the rest. */
const READ = NOTES / 5;

/** Keeping 100,000 notes, in a real Chromium: layouts side by side in one run. */
export async function bench(print: (name: string, value: number, unit: string) => void): Promise<void> {
  const product = await inChromium<StoreFigures>(PAGE, `measureStore(${NOTES})`);
  for (const [what, ms] of Object.entries(product)) print(`store/product/${what}`, ms, 'ms');

  const ways = await inChromium<Record<string, number>>(PAGE, `compareReadWays(${READ})`);
  for (const [way, ms] of Object.entries(ways)) print(`store/read-${READ}/${way}`, ms, 'ms');

  const figures = await inChromium<LayoutFigures[]>(PAGE, `compareLayouts(${NOTES})`);
  const base = figures[0]!;
  for (const { layout, ...times } of figures) {
    for (const [what, ms] of Object.entries(times)) {
      print(`store/${layout}/${what}`, ms, 'ms');
      if (layout !== base.layout) print(`store/${layout}/${what}/gain`, base[what as 'insert'] / ms, 'x');
    }
  }
}

if (import.meta.main) await bench((name, value, unit) => console.log(`${name} ${value.toFixed(2)} ${unit}`));

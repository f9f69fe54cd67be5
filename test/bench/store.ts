import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import type { LayoutFigures } from './pages/store.ts';
import type { StoreFigures } from './pages/store-product.ts';

/** Notes in the database while it is measured. */
const NOTES = Number(process.env.MARGIN_NOTES ?? 100_000);

/** Keeping 100,000 notes, in a real Chromium: layouts side by side in one run. */
export async function bench(print: (name: string, value: number, unit: string) => void): Promise<void> {
  const product = await inChromium<StoreFigures>(`measureStore(${NOTES})`);
  for (const [what, ms] of Object.entries(product)) print(`store/product/${what}`, ms, 'ms');

  const figures = await inChromium<LayoutFigures[]>(`compareLayouts(${NOTES})`);
  const base = figures[0]!;
  for (const { layout, ...times } of figures) {
    for (const [what, ms] of Object.entries(times)) {
      print(`store/${layout}/${what}`, ms, 'ms');
      if (layout !== base.layout) print(`store/${layout}/${what}/gain`, base[what as 'insert'] / ms, 'x');
    }
  }
}

/** Runs an expression in a page on localhost that has loaded `pages/store.ts`. */
async function inChromium<T>(expression: string): Promise<T> {
  const script = await bundle(resolve(import.meta.dirname, 'pages/store.ts'));
  const server = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? script : '<!doctype html><script type="module" src="/page.js"></script>');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    chromiumSandbox: false,
  });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${port}/`);
    return await page.evaluate<T>(expression);
  } finally {
    await browser.close();
    server.close();
  }
}

async function bundle(entry: string): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['es'], fileName: 'page' } },
  })) as Rolldown.RolldownOutput[];
  return built[0]!.output[0].code;
}

if (import.meta.main) await bench((name, value, unit) => console.log(`${name} ${value.toFixed(2)} ${unit}`));

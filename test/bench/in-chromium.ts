import { createServer } from 'node:http';
import { chromium } from 'playwright-core';
import { build, type Rolldown } from 'vite';

/** Runs an expression in a page on localhost, in a real Chromium, that has loaded a module (an absolute path). */
export async function inChromium<T>(module: string, expression: string): Promise<T> {
  const script = await bundle(module, 'es');
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

/** A module and all that it imports as one script; `iife` runs where modules cannot be loaded. */
export async function bundle(entry: string, format: 'es' | 'iife'): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: [format], fileName: 'page', name: 'page' } },
  })) as Rolldown.RolldownOutput[];
  return built[0]!.output[0].code;
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { bundle } from './in-chromium.ts';

const NOTES = Number(process.env.MARGIN_NOTES ?? 100_000);
const BUILT = resolve(import.meta.dirname, '../../.output/chrome-mv3');
const TIMES = 7;
/** ms after which a page that was left has let go of its notes, and the database of what that page still asked. */
const REST = 1500;
const TYPED = ['transparence', 'données ouv', 'gouvernement'];

/** The library in a browser of its own. */
interface Opened {
  context: BrowserContext;
  page: Page;
  devtools: CDPSession;
  address: string;
}

/**
 * The library of the built extension in a real Chromium, with 100,000 notes in the store and with none, in turns: from
 * the address to the first rows painted, to all notes searchable, and from a key to its answer. `npm run build` first.
 * `work` is processor time of the page's thread, which does not depend on what else the machine does.
 */
export async function bench(print: (name: string, value: number, unit: string) => void): Promise<void> {
  const profiles = ['empty', 'full'].map((name) => mkdtempSync(join(tmpdir(), `margin-${name}-`)));
  const opened = await Promise.all(profiles.map(openLibrary));
  try {
    const [empty, full] = opened as [Opened, Opened];
    await full.page.evaluate(await bundle(resolve(import.meta.dirname, 'pages/fill-library.ts'), 'iife'));
    await full.page.evaluate(`fillLibrary(${NOTES})`);

    const paints = {
      floor: [] as number[],
      empty: [] as number[],
      full: [] as number[],
      work: [] as number[],
    };
    for (let n = 0; n < TIMES; n += 1) {
      paints.floor.push(await floor(empty));
      paints.empty.push((await firstPaint(empty)).time);
      const { time, work } = await firstPaint(full);
      paints.full.push(time);
      paints.work.push(work);
    }
    print('library/first-paint/floor', Math.min(...paints.floor), 'ms, without script or style');
    print('library/first-paint/empty-store', Math.min(...paints.empty), 'ms');
    print(`library/first-paint/${NOTES}`, Math.min(...paints.full), 'ms');
    print(`library/first-paint/${NOTES}-median`, middle(paints.full), 'ms');
    print(`library/first-paint/${NOTES}-work`, Math.min(...paints.work), 'ms');
    print(`library/first-paint/${NOTES}-of-empty`, Math.min(...paints.full) / Math.min(...paints.empty), 'x');
    print(`library/first-paint/${NOTES}-of-floor`, Math.min(...paints.full) / Math.min(...paints.floor), 'x');

    const start = performance.now();
    await full.page.reload();
    await full.page.waitForFunction(
      () => /\d/.test(document.querySelector('.library__counts')?.textContent ?? ''),
      undefined,
      { timeout: 300_000 },
    );
    print(`library/all-notes-read/${NOTES}`, performance.now() - start, 'ms');
    const keys = await typing(full.page);
    print(`library/key-to-answer/${NOTES}`, middle(keys.answers), 'ms');
    print(`library/key-to-answer-worst/${NOTES}`, Math.max(...keys.answers), 'ms');
    print(`library/key-holds-typing/${NOTES}`, middle(keys.holdUps), 'ms');
  } finally {
    for (const { context } of opened) await context.close();
    for (const profile of profiles) rmSync(profile, { recursive: true, force: true });
  }
}

async function openLibrary(profile: string): Promise<Opened> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    chromiumSandbox: false,
    args: [`--disable-extensions-except=${BUILT}`, `--load-extension=${BUILT}`, '--disable-gpu'],
    timeout: 120_000,
  });
  const worker =
    context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 120_000 }));
  const address = `${worker.url().split('/', 3).join('/')}/library.html`;
  const page = await context.newPage();
  await page.addInitScript(tellPaint);
  await page.addInitScript(tellAnswers);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(address);
  await page.waitForSelector('.library');
  return { context, page, devtools, address };
}

/** ms from the start of navigation to the frame after rows (or the word that there are none) are in the page. */
async function firstPaint({ page, devtools, address }: Opened): Promise<{ time: number; work: number }> {
  await page.goto('about:blank');
  await page.waitForTimeout(REST);
  // The welcome has opened by itself: a tab behind another gets one frame a second.
  await page.bringToFront();
  const said = saidBy(page, 'bench-paint');
  await page.goto(address, { waitUntil: 'commit' });
  const time = await said;
  const { metrics } = await devtools.send('Performance.getMetrics');
  const seconds = metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
  return { time, work: seconds * 1000 };
}

/** ms to the first paint of an extension document that has nothing but text: what no page of ours can be under. */
async function floor({ page, address }: Opened): Promise<number> {
  await page.goto('about:blank');
  await page.bringToFront();
  const said = saidBy(page, 'bench-floor');
  await page.goto(new URL('manifest.json', address).href, { waitUntil: 'commit' });
  return said;
}

/**
 * The figure that the page itself says in its console: asking it would bring the tool's own script, which takes the
 * page's thread for 20 ms before anything is painted.
 */
async function saidBy(page: Page, name: string): Promise<number> {
  const message = await page.waitForEvent('console', {
    predicate: (one) => one.text().startsWith(`${name} `),
    timeout: 60_000,
  });
  return Number(message.text().slice(name.length));
}

/** In the page: says when the frame after the first rows, or the word that there are none, begins. */
function tellPaint(): void {
  new MutationObserver((_, observer) => {
    if (!document.querySelector('.article-row, .empty')) return;
    observer.disconnect();
    requestAnimationFrame(() => requestAnimationFrame((at) => console.debug('bench-paint', at)));
  }).observe(document, { subtree: true, childList: true });
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntriesByName('first-contentful-paint'))
      console.debug('bench-floor', startTime);
  }).observe({ type: 'paint', buffered: true });
}

/** In the page: makes the search worker's answers events of the window. */
function tellAnswers(): void {
  const Real = Worker;
  globalThis.Worker = class extends Real {
    constructor(...given: ConstructorParameters<typeof Worker>) {
      super(...given);
      this.addEventListener('message', ({ data }) => {
        if (data.answer === 'search') dispatchEvent(new Event('bench-answer'));
      });
    }
  };
}

/** ms from each key to the answer on screen, and until the next key can be taken. */
async function typing(page: Page): Promise<{ answers: number[]; holdUps: number[] }> {
  await page.focus('.library__search input');
  return page.evaluate(async (words) => {
    const field = document.querySelector<HTMLInputElement>('.library__search input')!;
    const answers: number[] = [];
    const holdUps: number[] = [];
    for (const typed of words) {
      for (let end = 1; end <= typed.length; end += 1) {
        const from = performance.now();
        const answered = new Promise<void>((done) => {
          addEventListener('bench-answer', () => requestAnimationFrame(() => done()), { once: true });
        });
        field.value = typed.slice(0, end);
        field.dispatchEvent(new Event('input', { bubbles: true }));
        holdUps.push(performance.now() - from);
        await answered;
        answers.push(performance.now() - from);
      }
    }
    return { answers, holdUps };
  }, TYPED);
}

const middle = (all: readonly number[]): number =>
  [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)]!;

if (import.meta.main) await bench((name, value, unit) => console.log(`${name} ${value.toFixed(2)} ${unit}`));

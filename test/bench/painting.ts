/**
 * What marking costs a page, in a real Chromium: our highlights beside mark.js on a page of 37 kB with the French glossary,
 * script, layout and nodes. And how soon the popup is painted, with the state of an article and the notes kept of it.
 */
import { resolve } from 'node:path';
import { build, type Rolldown } from 'vite';
import { openChromium } from '../browser/harness/chromium.ts';
import { savedPage } from '../browser/harness/index.ts';
import { openSite } from '../browser/harness/site.ts';
import { highlight, untilRead } from '../browser/notes-tools.ts';
import { buildFor } from '../stages.ts';
import type { PaintFigures } from './pages/paint.ts';

type Print = (name: string, value: number, unit: string) => void;

const SIZE = 37_000;
const POPUPS = 10;
/** A text of the article, highlighted: the popup has a note to show. */
const KEPT = 'open data';

export async function bench(print: Print): Promise<void> {
  await buildFor(['chromium'], () => undefined);
  const site = await openSite();
  const browser = await openChromium(site);
  try {
    const script = await bundle(resolve(import.meta.dirname, 'pages/paint.ts'));
    // A host on which the extension does nothing.
    site.serve('https://example.org/painting', { body: civicPage(SIZE) });
    const tab = await browser.open('https://example.org/painting');
    const figures = (await tab.evaluate(
      new Function(`${script}; return comparePaint();`) as () => Promise<Record<string, number>>,
    )) as unknown as PaintFigures;
    await tab.close();
    print('painting.marks', figures.marks, 'ranges');
    print('painting.paint', figures.paint, 'ms');
    print('painting.place', figures.place, 'ms, alignment included');
    print('painting.find', figures.find, 'ms, in the background');
    print('painting.layout', figures.layout, 'ms');
    print('painting.nodes', figures.nodes, 'elements');
    print('painting.markjs', figures.theirs, 'ms');
    print('painting.markjs.marks', figures.theirMarks, 'elements');
    print('painting.markjs.layout', figures.theirLayout, 'ms');
    print('painting.markjs.nodes', figures.theirNodes, 'elements');
    print('painting.markjs.to.paint', figures.theirs / figures.paint, 'x');
    print('painting.markjs.to.place', figures.theirs / figures.place, 'x');
    print('painting.markjs.to.all', figures.theirs / (figures.place + figures.find), 'x');

    const article = savedPage('gazette');
    site.serve(article.url, article.html);
    const page = await browser.open(article.url);
    await untilRead(browser, page);
    await highlight(browser, page, KEPT);
    const floor: number[] = [];
    const painted: number[] = [];
    const complete: number[] = [];
    for (let turn = 0; turn < POPUPS; turn++) {
      // Opening another document closes the popup before.
      await page.activate();
      const popup = await browser.popup(page);
      const [first, whole] = (await popup.waitFor('state and notes', timesOf, KEPT)) as [number, number];
      painted.push(first);
      complete.push(whole);
      const bare = await browser.openExtensionPage('manifest.json');
      floor.push((await bare.waitFor('the first paint', firstPaint)) as number);
      await bare.close();
    }
    print('painting.floor.median', median(floor), 'ms to first contents, without script or style');
    print('painting.popup.median', median(painted), 'ms to first contents');
    print('painting.popup.to.floor', median(painted) / median(floor), 'x');
    print('painting.popup.worst', Math.max(...painted), 'ms to first contents');
    print(
      'painting.popup.notes.median',
      median(complete),
      'ms to state and notes, as asked from outside: at most',
    );
  } finally {
    await browser.close();
    await site.close();
  }
}

/** In a document of the extension that has nothing but text: ms to its first contents, under which no page of ours can be. */
function firstPaint(): number | undefined {
  return performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
}

/** In the popup: ms from its navigation to the first contents, and to now, when it tells counts and the kept text. */
function timesOf(kept: string): [number, number] | undefined {
  const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
  const said = document.body.textContent;
  return first !== undefined && said.includes(kept) && /\d+ termes/.test(said)
    ? [first, performance.now()]
    : undefined;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
}

/** The project's own articles, repeated to about so many characters of markup. */
function civicPage(size: number): string {
  const paragraphs = ['gazette', 'numerique'].flatMap(
    (name) => savedPage(name).html.match(/<p[ >][\s\S]*?<\/p>/g) ?? [],
  );
  let body = '';
  for (let at = 0; body.length < size; at++) body += paragraphs[at % paragraphs.length];
  return `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Une page</title><body><article><h1>Une page</h1>${body}</article></body></html>`;
}

async function bundle(entry: string): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'page', fileName: 'page' } },
  })) as Rolldown.RolldownOutput[];
  return built[0]!.output[0].code;
}

/**
 * Real pages in a real Chromium. With the page's reading alone: what is found and placed in the live nodes, the longest
 * piece of work between two pauses. With the built extension: the serialised DOM with, without and after it, and the
 * time from a page's load to the first mark.
 */
import { resolve } from 'node:path';
import { build, type Rolldown } from 'vite';
import type { Browser, Tab } from '../browser/harness/browser.ts';
import { openChromium } from '../browser/harness/chromium.ts';
import { savedPage } from '../browser/harness/index.ts';
import { openSite } from '../browser/harness/site.ts';
import { until } from '../browser/harness/wait.ts';
import { buildFor } from '../stages.ts';
import { corpusIds, readCorpusPage } from '../tools/page-corpus.ts';
import type { LiveFigures } from './pages/read-live.ts';

type Print = (name: string, value: number, unit: string) => void;

/** One of the manifest's sites. */
const SITE = 'https://www.lagazettedescommunes.com';
const PAGES = Number(process.env.MARGIN_PAGES ?? 30);
const LOADS = 9;

export async function bench(print: Print): Promise<void> {
  await buildFor(['chromium'], () => undefined);
  const site = await openSite();
  const browser = await openChromium(site);
  try {
    await measureReading(browser, print);
    await measureIdentity(browser, print);
    await measurePainted(browser, print);
  } finally {
    await browser.close();
    await site.close();
  }
}

/** Pages of the shared collection, evenly drawn; the project's own where there is none. */
function realPages(): { name: string; html: string }[] {
  const articles = corpusIds()
    .map((id) => ({ id, page: readCorpusPage(id) }))
    .filter(({ page }) => page.gold !== null);
  if (articles.length === 0)
    return ['gazette', 'numerique'].map((name) => ({ name, html: savedPage(name).html }));
  const every = Math.max(1, Math.floor(articles.length / PAGES));
  return articles
    .filter((_, at) => at % every === 0)
    .slice(0, PAGES)
    .map(({ id, page }) => ({ name: id, html: page.html }));
}

/** Serves a page without its scripts (they would change it by themselves). */
function serve(browser: Browser, host: string, { name, html }: { name: string; html: string }): string {
  const url = `${host}/${name}`;
  browser.site.serve(url, { body: html, headers: { 'content-security-policy': "script-src 'none'" } });
  return url;
}

async function measureReading(browser: Browser, print: Print): Promise<void> {
  const script = await bundle(resolve(import.meta.dirname, 'pages/read-live.ts'));
  const read = async (page: { name: string; html: string }): Promise<LiveFigures> => {
    // A host on which the extension does nothing.
    const tab = await browser.open(serve(browser, 'https://example.org', page));
    const figures = await tab.evaluate(
      new Function(`${script}; return readLive();`) as () => LiveFigures & {
        [key: string]: number | boolean;
      },
    );
    await tab.close();
    return figures;
  };
  const all: LiveFigures[] = [];
  for (const page of realPages()) all.push(await read(page));
  const sum = (key: 'chars' | 'found' | 'placed' | 'right') =>
    all.reduce((total, one) => total + one[key], 0);
  print('live.pages', all.length, 'pages');
  print('live.found', sum('found') / sum('chars'), 'share');
  print('live.rightNode', sum('right') / sum('placed'), 'share');
  print('live.readingLeavesPageSame', all.filter(({ isSame }) => isSame).length / all.length, 'share');
  print('live.longestStep.median', median(all.map(({ longest }) => longest)), 'ms');
  print('live.longestStep.worst', Math.max(...all.map(({ longest }) => longest)), 'ms');
  print('live.reading.median', median(all.map(({ whole }) => whole)), 'ms');
  const large = await read({ name: 'large', html: longArticle(1_000_000) });
  print('live.1MB.longestStep', large.longest, 'ms');
  print('live.1MB.reading', large.whole, 'ms');
  print('live.1MB.found', large.found / large.chars, 'share');
}

async function measureIdentity(browser: Browser, print: Print): Promise<void> {
  let same = 0;
  const pages = realPages();
  for (const page of pages) {
    const url = serve(browser, SITE, page);
    await switchSite(browser, false);
    const tab = await browser.open(url);
    const without = await serialised(tab);
    await switchSite(browser, true);
    await tab.reload();
    await until('the page to be read', () => isRead(browser), { timeout: 20_000 });
    const during = await serialised(tab);
    await switchSite(browser, false);
    await until('marks gone', async () => Object.keys(await tab.highlights()).length === 0);
    if (without === during && (await serialised(tab)) === without) same += 1;
    else console.error(`pages-live: ${page.name} is not the same`);
    await tab.close();
  }
  await switchSite(browser, true);
  print('live.pageSame', same / pages.length, 'share');
}

/** From the load event to the first registered mark, on an article of 20 kB. */
async function measurePainted(browser: Browser, print: Print): Promise<void> {
  const witness = `<script>addEventListener('load', () => setTimeout(function look() {
    if (CSS.highlights.size > 0) window.painted = performance.now() - performance.timing.loadEventEnd + performance.timeOrigin;
    else setTimeout(look, 1);
  }));new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) window.longTask = Math.max(window.longTask ?? 0, duration); }).observe({ type: 'longtask', buffered: true });</script>`;
  const measure = async (size: number, loads: number) => {
    browser.site.serve(`${SITE}/painted`, witness + longArticle(size));
    const tab = await browser.open(`${SITE}/painted`);
    const times: { painted: number; longTask: number }[] = [];
    for (let load = 0; load < loads; load++) {
      await tab.reload();
      times.push(
        (await tab.waitFor('the first mark', () => {
          const { painted, longTask = 0 } = window as { painted?: number; longTask?: number };
          return painted === undefined ? undefined : { painted, longTask };
        })) as { painted: number; longTask: number },
      );
    }
    await tab.close();
    return times;
  };
  const short = await measure(20_000, LOADS);
  print('live.20kB.openToPainted.median', median(short.map(({ painted }) => painted)), 'ms after load');
  const long = await measure(1_000_000, 3);
  print('live.1MB.openToPainted.median', median(long.map(({ painted }) => painted)), 'ms after load');
  print('live.1MB.longestTask', median(long.map(({ longTask }) => longTask)), 'ms, the page’s own included');
}

async function switchSite(browser: Browser, on: boolean): Promise<void> {
  const host = new URL(SITE).hostname.replace(/^www\./, '');
  await browser.background(
    async (site, isOn) => {
      await chrome.storage.local.set({ settings: { sites: { [site]: { on: isOn } } } });
    },
    host,
    on,
  );
}

/** Whether door or reader of the front tab have made up their mind. */
async function isRead(browser: Browser): Promise<boolean> {
  return browser.background(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const message = { id: 1, type: 'pageStatus', data: undefined, timestamp: Date.now() };
    const answer = await chrome.tabs.sendMessage(tab!.id!, message).catch(() => undefined);
    return answer?.res !== undefined && answer.res.kind !== 'reading';
  });
}

async function serialised(tab: Tab): Promise<string> {
  const html = await tab.evaluate(() => document.documentElement.outerHTML);
  return html.replace(/<mc-margin[^>]*><\/mc-margin>/, '');
}

/** An article of about so many characters, in paragraphs of different words, some with a term. */
function longArticle(size: number): string {
  const words =
    'la ville ses habitants un projet une place des arbres le marché du printemps et les écoles'.split(' ');
  const paragraphs: string[] = [];
  for (let at = 0, n = 0; at < size; n++) {
    const text = Array.from({ length: 60 }, (_, w) => words[(n * 7 + w * (3 + (n % 5))) % words.length]).join(
      ' ',
    );
    const paragraph = `<p>Paragraphe ${n} : ${text}, avec des <a href="/x">données ouvertes</a> pour <b>tous</b>.</p>`;
    paragraphs.push(paragraph);
    at += paragraph.length;
  }
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Un long article</title></head><body><main><article><h1>Un long article</h1>${paragraphs.join('')}</article></main></body></html>`;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

async function bundle(entry: string): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'page', fileName: 'page' } },
  })) as Rolldown.RolldownOutput[];
  return built[0]!.output[0].code;
}

import { openChromium } from '../../browser/harness/chromium.ts';
import { openSite } from '../../browser/harness/site.ts';
import { until } from '../../browser/harness/wait.ts';
import { giveFile, openInReader, PLAN } from '../../browser/pdf-tools.ts';
import { buildFor } from '../../stages.ts';

type Print = (name: string, value: number, unit: string) => void;

/** ms since the file was given; tasks of the page meanwhile; pictures held. */
interface Watched {
  given: number;
  drawn: number;
  read: number;
  tasks: number[];
}

/** The built reader on a long document in Chromium: first page, whole text, longest task, pictures held at once. */
export async function benchReader(print: Print, file: Uint8Array, pages: number): Promise<void> {
  if (process.env.MARGIN_BUILT === undefined) await buildFor(['chromium'], () => undefined);
  const site = await openSite();
  const browser = await openChromium(site);
  try {
    const tab = await browser.openExtensionPage('pdf-reader.html');
    await tab.waitFor('the start', () => document.querySelector('.pdf-start') !== null);
    await tab.evaluate(() => {
      const watched: Watched = { given: 0, drawn: 0, read: 0, tasks: [] };
      (window as unknown as { watched: Watched }).watched = watched;
      new PerformanceObserver((list) => {
        for (const { startTime, duration } of list.getEntries())
          if (watched.drawn > 0 && startTime > watched.drawn && watched.read === 0)
            watched.tasks.push(duration);
      }).observe({ entryTypes: ['longtask'] });
      addEventListener('drop', () => {
        watched.given = performance.now();
        const look = () => {
          if (watched.drawn === 0 && document.querySelector('.pdf-page > .pdf-sheet > canvas'))
            watched.drawn = performance.now();
          const isRead = [...CSS.highlights].some(
            ([name, { size }]) => name.startsWith('mc-term') && size > 0,
          );
          if (watched.read === 0 && isRead) watched.read = performance.now();
          else requestAnimationFrame(look);
        };
        look();
      });
    });
    await giveFile(tab, 'drop', 'long.pdf', file);
    const { given, drawn, read, tasks } = await until(
      'the text to be read',
      async () => {
        const now = await tab.evaluate(
          () => ({ ...(window as unknown as { watched: Watched }).watched }) as never,
        );
        return (now as Watched).read > 0 ? (now as Watched) : undefined;
      },
      { timeout: 180_000 },
    );
    print(`pdf/${pages}-pages/first-page`, drawn - given, 'ms');
    print(`pdf/${pages}-pages/whole-text-and-marks`, read - given, 'ms');
    print(`pdf/${pages}-pages/longest-task-while-reading`, Math.max(0, ...tasks), 'ms');

    const held = await tab.evaluate(holdWhileScrolling);
    print(`pdf/${pages}-pages/pictures-held-at-most`, held.most / 1_000_000, 'MB');
    print(`pdf/${pages}-pages/text-layers-held-at-most`, held.layers, 'pages');
  } finally {
    await browser.close();
    await site.close();
  }
}

/** A document of 500 pages and 100 MB, from its address: first page, whole text, what scrolling through it holds. */
export async function benchHuge(print: Print, file: Uint8Array): Promise<void> {
  const site = await openSite();
  const browser = await openChromium(site);
  try {
    const start = performance.now();
    const tab = await openInReader(browser, PLAN, file);
    const first = () => tab.evaluate(() => document.querySelector('.pdf-sheet > canvas') !== null);
    await until('the first page', first, { timeout: 120_000 });
    print(
      'pdf/500-pages-100-MB/first-page',
      performance.now() - start,
      'ms, the way over the network included',
    );
    const marked = () =>
      tab.evaluate(() =>
        [...CSS.highlights].some(([name, { size }]) => name.startsWith('mc-term') && size > 0),
      );
    await until('the terms of the whole text', marked, { timeout: 300_000 });
    print('pdf/500-pages-100-MB/whole-text-and-marks', performance.now() - start, 'ms');
    const held = await tab.evaluate(holdWhileScrolling);
    print('pdf/500-pages-100-MB/pictures-held-at-most', held.most / 1_000_000, 'MB');
  } finally {
    await browser.close();
    await site.close();
  }
}

/** In the page: scrolls through, and tells the most bytes of pictures and the most text layers that were held. */
async function holdWhileScrolling(): Promise<{ most: number; layers: number }> {
  let most = 0;
  let layers = 0;
  const step = innerHeight * 0.9;
  const end = document.documentElement.scrollHeight;
  for (let top = 0; top < end; top += step * 6) {
    scrollTo(0, top);
    await new Promise((done) => setTimeout(done, 60));
    const pictures = [...document.querySelectorAll('canvas')];
    most = Math.max(
      most,
      pictures.reduce((sum, { width, height }) => sum + width * height * 4, 0),
    );
    layers = Math.max(layers, document.querySelectorAll('.pdf-text').length);
  }
  return { most, layers };
}

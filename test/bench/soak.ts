/**
 * A day of reading in one browser: 500 page loads and 1,000 cards in one tab (`MARGIN_LOADS` for fewer, two cards each),
 * then what page and background hold. Growth is counted from the twentieth load on, when everything has been used and
 * the browser keeps as many pages for its back button as it ever will; and once more from half of the way on: what leaks
 * grows in both, what warms up in the first only. What is held differs from load to load (a card that has just gone is not
 * rubbish yet): each figure is the most of seven loads.
 */
import type { Weight } from '../browser/harness/browser.ts';
import { openChromium } from '../browser/harness/chromium.ts';
import { savedPage, type Tab, until } from '../browser/harness/index.ts';
import { openSite } from '../browser/harness/site.ts';
import { buildFor } from '../stages.ts';
import type { Print } from './index.ts';

const LOADS = Number(process.env.MARGIN_LOADS ?? 500);
/** Loads. */
const WARM_UP = Math.min(20, Math.floor(LOADS / 4));
const TERMS = ['open data', 'Etalab'];
const MB = 1_000_000;

/** What a tab holds, and the background in bytes. */
type Held = Weight & { background: number };

const WEIGHED: [name: string, part: keyof Held, scale: number, unit: string][] = [
  ['page', 'heap', MB, 'MB'],
  ['background', 'background', MB, 'MB'],
  ['listeners', 'listeners', 1, 'listeners'],
  ['nodes', 'nodes', 1, 'nodes'],
  ['documents', 'documents', 1, 'documents'],
];

export async function bench(print: Print): Promise<void> {
  await buildFor(['chromium'], () => undefined);
  const site = await openSite();
  const browser = await openChromium(site);
  try {
    const { url, html } = savedPage('gazette');
    const urls = Array.from({ length: 7 }, (_, i) => `${url}?visit=${i}`);
    for (const one of urls) site.serve(one, html);
    const tab = await browser.open(urls[0]!);
    const weigh = async (): Promise<Held> => ({
      ...(await tab.weigh!()),
      background: await browser.weighBackground!(),
    });

    const looks = [WARM_UP, Math.floor((WARM_UP + LOADS) / 2), LOADS];
    const held: Held[][] = looks.map(() => []);
    for (let load = 1; load <= LOADS; load++) {
      await readOnce(tab, urls[load % urls.length]!);
      const look = looks.findIndex((end) => load > end - urls.length && load <= end);
      if (look >= 0) held[look]!.push(await weigh());
    }
    const [early, middle, late] = held.map(most) as [Held, Held, Held];
    const hosts = await tab.evaluate(() => document.querySelectorAll('mc-margin').length);
    const problems = await browser.problems();
    for (const problem of problems.slice(0, 3)) console.error(problem);

    print('soak.loads', LOADS, 'pages');
    print('soak.cards', LOADS * TERMS.length, 'cards opened');
    for (const [name, part, scale, unit] of WEIGHED) {
      print(`soak.${name}`, late[part] / scale, unit);
      print(`soak.${name}.growth`, (late[part] - early[part]) / scale, unit);
      print(`soak.${name}.growth.late`, (late[part] - middle[part]) / scale, unit);
    }
    print('soak.hosts', hosts, 'elements of ours');
    print('soak.errors', problems.length, 'in consoles');
  } finally {
    await browser.close();
    await site.close();
  }
}

function most(held: Held[]): Held {
  const parts = WEIGHED.map(([, part]) => [part, Math.max(...held.map((one) => one[part]))]);
  return Object.fromEntries(parts) as Held;
}

/** Opens the page, reads two cards. */
async function readOnce(tab: Tab, url: string): Promise<void> {
  await tab.goto(url);
  await until('marks', async () => Object.keys(await tab.highlights()).length > 0);
  for (const term of TERMS) {
    await tab.clickText(term);
    await tab.margin.find('dialog');
    await tab.press('Escape');
    await tab.margin.gone('dialog');
  }
}

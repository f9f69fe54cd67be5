/**
 * A day of reading in one browser: 500 page loads and 1,000 cards in one tab (`MARGIN_LOADS` for fewer, two cards each),
 * then what page and background hold. Growth is counted from the tenth part on, when everything has been used once.
 */
import { openChromium } from '../browser/harness/chromium.ts';
import { savedPage, type Tab, until } from '../browser/harness/index.ts';
import { openSite } from '../browser/harness/site.ts';
import { buildFor } from '../stages.ts';
import type { Print } from './index.ts';

const LOADS = Number(process.env.MARGIN_LOADS ?? 500);
const TERMS = ['open data', 'Etalab'];
const MB = 1_000_000;

export async function bench(print: Print): Promise<void> {
  await buildFor(['chromium'], () => undefined);
  const site = await openSite();
  const browser = await openChromium(site);
  try {
    const { url, html } = savedPage('gazette');
    const urls = Array.from({ length: 7 }, (_, i) => `${url}?visit=${i}`);
    for (const one of urls) site.serve(one, html);
    const tab = await browser.open(urls[0]!);
    const weigh = async () => ({ ...(await tab.weigh!()), background: await browser.weighBackground!() });

    let early = await weigh();
    for (let load = 0; load < LOADS; load++) {
      await readOnce(tab, urls[load % urls.length]!);
      if (load === Math.floor(LOADS / 10)) early = await weigh();
    }
    const late = await weigh();
    const hosts = await tab.evaluate(() => document.querySelectorAll('mc-margin').length);
    const problems = await browser.problems();
    for (const problem of problems.slice(0, 3)) console.error(problem);

    print('soak.loads', LOADS, 'pages');
    print('soak.cards', LOADS * TERMS.length, 'cards opened');
    print('soak.page', late.heap / MB, 'MB');
    print('soak.page.growth', (late.heap - early.heap) / MB, 'MB');
    print('soak.background', late.background / MB, 'MB');
    print('soak.background.growth', (late.background - early.background) / MB, 'MB');
    print('soak.listeners', late.listeners, 'listeners');
    print('soak.listeners.growth', late.listeners - early.listeners, 'listeners');
    print('soak.nodes.growth', late.nodes - early.nodes, 'nodes');
    print('soak.documents.growth', late.documents - early.documents, 'documents');
    print('soak.hosts', hosts, 'elements of ours');
    print('soak.errors', problems.length, 'in consoles');
  } finally {
    await browser.close();
    await site.close();
  }
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

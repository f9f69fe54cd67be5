/**
 * `npm run screenshots`: pictures for the stores' listings, 1280 × 800, from the product as it is shipped, in each of its
 * languages, into `screenshots/store/`. The article is written for it: a town that does not exist.
 */
import { join, resolve } from 'node:path';
import { loadStrings } from '../../lib/data/locales.ts';
import { openChromium } from '../browser/harness/chromium.ts';
import { type Browser, type Tab, until } from '../browser/harness/index.ts';
import { openSite } from '../browser/harness/site.ts';
import { stored } from '../browser/notes-tools.ts';
import { buildFor } from '../stages.ts';
import { LISTING_ARTICLES, type ListingArticle } from './listing-articles.ts';

const FOLDER = resolve(import.meta.dirname, '../../screenshots/store');
const SIZE = { width: 1280, height: 800 };
const URL_OF_ARTICLE = 'https://www.numerique.gouv.fr/actualites/2026';

await buildFor(['chromium']);
const site = await openSite();
const browser = await openChromium(site);
try {
  for (const article of LISTING_ARTICLES) await shootIn(article);
} finally {
  await browser.close();
  await site.close();
}

async function shootIn(article: ListingArticle): Promise<void> {
  const { lang, term, pledge, quotes } = article;
  await browser.background(async (uiLang) => {
    await chrome.storage.local.set({ settings: { uiLang, density: 'all', theme: 'light' } });
  }, lang);
  const url = `${URL_OF_ARTICLE}-${lang}`;
  site.serve(url, pageOf(article));
  const tab = await browser.open(url);
  await tab.emulate!(SIZE);
  await until('marks', async () => 'mc-term-l' in (await tab.highlights()));
  for (const [i, quote] of quotes.entries()) await keep(browser, tab, quote, i + 1);

  await tab.clickText(term);
  await tab.margin.find('dialog');
  await save(tab, `${lang}-1-term`);
  await tab.press('Escape');
  await tab.clickText(pledge.slice(0, 40));
  await tab.margin.find('dialog');
  await save(tab, `${lang}-2-pledge`);
  await tab.margin.click('button', (await loadStrings(lang))['pledge.track']);
  await until('the pledge to be followed', async () => (await stored(browser, 'pledges')).length > 0);
  await tab.close();

  for (const [name, path] of [
    ['3-library', `library.html#/a/${encodeURIComponent(url)}`],
    ['4-tracker', 'tracker.html'],
    ['5-settings', 'options.html'],
  ] as const) {
    const page = await browser.openExtensionPage(path);
    await page.emulate!(SIZE);
    await page.waitFor('its contents', () => document.querySelector('h1, h2') !== null);
    await save(page, `${lang}-${name}`);
    await page.close();
  }
  await browser.forgetReader();
}

/** Highlights words as a reader does. */
async function keep(by: Browser, tab: Tab, words: string, colour: number): Promise<void> {
  await tab.select(words);
  await tab.margin.find('toolbar');
  await tab.press(String(colour));
  await until('the highlight', async () => `mc-hl-${colour}-l` in (await tab.highlights()));
  await by.problems();
}

async function save(tab: Tab, name: string): Promise<void> {
  // Cards come in with a short movement.
  await tab.evaluate(() => new Promise((done) => setTimeout(done, 600)));
  (await tab.screenshot()).save(join(FOLDER, `${name}.png`));
  console.log(`${name}.png`);
}

function pageOf({ lang, title, lead, paragraphs }: ListingArticle): string {
  const style =
    'body{margin:0;background:#fff;color:#222;font:19px/1.65 Georgia,serif}article{max-width:680px;margin:56px auto 120px 220px}h1{font-size:36px;line-height:1.2}.lead{color:#555;font-size:21px}';
  const body = paragraphs.map((text) => `<p>${text}</p>`).join('');
  return `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>${title}</title><meta property="og:type" content="article"><style>${style}</style><article><h1>${title}</h1><p class="lead">${lead}</p>${body}</article></html>`;
}

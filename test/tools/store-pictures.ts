import { resolve } from 'node:path';
import type { Browser } from '../browser/harness/index.ts';
import { follow, openAnnotated, pictures } from './example-page.ts';
import type { ListingArticle } from './listing-articles.ts';

const save = pictures(resolve(import.meta.dirname, '../../screenshots/store'));
const SIZE = { width: 1280, height: 800 };

/** What the stores show of the product in a language. */
export async function shootForStores(by: Browser, article: ListingArticle): Promise<void> {
  const { lang, url, term, pledges } = article;
  const tab = await openAnnotated(by, article, SIZE);
  await tab.clickText(term);
  await tab.margin.find('dialog');
  await save(tab, `${lang}-1-term`);
  await tab.press('Escape');
  await tab.clickText(pledges[0].slice(0, 40));
  await tab.margin.find('dialog');
  await save(tab, `${lang}-2-pledge`);
  await tab.press('Escape');
  await follow(by, tab, article);

  for (const [name, path] of [
    ['3-library', `library.html#/a/${encodeURIComponent(url)}`],
    ['4-tracker', 'tracker.html'],
    ['5-settings', 'options.html'],
  ] as const) {
    const page = await by.openExtensionPage(path);
    await page.emulate(SIZE);
    await page.waitFor('its contents', () => document.querySelector('h1, h2') !== null);
    await page.waitFor('what the places hold', () => document.querySelector('.rail__count') !== null);
    await save(page, `${lang}-${name}`);
  }
}

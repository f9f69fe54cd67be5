import { join } from 'node:path';
import { loadStrings } from '../../lib/data/locales.ts';
import { type Browser, type Tab, until, type View } from '../browser/harness/index.ts';
import type { Picture } from '../browser/harness/picture.ts';
import { noteFrame, stored } from '../browser/notes-tools.ts';
import { termsOf } from '../browser/page-tools.ts';
import type { ListingArticle } from './listing-articles.ts';

/** A reader of this language, who allowed the article's site; the article, with a highlight and a note of theirs. */
export async function openAnnotated(by: Browser, article: ListingArticle, size: Size): Promise<Tab> {
  await by.background(async (uiLang) => {
    await chrome.storage.local.set({ settings: { uiLang, density: 'all', theme: 'light' } });
  }, article.lang);
  await by.allowSite(`*://${new URL(article.url).hostname}/*`);
  by.site.serve(article.url, pageOf(article));
  const tab = await by.open(article.url);
  await tab.emulate(size);
  await until('marks', async () => (await termsOf(tab)).length > 0);
  const [first, second] = article.quotes;
  await tab.select(first);
  await tab.margin.find('toolbar');
  await tab.press('1');
  await until('the highlight to be kept', async () => (await stored(by)).length > 0);
  await tab.select(second);
  await tab.margin.find('toolbar');
  await tab.press('n');
  const frame = await noteFrame(tab);
  await frame.type(article.note.words);
  await frame.press('Tab');
  await frame.type(`${article.note.tag},`);
  await frame.press('Control+Enter');
  await tab.margin.gone('iframe');
  return tab;
}

/** Follows the pledges of the open article, one after the other. */
export async function follow(by: Browser, tab: Tab, { lang, pledges }: ListingArticle): Promise<void> {
  const strings = await loadStrings(lang);
  for (const [i, pledge] of pledges.entries()) {
    await tab.clickText(pledge.slice(0, 40));
    await tab.margin.click('button', strings['pledge.track']);
    await until('the pledge to be followed', async () => (await stored(by, 'pledges')).length > i);
    await tab.press('Escape');
  }
}

/** Answers what saves pictures into a folder. */
export function pictures(folder: string) {
  return async (shown: View & { screenshot(): Promise<Picture> }, name: string): Promise<void> => {
    // Cards and lists come in with a short movement.
    await shown.evaluate(() => new Promise((done) => setTimeout(done, 600)));
    (await shown.screenshot()).save(join(folder, `${name}.png`));
    console.log(`${name}.png`);
  };
}

/** CSS pixels. */
export interface Size {
  width: number;
  height: number;
}

function pageOf({ lang, title, lead, paragraphs }: ListingArticle): string {
  const style =
    'body{margin:0;background:#fff;color:#222;font:19px/1.65 Georgia,serif}article{max-width:680px;margin:56px auto 120px;padding:0 24px}h1{font-size:36px;line-height:1.2}.lead{color:#555;font-size:21px}';
  const body = paragraphs.map((text) => `<p>${text}</p>`).join('');
  return `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>${title}</title><meta property="og:type" content="article"><style>${style}</style><article><h1>${title}</h1><p class="lead">${lead}</p>${body}</article></html>`;
}

import { resolve } from 'node:path';
import type { Browser } from '../browser/harness/index.ts';
import { makePdf, openInReader, untilReadPdf } from '../browser/pdf-tools.ts';
import { follow, openAnnotated, pictures } from './example-page.ts';
import type { ListingArticle } from './listing-articles.ts';

const save = pictures(resolve(import.meta.dirname, '../../docs/images'));
const ARTICLE = { width: 820, height: 580 };
const PAGE = { width: 960, height: 560 };
/** Of a line in the PDF, letters. */
const LINE = 84;

/** The steps of the guide in a language, `<step>-<language>.png`. */
export async function shootForGuide(by: Browser, article: ListingArticle): Promise<void> {
  const { lang, url, term, pledges, quotes } = article;
  const tab = await openAnnotated(by, article, ARTICLE);
  await tab.clickText(term);
  await tab.margin.find('dialog');
  await save(tab, `article-${lang}`);
  await tab.press('Escape');
  await tab.clickText(pledges[0].slice(0, 40));
  await tab.margin.find('dialog');
  await save(tab, `pledge-${lang}`);
  await tab.press('Escape');
  await follow(by, tab, article);

  await tab.select(quotes[0]);
  await tab.margin.find('toolbar');
  await save(tab, `selection-${lang}`);
  await tab.press('Escape');

  const popup = await by.popup(tab);
  await popup.waitFor('the counts', () => document.querySelector('[role=radiogroup]') !== null);
  await save(popup, `popup-${lang}`);
  const panel = await by.sidePanel(tab);
  await panel.waitFor('the note', (words) => document.body.textContent.includes(words), article.note.words);
  await save(panel, `panel-${lang}`);

  for (const [name, path] of [
    ['library', `library.html#/a/${encodeURIComponent(url)}`],
    ['tracker', 'tracker.html'],
    ['options', 'options.html'],
  ] as const) {
    const page = await by.openExtensionPage(path);
    await page.emulate(PAGE);
    await page.waitFor('its contents', () => document.querySelector('h1, h2') !== null);
    await page.waitFor('what the places hold', () => document.querySelector('.rail__count') !== null);
    await save(page, `${name}-${lang}`);
  }

  const pdf = await openInReader(by, url.replace(/\w+$/, '$&.pdf'), await printed(article));
  await pdf.emulate(ARTICLE);
  await untilReadPdf(pdf);
  await pdf.evaluate(() => scrollBy(0, 90));
  await save(pdf, `pdf-${lang}`);
}

/** The article as a town hall would put it on paper. */
function printed({ title, lead, paragraphs }: ListingArticle): Promise<Uint8Array> {
  const lines = [title, '', ...[lead, ...paragraphs].flatMap((text) => [...folded(text), ''])];
  return makePdf([lines]);
}

function folded(text: string): string[] {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (longer.length > LINE) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

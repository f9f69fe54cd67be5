/**
 * A quote with its source, as it goes on the clipboard: plain text, and HTML for editors that take it. What the
 * article does not say (author, date) is written as unknown, never guessed.
 */
import type { Article } from '../article/article.ts';
import type { Lang } from '../i18n/lang.ts';
import { formatDate, type Translate } from '../i18n/translate.ts';
import { markdownLink, markdownText } from './markdown.ts';
import { inQuotationMarks } from './quotation-marks.ts';
import { escapeHtml, htmlLines, htmlLink } from './quote-html.ts';
import { wikiQuote } from './wiki.ts';

export const QUOTE_STYLES = ['press', 'academic', 'markdown', 'wiki'] as const;

export type QuoteStyle = (typeof QUOTE_STYLES)[number];

/** The next one, for a reader who tries them all. */
export function styleAfter(style: QuoteStyle): QuoteStyle {
  return QUOTE_STYLES[(QUOTE_STYLES.indexOf(style) + 1) % QUOTE_STYLES.length]!;
}

/** What is quoted, and from where. */
export interface QuotedPassage {
  exact: string;
  article: Pick<Article, 'title' | 'byline' | 'siteName' | 'publishedTime'>;
  /** Address that leads to the passage, see `textFragmentUrl`. */
  url: string;
  /** Day on which it was read, ISO 8601; academic and wiki styles name it. */
  readOn?: string;
}

export interface QuoteText {
  plain: string;
  html: string;
}

/** How the reader's language writes it: `t` gives the strings of `lang`. */
export interface Writing {
  lang: Lang;
  t: Translate;
}

/** The quote with its source, in one of the styles, in the reader's language. */
export function quoteText(style: QuoteStyle, quoted: QuotedPassage, writing: Writing): QuoteText {
  switch (style) {
    case 'press':
      return press(quoted, writing);
    case 'academic':
      return academic(quoted, writing);
    case 'markdown':
      return markdown(quoted, writing);
    case 'wiki': {
      const plain = wikiQuote(quoted, writing);
      return { plain, html: htmlLines(plain) };
    }
  }
}

/** « Quote » (outlet, author, “title”, date, address). */
function press(quoted: QuotedPassage, { lang, t }: Writing): QuoteText {
  const { byline, siteName } = quoted.article;
  const quote = inQuotationMarks(quoted.exact, lang);
  const title = inQuotationMarks(quoted.article.title, lang);
  const date = dateOf(quoted, { lang, t });
  const before = known([siteName, byline]);
  return {
    plain: `${quote} (${[...before, title, date, quoted.url].join(', ')})`,
    html: `<p>${escapeHtml(quote)} (${[...before.map(escapeHtml), htmlLink(quoted.url, title), escapeHtml(date)].join(', ')})</p>`,
  };
}

/** « Quote » Author, “title”, outlet, date, address (read on …). */
function academic(quoted: QuotedPassage, { lang, t }: Writing): QuoteText {
  const { byline, siteName } = quoted.article;
  const quote = inQuotationMarks(quoted.exact, lang);
  const author = known([byline])[0] ?? t('quote.noAuthor');
  const title = inQuotationMarks(quoted.article.title, lang);
  const date = dateOf(quoted, { lang, t });
  const read =
    quoted.readOn === undefined ? '' : ` (${t('quote.readOn', { date: formatDate(quoted.readOn, lang) })})`;
  const outlet = known([siteName]);
  return {
    plain: `${quote}\n${[author, title, ...outlet, date, quoted.url].join(', ')}${read}.`,
    html: [
      `<blockquote>${escapeHtml(quote)}</blockquote>`,
      `<p>${[
        escapeHtml(author),
        escapeHtml(title),
        ...outlet.map((name) => `<cite>${escapeHtml(name)}</cite>`),
        escapeHtml(date),
        htmlLink(quoted.url, quoted.url),
      ].join(', ')}${escapeHtml(read)}.</p>`,
    ].join(''),
  };
}

/** A block quotation, and its source as a link. */
function markdown(quoted: QuotedPassage, writing: Writing): QuoteText {
  const { byline, siteName, title } = quoted.article;
  const date = dateOf(quoted, writing);
  const paragraphs = quoted.exact.split(/\s*\n\s*/).filter((paragraph) => paragraph.trim() !== '');
  const source = [
    ...known([byline]).map(markdownText),
    markdownLink(title, quoted.url),
    ...known([siteName]).map(markdownText),
    markdownText(date),
  ];
  const plain = [
    ...paragraphs.map((paragraph) => `> ${markdownText(paragraph)}`),
    `> — ${source.join(', ')}`,
  ].join('\n>\n');
  return { plain, html: htmlLines(plain) };
}

function dateOf({ article }: QuotedPassage, { lang, t }: Writing): string {
  return article.publishedTime === null ? t('quote.noDate') : formatDate(article.publishedTime, lang);
}

/** The parts that the article states, on one line each. */
function known(parts: readonly (string | null)[]): string[] {
  return parts.map((part) => part?.replace(/\s+/g, ' ').trim() ?? '').filter((part) => part !== '');
}

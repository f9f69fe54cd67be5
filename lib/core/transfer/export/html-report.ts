import { toLang } from '../../i18n/lang.ts';
import { escapeHtml, htmlLink } from '../../quote/quote-html.ts';
import { readable, readableLine } from '../../text/readable.ts';
import { aboutArticle, type Block, outlineOf, type Part, type Template, type Voice } from './outline.ts';
import { REPORT_STYLE } from './report-style.ts';
import type { Sheet } from './sheets.ts';

/** Nothing is loaded and nothing runs, even if a browser were fooled. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * A page that stands alone, in pieces: no script, nothing loaded, quotes in real `<mark>`, styles for light, dark and
 * paper. Several articles have a table of contents, and each begins a page on paper.
 */
export function* writeReport(
  sheets: readonly Sheet[],
  template: Template,
  voice: Voice,
  title: string,
): Generator<string> {
  yield `<!doctype html>
<html lang="${voice.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${words(title)}</title>
<style>
${REPORT_STYLE}
</style>
</head>
<body>
`;
  if (sheets.length > 1) {
    yield `<nav aria-label="${words(voice.t('export.contents'))}"><ol>\n`;
    for (const [at, { article }] of sheets.entries()) {
      yield `<li><a href="#a${at + 1}">${words(article.title || article.canonicalUrl)}</a></li>\n`;
    }
    yield '</ol></nav>\n';
  }
  yield '<main>\n';
  for (const [at, sheet] of sheets.entries()) yield articleHtml(sheet, at + 1, template, voice);
  yield '</main>\n</body>\n</html>\n';
}

function articleHtml(sheet: Sheet, number: number, template: Template, voice: Voice): string {
  const { article } = sheet;
  const about = partsOf(aboutArticle(article, voice)).join(', ');
  return `<article id="a${number}">
<header><h1${langOf(sheet, voice)} dir="auto">${words(article.title || article.canonicalUrl)}</h1>
<p class="about">${about}</p></header>
${outlineOf(sheet, template, voice)
  .map((block) => written(block, langOf(sheet, voice)))
  .filter(Boolean)
  .join('\n')}
</article>
`;
}

/** The article's words are in its own language, which may not be the reader's. */
function langOf({ article }: Sheet, voice: Voice): string {
  const lang = article.lang ?? '';
  return /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i.test(lang) && toLang(lang) !== voice.lang
    ? ` lang="${lang}"`
    : '';
}

function written(block: Block, lang: string): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${words(block.text)}</h${block.level}>`;
    case 'quote': {
      const colour = block.colour === null ? '' : ` class="c${block.colour}"`;
      const paragraphs = linesOf(block.text).map((line) => `<p><mark${colour}>${line}</mark></p>`);
      return `<blockquote${lang} dir="auto">${paragraphs.join('')}</blockquote>`;
    }
    case 'caption':
      return `<p class="caption">${partsOf(block.parts).join(' · ')}</p>`;
    case 'source':
      return `<p class="source">— ${partsOf(block.parts).join(', ')}</p>`;
    case 'note': {
      const paragraphs = readable(block.text)
        .trim()
        .split(/\n{2,}/);
      const html = paragraphs.map((text) => `<p dir="auto">${linesOf(text).join('<br>')}</p>`);
      return `<div class="note">${html.join('')}</div>`;
    }
    case 'tags':
      return `<p class="tags">${block.tags.map((tag) => `#${words(tag)}`).join(' ')}</p>`;
    case 'facts':
      return `<dl>${block.facts.map(({ name, parts }) => `<dt>${words(name)}</dt><dd dir="auto">${partsOf(parts).join(', ')}</dd>`).join('')}</dl>`;
    case 'term': {
      const source = block.source === null ? '' : ` (${partsOf([block.source]).join('')})`;
      return `<p class="term"><strong>${words(block.label)}</strong> ${words(block.definition)}${source}</p>`;
    }
    case 'rule':
      return '<hr>';
  }
}

const words = (text: string): string => escapeHtml(readableLine(text));

const linesOf = (text: string): string[] => readable(text).split('\n').map(words).filter(Boolean);

function partsOf(parts: readonly Part[]): string[] {
  return parts.map(partOf).filter(Boolean);
}

function partOf(part: Part): string {
  if (typeof part === 'string') return words(part);
  if ('emphasis' in part) return `<em>${words(part.emphasis)}</em>`;
  return htmlLink(readable(part.url).replace(/\s/g, '%20'), readableLine(part.text));
}

import { canonicalAddress } from '../article/address.ts';
import type { Article } from '../article/article.ts';
import { findDate } from '../article/dates.ts';
import { languageOf } from '../article/language.ts';
import { siteOf } from '../settings.ts';
import type { ComposedText } from './compose-text.ts';
import { bodySize } from './furniture.ts';
import { type Line, wordsOf } from './page-runs.ts';

/** What a PDF says of itself. */
export interface PdfFacts {
  title: string | null;
  author: string | null;
  /** As the file writes dates: `D:20250522…`. */
  created: string | null;
  modified: string | null;
  lang: string | null;
}

/** Where a PDF comes from. */
export interface PdfSource {
  /** Its address on the web; null for a file of the reader's own. */
  address: string | null;
  /** Name of the file, for a document that has no title. */
  fileName: string;
  /** SHA-256 of the file, 64 hexadecimal digits: the same file at another address is the same document. */
  hash: string;
}

/** Characters of the first page in which a date may be the document's. */
const HEAD = 1500;

/** A PDF as an article. */
export function pdfArticle({ text, pages }: ComposedText, facts: PdfFacts, source: PdfSource): Article {
  const url = source.address ?? fileAddress(source.hash);
  const words = text.text;
  const lang = languageOf(words, facts.lang);
  const first = text.passageOfPage(0);
  const head = words.slice(first.start, Math.min(first.end, first.start + HEAD));
  const created = pdfDate(facts.created);
  return {
    url,
    canonicalUrl: canonicalAddress(url),
    title: titleOf(facts.title, pages, source),
    byline: facts.author?.trim() || null,
    siteName: siteOf(source.address ?? '') || null,
    publishedTime: findDate(head, lang)?.iso ?? created,
    modifiedTime: pdfDate(facts.modified) ?? created,
    lang,
    text: words,
    fingerprint: fileFingerprint(source.hash),
  };
}

/** The address of a file that has none. */
export function fileAddress(hash: string): string {
  return `urn:sha256:${hash}`;
}

/** Unlike an article's: the same file, and not merely the same words. */
export function fileFingerprint(hash: string): string {
  return `sha256-${hash}`;
}

export function isFileFingerprint(fingerprint: string): boolean {
  return /^sha256-[0-9a-f]{64}$/.test(fingerprint);
}

/** `D:20250522143000+02'00'` as a day; null when it is none. */
export function pdfDate(value: string | null): string | null {
  const [, year, month = '01', day = '01'] = /^(?:D:)?(\d{4})(\d{2})?(\d{2})?/.exec(value ?? '') ?? [];
  if (!year || Number(year) < 1900 || Number(year) > 2100) return null;
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31
    ? `${year}-${month}-${day}`
    : null;
}

/** Names that programs give: of a file, a template, an empty document. */
const NO_TITLE =
  /^(?:untitled|sans titre|sin t[ií]tulo|document\d*|présentation\d*|presentation\d*|title|titre|slide \d+|\s*)$|\.(?:docx?|odt|rtf|pptx?|xlsx?|indd|pdf|tex|dvi|qxd|html?|tmp)$|^(?:microsoft (?:word|powerpoint|excel)|powerpoint presentation)|^(?:https?|file):\/\//i;

function titleOf(declared: string | null, pages: readonly (readonly Line[])[], source: PdfSource): string {
  const said = declared?.replace(/\s+/g, ' ').trim() ?? '';
  if (said.length >= 4 && said.length <= 300 && !NO_TITLE.test(said)) return said;
  return printedTitle(pages[0] ?? []) ?? nameOf(source);
}

/** The largest words of the first page, when they are larger than its text; else its first line. */
function printedTitle(lines: readonly Line[]): string | null {
  const upright = lines.filter((line) => line.upright && /\p{L}{3}/u.test(wordsOf(line)));
  const largest = Math.max(0, ...upright.map(({ size }) => size));
  const body = bodySize({ height: 0, lines: upright });
  const from =
    largest > body * 1.15
      ? upright.findIndex(({ size }) => size > largest * 0.95)
      : upright.length > 0
        ? 0
        : -1;
  const first = upright[from];
  if (!first) return null;
  let title = wordsOf(first);
  for (const line of upright.slice(from + 1)) {
    if (largest <= body * 1.15 || Math.abs(line.size - first.size) > 0.5 || title.length > 160) break;
    title += ` ${wordsOf(line)}`;
  }
  return title.slice(0, 300);
}

function nameOf({ fileName, address }: PdfSource): string {
  const name =
    fileName ||
    (address ?? '')
      .replace(/[?#].*$/, '')
      .split('/')
      .at(-1) ||
    '';
  return (
    decoded(name)
      .replace(/\.pdf$/i, '')
      .replace(/[_]+/g, ' ')
      .trim() || 'PDF'
  );
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

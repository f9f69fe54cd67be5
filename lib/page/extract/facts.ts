import { parseDate, statedDates } from '../../core/article/dates.ts';
import { chooseTitle } from '../../core/article/title.ts';
import { isHidden, nameOf } from './furniture.ts';
import { readSchemaArticle, type SchemaArticle } from './json-ld.ts';

/** What the page states about its article, besides the text. */
export interface Facts {
  title: string;
  byline: string | null;
  siteName: string | null;
  publishedTime: string | null;
  modifiedTime: string | null;
  /** The address that the page gives for itself. */
  declaredUrl: string | null;
  declaredLang: string | null;
}

/** Dublin Core's are stored with a dot, however the page writes them. */
const TITLE = [
  'og:title',
  'dc.title',
  'dcterms.title',
  'twitter:title',
  'parsely-title',
  'sailthru.title',
  'citation_title',
];
const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'date.published',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date.created',
  'dcterms.date',
  'dc.date',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'cxenseparse:recs:publishtime',
  'citation_publication_date',
  'originalpublicationdate',
  'date',
];
const MODIFIED = [
  'article:modified_time',
  'og:updated_time',
  'article:updated_time',
  'datemodified',
  'dc.date.modified',
  'dcterms.modified',
  'last-modified',
  'lastmod',
  'revised',
];
const AUTHOR = [
  'author',
  'article:author',
  'dc.creator',
  'dcterms.creator',
  'parsely-author',
  'sailthru.author',
  'byl',
  'citation_author',
  'twitter:data1',
];

/** Elements looked at for a kind of fact. */
const MAX_LOOKED_AT = 40;

export function readFacts(document: Document): Facts {
  const meta = readMeta(document);
  const first = (names: readonly string[]) =>
    names.map((name) => meta.get(name)).find((value) => value) ?? null;
  const schema = readSchemaArticle(document);
  const declaredLang =
    document.documentElement.getAttribute('lang') ??
    schema?.lang ??
    first(['content-language', 'og:locale', 'dc.language']);
  const siteName = first(['og:site_name', 'application-name', 'dc.publisher']) ?? schema?.publisher ?? null;
  const host = hostOf(document);
  const stated = visibleDates(document, declaredLang);
  const published =
    parseDate(schema?.published, 'iso') ?? parseDate(first(PUBLISHED), declaredLang) ?? stated.published;
  const modified =
    parseDate(schema?.modified, 'iso') ?? parseDate(first(MODIFIED), declaredLang) ?? stated.modified;
  return {
    title: chooseTitle({
      documentTitle: document.title,
      declared: [first(TITLE) ?? '', schema?.headline ?? ''],
      h1: headings(document, 'h1'),
      headings: headings(document, 'h2, h3'),
      siteName,
      host,
    }),
    byline: byline(document, schema, first(AUTHOR), siteName),
    siteName,
    publishedTime: published,
    modifiedTime: modified,
    declaredUrl:
      document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? meta.get('og:url') ?? null,
    declaredLang,
  };
}

function readMeta(document: Document): Map<string, string> {
  const meta = new Map<string, string>();
  for (const element of [...document.getElementsByTagName('meta')].slice(0, 300)) {
    const names =
      element.getAttribute('property') ??
      element.getAttribute('name') ??
      element.getAttribute('itemprop') ??
      element.getAttribute('http-equiv');
    const content = element.getAttribute('content')?.trim();
    if (!names || !content || content.length > 2000) continue;
    for (const written of names.toLowerCase().split(/\s+/)) {
      const name = written.replace(/^(dc|dcterms):/, '$1.');
      if (!meta.has(name)) meta.set(name, content);
    }
  }
  return meta;
}

function headings(document: Document, selector: string): string[] {
  return [...document.querySelectorAll(selector)]
    .slice(0, MAX_LOOKED_AT)
    .filter((element) => !isHidden(element, nameOf(element)))
    .map((element) => textOf(element, 400))
    .filter((text) => text !== '');
}

/** Dates in `time` elements and in elements that are called dates; those near the headline come first. */
function visibleDates(
  document: Document,
  lang: string | null,
): { published: string | null; modified: string | null } {
  const found: { published: string | null; modified: string | null } = { published: null, modified: null };
  const take = (text: string, isModified: boolean, machine: string | null) => {
    const stated = statedDates(text, lang);
    const exact = parseDate(machine, 'iso');
    if (exact && (isModified || (stated.modified && !stated.published))) found.modified ??= exact;
    else if (exact) found.published ??= exact;
    else {
      found.published ??= isModified ? null : stated.published;
      found.modified ??= stated.modified ?? (isModified ? stated.published : null);
    }
  };
  const near = aroundHeadline(document);
  for (const element of near
    .flatMap((part) => [...part.querySelectorAll('time, [itemprop]')])
    .slice(0, MAX_LOOKED_AT)) {
    const property = element.getAttribute('itemprop') ?? '';
    if (element.localName !== 'time' && !/\bdate(?:Published|Modified|Created)\b/.test(property)) continue;
    const around = element.parentElement && textOf(element.parentElement, 160);
    const isModified = /dateModified/.test(property) || /updated|modified/.test(nameOf(element));
    take(
      around || textOf(element, 160),
      isModified,
      element.getAttribute('datetime') ?? element.getAttribute('content'),
    );
  }
  if (found.published) return found;
  const named =
    '[class*="date" i], [class*="publi" i], [class*="meta" i], [class*="time" i], [class*="fecha" i], [class*="byline" i], [id*="date" i], [class*="author" i], [class*="info" i]';
  for (const part of near) {
    for (const element of [...part.querySelectorAll(named)].slice(0, MAX_LOOKED_AT)) {
      const text = textOf(element, 300);
      if (text.length < 200) take(text, false, null);
      if (found.published) return found;
    }
  }
  return found.published ? found : fromLines(near, found, lang);
}

/** Short lines near the headline that are nothing but a date. */
function fromLines(
  near: readonly Element[],
  found: { published: string | null; modified: string | null },
  lang: string | null,
): { published: string | null; modified: string | null } {
  for (const part of near) {
    for (const line of [...part.querySelectorAll('p, div, span, li, em, small, h4, h5, h6')].slice(0, 150)) {
      const text = textOf(line, 140);
      if (text.length < 8 || text.length > 120) continue;
      const stated = statedDates(text, lang);
      if (!stated.published && !stated.modified) continue;
      return { published: stated.published, modified: found.modified ?? stated.modified };
    }
  }
  return found;
}

/** The elements around the main headline, from near to far; where there is none, the article or the body. */
function aroundHeadline(document: Document): Element[] {
  const main =
    document.querySelector('article h1, main h1, [role="main"] h1, h1') ??
    document.querySelector('article h2, main h2');
  const parts: Element[] = [];
  for (
    let node = main?.parentElement ?? document.querySelector('article, main');
    node && parts.length < 4;
    node = node.parentElement
  ) {
    if (node === document.body) break;
    parts.push(node);
  }
  return parts;
}

function byline(
  document: Document,
  schema: SchemaArticle | null,
  declared: string | null,
  siteName: string | null,
): string | null {
  const names = [schema?.authors.join(', '), declared].map(tidyName);
  for (const name of names) if (name && !sameName(name, siteName)) return name;
  const marked =
    '[rel~="author"], [itemprop~="author"], [class*="byline" i], [class*="author" i], [class*="auteur" i], [class*="autor" i], [class*="firma" i]';
  for (const part of aroundHeadline(document)) {
    for (const element of [...part.querySelectorAll(marked)].slice(0, MAX_LOOKED_AT)) {
      if (isHidden(element, nameOf(element))) continue;
      const name = tidyName(textOf(element.querySelector('[itemprop~="name"]') ?? element, 400));
      if (name) return name;
    }
  }
  return names.find((name) => name) ?? null;
}

/** A name without "Par" or dates; null for what is none ("Par •", an address, a sentence). */
function tidyName(value: string | null | undefined): string | null {
  let name = (value ?? '').replace(/\s+/g, ' ').trim();
  name = name.replace(
    /^(?:by|par|por|de|written by|posted by|publié par|auteur(?:e)?\s*:?|author\s*:|texto\s*:?)(?![\p{L}])[\s:]*/iu,
    '',
  );
  name = name
    .replace(
      /\s*(?:[|•·—–]|(?:,\s*)?(?:le|on|el)?\s*\d{1,2}[ /.]|publié|published|updated|posted|mis à jour).*$/iu,
      '',
    )
    .replace(/[\s,;:•·|—–-]+$/u, '')
    .trim();
  if (name.length < 2 || name.length > 120 || !/\p{L}/u.test(name)) return null;
  if (/^https?:|^www\.|@\w+\.\w|^(?:admin|webmaster|root|author|auteur|redaction web)$/i.test(name))
    return null;
  return name;
}

function sameName(name: string, siteName: string | null): boolean {
  return name.toLowerCase() === siteName?.toLowerCase();
}

function textOf(element: Element, most: number): string {
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  let start = '';
  // An element may hold the whole page: only its beginning is read.
  while (start.length < most * 4 && walker.nextNode()) start += (walker.currentNode as Text).data;
  return start
    .slice(0, most * 4)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, most);
}

function hostOf(document: Document): string {
  try {
    return new URL(document.baseURI).hostname;
  } catch {
    return '';
  }
}

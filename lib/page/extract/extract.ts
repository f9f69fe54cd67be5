import { canonicalAddress } from '../../core/article/address.ts';
import type { Article } from '../../core/article/article.ts';
import { fingerprint, fingerprintInSlices } from '../../core/article/fingerprint.ts';
import { languageOf } from '../../core/article/language.ts';
import { drain, type Sliced } from '../../core/slices.ts';
import { type Block, blocksOf } from './blocks.ts';
import { chooseBlocks, type Dropped } from './choose.ts';
import { copyPage, type PageCopy } from './copy.ts';
import { askDensity } from './density.ts';
import { type Facts, readFacts } from './facts.ts';
import { furnitureOf } from './furniture.ts';
import { judge } from './is-article.ts';
import { askReadability } from './readability.ts';
import { articleRoots, idOf, weigh } from './root.ts';

/** Why a page is no article to be read. */
export type NotArticle = 'not-html' | 'empty' | 'too-short' | 'list' | 'unreadable';

export interface Extraction {
  /** Whether the page is an article. When it is not, `article` may still hold what text was found. */
  readable: boolean;
  reason: NotArticle | 'article';
  article: Article;
  /** What was left out of the article's element, and why. */
  dropped: Dropped[];
  /** The live element that holds the article, where one does. */
  root: Element | undefined;
  /** The page was larger than we read: text beyond is missing. */
  truncated: boolean;
}

/**
 * Reads the article of a page. The page is only looked at, never touched; whatever the page is, the answer is an
 * `Extraction`, never an exception.
 */
export function extractArticle(document: Document, url: string): Extraction {
  return drain(extractInSlices(document, url));
}

/** `extractArticle` with pauses. A page that changes meanwhile does no harm, but is to be read again. */
export function* extractInSlices(document: Document, url: string): Sliced<Extraction> {
  const body = htmlBody(document);
  if (!body) return nothing(document, url, 'not-html');
  try {
    return yield* read(document, body, url);
  } catch {
    return nothing(document, url, 'unreadable');
  }
}

/** The text of the whole page as an article, for a reader who asks for it; undefined when there is none. */
export function readWholePage(document: Document, url: string): Article | undefined {
  return drain(readWholeInSlices(document, url));
}

/** `readWholePage` with pauses. */
export function* readWholeInSlices(document: Document, url: string): Sliced<Article | undefined> {
  const body = htmlBody(document);
  if (!body) return undefined;
  try {
    const copy = yield* copyPage(body);
    const blocks = yield* blocksOf(copy.document.body, (element) => furnitureOf(element) !== 'hidden');
    const text = textOf(blocks);
    return text === '' ? undefined : yield* articleOf(url, text, readFacts(document));
  } catch {
    return undefined;
  }
}

function* read(document: Document, body: HTMLElement, url: string): Sliced<Extraction> {
  const copy = yield* copyPage(body);
  const found = isLarge(copy) ? undefined : askReadability(copy);
  yield;
  const kept = found ?? (yield* askDensity(copy));
  if (!kept || kept.size === 0) return nothing(document, url, 'empty');
  const weights = yield* weigh(copy, kept);
  const roots = articleRoots(copy, weights);
  yield;
  const facts = readFacts(document);
  yield;
  const { blocks, dropped } = yield* chooseBlocks(roots, weights, kept, facts);
  const text = textOf(blocks);
  const source = copy.sources[idOf(roots.wide) ?? 0];
  const verdict = judge(blocks);
  return {
    readable: verdict === 'article',
    reason: verdict,
    article: yield* articleOf(url, text, facts),
    dropped,
    root: source,
    truncated: copy.truncated,
  };
}

/** Elements, and characters, from which Readability, which makes many passes, would hold up the page. */
const LARGE = 3000;
const LARGE_TEXT = 200_000;

function isLarge(copy: PageCopy): boolean {
  return copy.sources.length > LARGE || copy.chars > LARGE_TEXT;
}

function textOf(blocks: readonly Block[]): string {
  return blocks.map(({ text }) => text).join('\n');
}

function* articleOf(
  url: string,
  text: string,
  { declaredUrl, declaredLang, ...facts }: Facts,
): Sliced<Article> {
  return {
    url,
    canonicalUrl: canonicalAddress(url, declaredUrl),
    ...facts,
    lang: languageOf(text, declaredLang),
    text,
    fingerprint: yield* fingerprintInSlices(text),
  };
}

function nothing(document: Document, url: string, reason: NotArticle): Extraction {
  return {
    readable: false,
    reason,
    article: {
      url,
      canonicalUrl: canonicalAddress(url),
      title: typeof document.title === 'string' ? document.title : '',
      byline: null,
      siteName: null,
      publishedTime: null,
      modifiedTime: null,
      lang: null,
      text: '',
      fingerprint: fingerprint(''),
    },
    dropped: [],
    root: undefined,
    truncated: false,
  };
}

/** The body of a page of text; undefined for images, PDF viewers, XML, framesets and documents without a body. */
function htmlBody(document: Document): HTMLElement | undefined {
  if (!/^(?:text\/html|application\/xhtml\+xml)$/.test(document.contentType)) return undefined;
  const { body } = document;
  return body?.localName === 'body' ? body : undefined;
}

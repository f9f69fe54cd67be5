import { isShadowRoot, openRoots } from './composed.ts';

/** What a first look at a page says. */
export interface Gate {
  readable: boolean;
  /** A word for the popup and for tests. */
  reason: 'article' | 'not-html' | 'form' | 'front-page' | 'too-short';
}

/** Paragraphs looked at, and elements looked at for other signs: the look costs the same on the largest page. */
const MAX_PARAGRAPHS = 300;
/** Characters of prose under one roof that make a page worth a closer look. */
const MIN_PROSE = 240;
const MIN_PARAGRAPH = 40;

const OUTSIDE = 'nav, footer, form, dialog, [role="dialog"], [hidden], [aria-hidden="true"]';
const PAYMENT =
  'input[autocomplete^="cc-"], input[name*="cardnumber" i], input[name*="card-number" i], input[id*="cardnumber" i], input[autocomplete="one-time-code"]';

/**
 * The first look: is this page worth bringing the reader part for? Cheap, bounded, without any library. It lets a doubt
 * pass: the reader part looks again at what it extracts (`Extraction.readable`).
 */
export function probeReadable(document: Document, url?: string): Gate {
  const { body } = document;
  if (!/html/.test(document.contentType) || body?.localName !== 'body') return no('not-html');
  let prose = proseUnderOneRoof(body);
  // Pages that are put together of components have their text in open shadow roots.
  if (prose < MIN_PROSE) for (const root of openRoots(body)) prose = Math.max(prose, proseUnderOneRoof(root));
  if (isForm(body, prose)) return no('form');
  if (url !== undefined && isFrontPage(url) && !saysArticle(document)) return no('front-page');
  return prose >= MIN_PROSE ? { readable: true, reason: 'article' } : no('too-short');
}

function no(reason: Gate['reason']): Gate {
  return { readable: false, reason };
}

/**
 * Characters of prose in the element that has most: an article's paragraphs stand side by side, while each teaser of
 * a list has a box of its own. Half counts for the element around it, as bodies are often cut into sections.
 */
function proseUnderOneRoof(body: HTMLElement | ShadowRoot): number {
  const roofs = new Map<Element, number>();
  let best = 0;
  const add = (roof: Element | null, chars: number) => {
    if (!roof) return;
    const sum = (roofs.get(roof) ?? 0) + chars;
    roofs.set(roof, sum);
    if (sum > best) best = sum;
  };
  for (const tag of ['p', 'pre', 'br', 'td', 'li', 'section', 'div']) {
    const elements = isShadowRoot(body) ? body.querySelectorAll(tag) : body.getElementsByTagName(tag);
    let last: Element | null = null;
    for (let at = 0; at < MAX_PARAGRAPHS; at++) {
      const element = elements[at];
      if (!element) break;
      // Old pages part their paragraphs with line breaks: there the text stands in what holds the break.
      const block = tag === 'br' ? element.parentElement! : element;
      if (block === last || (block.localName === 'p' && tag === 'br')) continue;
      last = block;
      const chars = tag === 'p' || tag === 'pre' ? proseOf(block) : ownProse(block);
      if (chars < MIN_PARAGRAPH || block.closest(OUTSIDE)) continue;
      add(block.parentElement, chars);
      add(block.parentElement?.parentElement ?? null, chars / 2);
    }
  }
  return best;
}

/** Characters of an element's text outside links. */
function proseOf(block: Element): number {
  let chars = block.textContent?.trim().length ?? 0;
  if (chars < MIN_PARAGRAPH) return 0;
  const links = block.getElementsByTagName('a');
  for (let at = 0; at < 20 && at < links.length; at++) chars -= links[at]!.textContent?.length ?? 0;
  return chars;
}

function ownProse(block: Element): number {
  let chars = 0;
  let child = block.firstChild;
  for (let at = 0; child && at < 400; at++, child = child.nextSibling) {
    if (child.nodeType === 3) chars += (child as Text).data.trim().length;
  }
  return chars;
}

/** Pages on which people sign in or pay: they are left alone. */
function isForm(body: HTMLElement, prose: number): boolean {
  if (body.querySelector(PAYMENT)) return true;
  // Many sites keep a small sign-in form on every page, articles included.
  return body.querySelector('input[type="password"]') !== null && prose < 1200;
}

function isFrontPage(url: string): boolean {
  try {
    return /^\/(?:[a-z]{2}(?:[-_][a-z]{2})?\/?)?(?:(?:index|home|accueil|inicio)(?:\.\w+)?\/?)?$/i.test(
      new URL(url).pathname,
    );
  } catch {
    return false;
  }
}

function saysArticle(document: Document): boolean {
  return (
    document.querySelector('meta[property="og:type"][content="article"], [itemprop~="articleBody"]') !== null
  );
}

import type { Sliced } from '../../core/slices.ts';
import { NODES_A_STEP } from '../slices.ts';
import { countChars } from './blocks.ts';
import { ID, type PageCopy } from './copy.ts';

/** What each element of a copy holds, itself and below, by number. */
export interface Weights {
  /** Characters without white space. */
  chars: Uint32Array;
  /** Characters in links. */
  linkChars: Uint32Array;
  /** Characters that Readability took. */
  kept: Uint32Array;
}

export function* weigh(copy: PageCopy, kept: ReadonlySet<number>): Sliced<Weights> {
  const size = copy.copies.length;
  const weights: Weights = {
    chars: new Uint32Array(size),
    linkChars: new Uint32Array(size),
    kept: new Uint32Array(size),
  };
  // Children have higher numbers than their parents: one pass from the last to the first adds everything up.
  for (let id = size - 1; id >= 0; id--) {
    if (id % NODES_A_STEP === 0) yield;
    const element = copy.copies[id]!;
    let own = 0;
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3) own += countChars((child as Text).data);
    }
    weights.chars[id]! += own;
    if (kept.has(id)) weights.kept[id]! += own;
    if (element.localName === 'a' && element.hasAttribute('href')) weights.linkChars[id] = weights.chars[id]!;
    const parent = id === 0 ? null : idOf(element.parentElement);
    if (parent === null) continue;
    weights.chars[parent]! += weights.chars[id]!;
    weights.linkChars[parent]! += weights.linkChars[id]!;
    weights.kept[parent]! += weights.kept[id]!;
  }
  return weights;
}

export function idOf(element: Element | null): number | null {
  const id = element?.getAttribute(ID);
  return id === null || id === undefined ? null : Number(id);
}

/** Parts of a table or list are not an article by themselves. */
const PARTS = new Set(
  'td th tr tbody thead table li ul ol dl dd dt p blockquote figure pre center font span a b i strong em'.split(
    ' ',
  ),
);
const ARTICLE = /(?:^|\s)(?:article|hentry|h-entry|post|story|single-post|node)(?:\s|$)/;

/** Where the article is. */
export interface Roots {
  /** The smallest element that has nearly all of what Readability took. */
  core: Element;
  /** The element by which the page itself says "article" around it, when that adds no second article; else `core`. */
  wide: Element;
}

export function articleRoots(copy: PageCopy, weights: Weights): Roots {
  const total = weights.kept[0]!;
  let core = copy.copies[0]!;
  for (;;) {
    const next = [...core.children].find((child) => {
      const id = idOf(child);
      return id !== null && weights.kept[id]! >= total * 0.92;
    });
    if (!next) break;
    core = next;
  }
  while (PARTS.has(core.localName) && core.parentElement && core.parentElement !== copy.document.body) {
    core = core.parentElement;
  }
  return { core, wide: widen(core, copy, weights) };
}

function widen(root: Element, copy: PageCopy, weights: Weights): Element {
  const held = Math.max(1, weights.kept[idOf(root)!]!);
  let widest = root;
  for (
    let node = root.parentElement;
    node && node !== copy.document.documentElement;
    node = node.parentElement
  ) {
    const id = idOf(node);
    if (id === null) break;
    if (!saysArticle(node)) continue;
    const prose = weights.chars[id]! - weights.linkChars[id]!;
    if (prose > held * 3) break;
    widest = node;
    // The nearest element that says "article" is the article; `main` may hold more than one.
    if (node.localName === 'article') break;
  }
  return widest;
}

function saysArticle(element: Element): boolean {
  if (element.localName === 'article' || element.localName === 'main') return true;
  if (element.getAttribute('role') === 'article' || element.getAttribute('role') === 'main') return true;
  if (/\barticleBody\b/.test(element.getAttribute('itemprop') ?? '')) return true;
  if (/schema\.org\/(?:\w*Article|BlogPosting)/.test(element.getAttribute('itemtype') ?? '')) return true;
  return ARTICLE.test((element.getAttribute('class') ?? '').toLowerCase());
}

import type { Sliced } from '../../core/slices.ts';
import { firstInside, nextBeside, parentAround } from '../composed.ts';
import { NODES_A_STEP } from '../slices.ts';
import { BLOCK_TAGS } from './blocks.ts';
import { SKIPPED_TAGS } from './furniture.ts';

/** Attribute by which an element of the copy names its original: its number in `PageCopy.sources`. */
export const ID = 'data-mc-id';

/** A bounded copy of a page's body, on which extraction may work; the page itself is only read. */
export interface PageCopy {
  document: Document;
  /** The live elements, by number; 0 is the body. */
  sources: Element[];
  /** The copies, by the same numbers. */
  copies: Element[];
  /** Characters copied. */
  chars: number;
  /** The page was larger than we read. */
  truncated: boolean;
}

/** Elements and characters read of a page; a 1 MB article has about 20,000 elements. */
const MAX_ELEMENTS = 60_000;
const MAX_CHARS = 2_000_000;
/** Characters of one text node; parsers cut at 65,536, so that a longer one is made by a script, and nobody reads it. */
export const MAX_NODE = 500_000;
/**
 * Levels kept. Deeper ones are flattened into their ancestor: libraries recurse, and so do serialisers,
 * and nothing that is read by people nests so deep.
 */
const MAX_DEPTH = 120;
const MAX_ATTRIBUTE = 2000;

export function* copyPage(body: Element): Sliced<PageCopy> {
  const inert = body.ownerDocument.implementation.createHTMLDocument('');
  const root = inert.body;
  root.setAttribute(ID, '0');
  for (const name of ['class', 'id', 'role']) {
    const value = body.getAttribute(name);
    if (value !== null && value.length < MAX_ATTRIBUTE) root.setAttribute(name, value);
  }
  const sources: Element[] = [body];
  const copies: Element[] = [root];
  let chars = 0;
  let truncated = false;
  let steps = 0;

  let node: Node | null = firstInside(body);
  /** Where the text of each open ancestor goes, outermost first. */
  const open: Element[] = [root];
  while (node) {
    const parent = open.at(-1)!;
    steps += 1;
    if (steps >= NODES_A_STEP) {
      steps = 0;
      yield;
    }
    let descend: Node | null = null;
    if (node.nodeType === 3) {
      const { data } = node as Text;
      if (data.length <= MAX_NODE) {
        chars += data.length;
        parent.appendChild(inert.createTextNode(data));
      } else truncated = true;
    } else if (node.nodeType === 1 && !SKIPPED_TAGS.has((node as Element).localName)) {
      const element = node as Element;
      const copy = copyElement(element, inert, sources.length);
      sources.push(element);
      copies.push(copy);
      const isTooDeep = open.length >= MAX_DEPTH;
      if (!isTooDeep) parent.appendChild(copy);
      else if (BLOCK_TAGS.has(copy.localName)) open[MAX_DEPTH - 1]!.appendChild(copy);
      descend = firstInside(element);
      if (descend) open.push(copy.parentNode ? copy : parent);
    }
    if (sources.length >= MAX_ELEMENTS || chars >= MAX_CHARS) {
      truncated = true;
      break;
    }
    if (descend) {
      node = descend;
      continue;
    }
    let next: Node | null = null;
    while (node && node !== body) {
      next = nextBeside(node);
      if (next) break;
      node = parentAround(node);
      if (node !== body) open.pop();
    }
    node = next;
  }
  return { document: inert, sources, copies, chars, truncated };
}

function copyElement(element: Element, inert: Document, id: number): Element {
  // Only HTML elements are made: what is foreign (MathML) is kept for its text.
  const isHtml =
    element.namespaceURI === 'http://www.w3.org/1999/xhtml' && /^[a-z][a-z0-9-]*$/.test(element.localName);
  const copy = inert.createElement(isHtml ? element.localName : 'span');
  for (const { name, value } of element.attributes) {
    if (KEPT_ATTRIBUTES.has(name) && value.length < MAX_ATTRIBUTE) copy.setAttribute(name, value);
  }
  copy.setAttribute(ID, String(id));
  return copy;
}

const KEPT_ATTRIBUTES = new Set(
  'class id role style hidden aria-hidden aria-modal aria-label itemprop itemtype itemscope href rel src alt datetime property typeof colspan rowspan summary data-testid data-component'.split(
    ' ',
  ),
);

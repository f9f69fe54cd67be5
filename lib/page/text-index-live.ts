import type { Sliced } from '../core/slices.ts';
import { firstInside, nextBeside, parentAround, shadowOf } from './composed.ts';
import { BLOCK_TAGS } from './extract/blocks.ts';
import { MAX_NODE } from './extract/copy.ts';
import { SKIPPED_TAGS } from './extract/furniture.ts';
import { NODES_A_STEP } from './slices.ts';

/** The text of the live page without its white space, and which node each stretch of it lies in. */
export interface LiveText {
  /** All characters but white space, in document order. */
  text: string;
  /** The text nodes that have any, in document order, and their data as it was read. */
  nodes: Text[];
  data: string[];
  /** Where each node begins in `text`; one more at the end. */
  starts: number[];
  /** Where each block (line) begins in `text`; one more at the end. */
  lines: number[];
  /** Numbers of the nodes before which something that is no text of the page stands: a button, a script. */
  gaps: Set<number>;
  /** Some of it stands in open shadow roots: the ordinary tree does not tell what holds what. */
  isComposed: boolean;
}

/** Text nodes and characters read of a page: far beyond what people read, near what a task may cost. */
const MAX_NODES = 200_000;
const MAX_CHARS = 8_000_000;

/** What counts as white space in both texts: what browsers fold, and no-break spaces, which sites add at will. */
export const SPACE = /\s+/g;

export function* readLiveText(root: Node): Sliced<LiveText> {
  const parts: string[] = [];
  const live: LiveText = {
    text: '',
    nodes: [],
    data: [],
    starts: [],
    lines: [0],
    gaps: new Set(),
    isComposed: false,
  };
  let size = 0;
  let steps = 0;

  const newLine = () => {
    if (live.lines.at(-1) !== size) live.lines.push(size);
  };

  let node: Node | null = firstInside(root);
  while (node && live.nodes.length < MAX_NODES && size < MAX_CHARS) {
    let descend: Node | null = null;
    steps += 1;
    if (steps % NODES_A_STEP === 0) yield;
    if (node.nodeType === 3) {
      const { data } = node as Text;
      const bare = data.length > MAX_NODE ? '' : data.replace(SPACE, '');
      if (bare !== '') {
        live.nodes.push(node as Text);
        live.data.push(data);
        live.starts.push(size);
        parts.push(bare);
        size += bare.length;
      }
    } else if (node.nodeType === 1) {
      const tag = (node as Element).localName;
      if (tag === 'br' || BLOCK_TAGS.has(tag)) newLine();
      if (SKIPPED_TAGS.has(tag)) live.gaps.add(live.nodes.length);
      else {
        descend = firstInside(node);
        if (descend && shadowOf(node)) live.isComposed = true;
      }
    }
    if (descend) {
      node = descend;
      continue;
    }
    let next: Node | null = null;
    while (node && node !== root) {
      next = nextBeside(node);
      if (next) break;
      node = parentAround(node);
      if (node && node !== root && BLOCK_TAGS.has((node as Element).localName)) newLine();
    }
    node = next;
  }
  live.starts.push(size);
  newLine();
  live.text = parts.join('');
  return live;
}

/** The last entry of an ascending list that is not greater than a value (−1 when there is none). */
export function floorIndex(ascending: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** How many characters before `offset` are not white space. */
export function bareLength(data: string, offset: number): number {
  return data.slice(0, offset).replace(SPACE, '').length;
}

/** Where the `index`-th character that is not white space stands. */
export function offsetOfBare(data: string, index: number): number {
  let left = index;
  for (let at = 0; at < data.length; at++) {
    if (isSpace(data.charCodeAt(at))) continue;
    if (left === 0) return at;
    left -= 1;
  }
  return data.length;
}

/** The same characters as `\s`. */
export function isSpace(code: number): boolean {
  if (code < 0x80) return code === 32 || (code >= 9 && code <= 13);
  return (
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

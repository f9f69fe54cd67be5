import type { Sliced } from '../../core/slices.ts';
import { NODES_A_STEP } from '../slices.ts';

/** Elements that read as lines of their own. */
export const BLOCK_TAGS = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul caption'.split(
    ' ',
  ),
);

/** A line of text as it reads, and where it stands. */
export interface Block {
  /** White space folded, one line (several, parted by `\n`, where the author broke lines). */
  text: string;
  /** Characters without white space, and how many of them lie in links. */
  chars: number;
  linkChars: number;
  /** The nearest element that is a block, and the elements that hold text of this block directly. */
  element: Element;
  holders: Element[];
}

/**
 * The blocks of text under an element, in reading order. Inline elements join as they read.
 * @param enter whether to read an element of the subtree.
 */
export function* blocksOf(root: Element, enter: (element: Element) => boolean): Sliced<Block[]> {
  const blocks: Block[] = [];
  let line = newLine();
  let links = 0;
  let pre = 0;
  let steps = 0;

  function newLine(): { parts: string[]; chars: number; linkChars: number; holders: Element[] } {
    return { parts: [], chars: 0, linkChars: 0, holders: [] };
  }

  function end(element: Element): void {
    if (line.parts.length === 0) return;
    const text = tidyLines(line.parts.join(''));
    if (text !== '')
      blocks.push({ text, chars: line.chars, linkChars: line.linkChars, element, holders: line.holders });
    line = newLine();
  }

  let node: Node | null = root.firstChild;
  let block: Element = root;
  const outer: Element[] = [];
  while (node) {
    let descend: Node | null = null;
    steps += 1;
    if (steps % NODES_A_STEP === 0) yield;
    if (node.nodeType === 3) {
      const data = (node as Text).data;
      const chars = countChars(data);
      line.parts.push(pre > 0 ? data.replace(/\r\n?|\n/g, '\u2028') : data);
      line.chars += chars;
      if (links > 0) line.linkChars += chars;
      if (chars > 0 && line.holders.at(-1) !== node.parentNode) line.holders.push(node.parentNode as Element);
    } else if (node.nodeType === 1) {
      const element = node as Element;
      const tag = element.localName;
      if (tag === 'br') line.parts.push('\u2028');
      else if (enter(element)) {
        if (BLOCK_TAGS.has(tag)) {
          end(block);
          outer.push(block);
          block = element;
        }
        if (tag === 'a' && element.hasAttribute('href')) links += 1;
        if (tag === 'pre') pre += 1;
        descend = element.firstChild;
        if (!descend) leave(element);
      }
    }
    if (descend) {
      node = descend;
      continue;
    }
    while (node && !node.nextSibling) {
      node = node.parentNode;
      if (!node || node === root) {
        node = null;
        break;
      }
      leave(node as Element);
    }
    node = node?.nextSibling ?? null;
  }
  end(block);
  return blocks;

  function leave(element: Element): void {
    const tag = element.localName;
    if (BLOCK_TAGS.has(tag)) {
      end(block);
      block = outer.pop() ?? root;
    }
    if (tag === 'a' && element.hasAttribute('href')) links -= 1;
    if (tag === 'pre') pre -= 1;
  }
}

/** Number of characters that are not white space. */
export function countChars(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 32 && code !== 160) count += 1;
  }
  return count;
}

/** Folds white space as a browser does (no-break spaces stay) and drops empty lines; U+2028 stands for a line break. */
function tidyLines(text: string): string {
  return text
    .replace(/[ \t\n\r\f]+/g, ' ')
    .split('\u2028')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n');
}

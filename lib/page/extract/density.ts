import type { Sliced } from '../../core/slices.ts';
import { NODES_A_STEP } from '../slices.ts';
import { BLOCK_TAGS, countChars } from './blocks.ts';
import type { PageCopy } from './copy.ts';
import { furnitureOf } from './furniture.ts';
import { idOf } from './root.ts';

/** Characters (without white space) from which a block counts as prose. */
const MIN_PROSE = 50;
const TOO_MUCH = 0.4;

/**
 * A plain second opinion: numbers of the elements whose own text is the article's, by where prose is densest. One pass,
 * so it serves where Readability would take too long, or finds nothing.
 */
export function* askDensity(copy: PageCopy): Sliced<Set<number> | undefined> {
  const { copies } = copy;
  const size = copies.length;
  const parents = new Int32Array(size).fill(-1);
  /** The nearest block element, itself included. */
  const blocks = new Int32Array(size);
  const isOut = new Uint8Array(size);
  const inLink = new Uint8Array(size);
  const chars = new Uint32Array(size);
  const linkChars = new Uint32Array(size);
  const own = new Uint32Array(size);
  for (let id = 0; id < size; id++) {
    if (id % NODES_A_STEP === 0) yield;
    const element = copies[id]!;
    const parent = id === 0 ? -1 : (idOf(element.parentElement) ?? -1);
    parents[id] = parent;
    blocks[id] = parent < 0 || BLOCK_TAGS.has(element.localName) ? id : blocks[parent]!;
    inLink[id] = (parent >= 0 && inLink[parent]) || element.localName === 'a' ? 1 : 0;
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3) own[id]! += countChars((child as Text).data);
    }
    chars[blocks[id]!]! += own[id]!;
    if (inLink[id]) linkChars[blocks[id]!]! += own[id]!;
  }
  const below = own.slice();
  for (let id = size - 1; id > 0; id--) if (parents[id]! >= 0) below[parents[id]!]! += below[id]!;
  for (let id = 1; id < size; id++) {
    if (id % NODES_A_STEP === 0) yield;
    // What holds most of the page is not furniture, whatever its name.
    const isFurniture = below[id]! < below[0]! * TOO_MUCH && furnitureOf(copies[id]!) !== undefined;
    isOut[id] = (parents[id]! >= 0 && isOut[parents[id]!]) || isFurniture ? 1 : 0;
  }

  const score = new Float64Array(size);
  let best = -1;
  for (let id = 1; id < size; id++) {
    if (blocks[id] !== id || isOut[id] || chars[id]! < MIN_PROSE || linkChars[id]! > chars[id]! / 2) continue;
    const worth = chars[id]! - linkChars[id]!;
    let share = 1;
    // Bodies are often cut into sections: the elements around count too, ever less.
    for (let above = parents[id]!, step = 0; above >= 0 && step < 4; above = parents[above]!, step++) {
      score[above]! += worth * share;
      share *= 0.6;
      if (best < 0 || score[above]! > score[best]!) best = above;
    }
  }
  if (best < 0) return undefined;
  const kept = new Set<number>();
  for (let id = best; id < size; id++) {
    if (id > best && !copies[best]!.contains(copies[id]!)) break;
    const block = blocks[id]!;
    if (own[id]! > 0 && !isOut[id] && linkChars[block]! <= chars[block]! / 2) kept.add(id);
  }
  return kept;
}

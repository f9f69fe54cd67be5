import { type Block, blocksOf } from './blocks.ts';
import { type Furniture, furnitureOf, LEDE, nameOf } from './furniture.ts';
import { idOf, type Weights } from './root.ts';

/** Why a stretch of the article's element is not in its text. */
export type DropReason = Furniture | 'links' | 'title' | 'unsure';

/** Something that extraction left out, so that a reader can see what and why. */
export interface Dropped {
  reason: DropReason;
  /** Its first words. */
  text: string;
  chars: number;
}

export interface Choice {
  blocks: Block[];
  dropped: Dropped[];
}

/** An element with more of the article than this is not furniture, whatever its name. */
const TOO_MUCH = 0.35;
const MAX_DROPPED = 200;

/** The blocks of the article under `root`. */
export function chooseBlocks(root: Element, weights: Weights, kept: ReadonlySet<number>): Choice {
  const rootId = idOf(root) ?? 0;
  const total = Math.max(1, weights.kept[rootId]!);
  const dropped: Dropped[] = [];

  const drop = (reason: DropReason, text: string, chars: number) => {
    if (chars > 0 && dropped.length < MAX_DROPPED) {
      dropped.push({ reason, text: text.replace(/\s+/g, ' ').trim().slice(0, 80), chars });
    }
  };

  function enter(element: Element): boolean {
    const id = idOf(element);
    if (id === null) return true;
    const reason = furnitureOf(element);
    if (!reason) return true;
    if (weights.kept[id]! > total * TOO_MUCH) return true;
    if (reason === 'byline' && hasLede(element)) return true;
    drop(reason, element.textContent ?? '', weights.chars[id]!);
    return false;
  }

  const all = blocksOf(root, enter);
  const blocks: Block[] = [];
  for (const block of all) {
    const isKept = block.holders.some((holder) => kept.has(idOf(holder) ?? -1));
    if (isKept || isProse(block)) blocks.push(block);
    else drop(block.linkChars > block.chars / 2 ? 'links' : 'unsure', block.text, block.chars);
  }
  return { blocks, dropped };
}

function isProse(block: Block): boolean {
  return block.chars >= 1 && block.linkChars < block.chars * 0.4;
}

function hasLede(element: Element): boolean {
  return LEDE.test(nameOf(element));
}

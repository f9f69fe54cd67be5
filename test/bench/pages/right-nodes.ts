import { drain } from '../../../lib/core/slices.ts';
import { chooseBlocks } from '../../../lib/page/extract/choose.ts';
import { copyPage } from '../../../lib/page/extract/copy.ts';
import { askDensity } from '../../../lib/page/extract/density.ts';
import { readFacts } from '../../../lib/page/extract/facts.ts';
import { askReadability } from '../../../lib/page/extract/readability.ts';
import { articleRoots, idOf, weigh } from '../../../lib/page/extract/root.ts';
import type { TextIndex } from '../../../lib/page/text-index.ts';

/** A block of the article with the live elements that hold its text: the truth to compare with. */
export interface PlacedBlock {
  text: string;
  holders: Set<Element | null>;
}

export function articleBlocks(document: Document): PlacedBlock[] {
  const copy = drain(copyPage(document.body));
  const kept = askReadability(copy) ?? drain(askDensity(copy)) ?? new Set<number>();
  const weights = drain(weigh(copy, kept));
  return drain(chooseBlocks(articleRoots(copy, weights), weights, kept, readFacts(document))).blocks.map(
    ({ text, holders }) => ({
      text,
      holders: new Set<Element | null>(holders.map((holder) => copy.sources[idOf(holder) ?? 0]!)),
    }),
  );
}

/** Characters (without white space) of the blocks that an index places, and those among them placed in the right node. */
export function placedRight(
  blocks: readonly PlacedBlock[],
  index: TextIndex,
  document: Document,
): { placed: number; right: number } {
  let placed = 0;
  let right = 0;
  let start = 0;
  for (const { text, holders } of blocks) {
    for (const range of index.rangesOf({ start, end: start + text.length })) {
      for (const [node, from, to] of nodesOf(document, range)) {
        const length = node.data.slice(from, to).replace(/\s/g, '').length;
        placed += length;
        if (holders.has(node.parentElement)) right += length;
      }
    }
    start += text.length + 1;
  }
  return { placed, right };
}

function* nodesOf(
  document: Document,
  { startContainer, startOffset, endContainer, endOffset }: StaticRange,
): Generator<[Text, number, number]> {
  const walker = document.createTreeWalker(document.body, 4);
  walker.currentNode = startContainer;
  for (let node: Node | null = startContainer; node; node = walker.nextNode()) {
    const text = node as Text;
    yield [text, node === startContainer ? startOffset : 0, node === endContainer ? endOffset : text.length];
    if (node === endContainer) return;
  }
}

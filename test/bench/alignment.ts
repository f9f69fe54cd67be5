/** How much of each real page's article is found in its live text nodes, and in the right ones; cost beside a plain walk. */
import { JSDOM, VirtualConsole } from 'jsdom';
import { drain } from '../../lib/core/annotation/slices.ts';
import { chooseBlocks } from '../../lib/page/extract/choose.ts';
import { copyPage } from '../../lib/page/extract/copy.ts';
import { readFacts } from '../../lib/page/extract/facts.ts';
import { askReadability } from '../../lib/page/extract/readability.ts';
import { articleRoots, idOf, weigh } from '../../lib/page/extract/root.ts';
import { indexText } from '../../lib/page/text-index.ts';
import { corpusIds, readCorpusPage } from '../tools/page-corpus.ts';

export async function bench(print: (name: string, value: number, unit: string) => void): Promise<void> {
  let chars = 0;
  let found = 0;
  let placed = 0;
  let right = 0;
  let alignTime = 0;
  let walkTime = 0;
  for (const id of corpusIds()) {
    const { html, gold } = readCorpusPage(id);
    if (gold === null) continue;
    const dom = new JSDOM(html, { virtualConsole: new VirtualConsole() });
    const { document } = dom.window;
    const blocks = articleBlocks(document);
    const text = blocks.map((block) => block.text).join('\n');
    const started = performance.now();
    const index = indexText(text, document.body);
    alignTime += performance.now() - started;
    walkTime += timeOfWalk(document);

    const size = text.replace(/\s/g, '').length;
    chars += size;
    found += index.coverage * size;
    let start = 0;
    for (const block of blocks) {
      for (const { startContainer, startOffset, endContainer, endOffset } of index.rangesOf({
        start,
        end: start + block.text.length,
      })) {
        for (const [node, from, to] of nodesOf(
          document,
          startContainer,
          startOffset,
          endContainer,
          endOffset,
        )) {
          const length = node.data.slice(from, to).replace(/\s/g, '').length;
          placed += length;
          if (block.holders.has(node.parentElement)) right += length;
        }
      }
      start += block.text.length + 1;
    }
    dom.window.close();
  }
  if (chars === 0) return;
  print('alignment.found', found / chars, 'share');
  print('alignment.rightNode', right / Math.max(1, placed), 'share');
  print('alignment.placed', placed / chars, 'share');
  print('alignment.cost', alignTime / walkTime, 'x a walk over the text nodes');
}

/** The article's blocks with the live elements that hold their text: the truth to compare with. */
function articleBlocks(document: Document): { text: string; holders: Set<Element | null> }[] {
  const copy = drain(copyPage(document.body));
  const kept = askReadability(copy) ?? new Set<number>();
  const weights = drain(weigh(copy, kept));
  return drain(chooseBlocks(articleRoots(copy, weights), weights, kept, readFacts(document))).blocks.map(
    ({ text, holders }) => ({
      text,
      holders: new Set<Element | null>(holders.map((holder) => copy.sources[idOf(holder) ?? 0]!)),
    }),
  );
}

function* nodesOf(
  document: Document,
  first: Node,
  from: number,
  last: Node,
  to: number,
): Generator<[Text, number, number]> {
  const walker = document.createTreeWalker(document.body, 4);
  walker.currentNode = first;
  for (let node: Node | null = first; node; node = walker.nextNode()) {
    const text = node as Text;
    yield [text, node === first ? from : 0, node === last ? to : text.length];
    if (node === last) return;
  }
}

function timeOfWalk(document: Document): number {
  const started = performance.now();
  const walker = document.createTreeWalker(document.body, 4);
  let size = 0;
  while (walker.nextNode()) size += (walker.currentNode as Text).data.replace(/\s+/g, '').length;
  return size < 0 ? 0 : performance.now() - started;
}

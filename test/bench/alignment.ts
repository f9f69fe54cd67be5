/** How much of each real page's article is found in its live text nodes, and in the right ones; cost beside a plain walk. */
import { JSDOM, VirtualConsole } from 'jsdom';
import { indexText } from '../../lib/page/text-index.ts';
import { corpusIds, readCorpusPage } from '../tools/page-corpus.ts';
import { articleBlocks, placedRight } from './pages/right-nodes.ts';

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
    const counted = placedRight(blocks, index, document);
    placed += counted.placed;
    right += counted.right;
    dom.window.close();
  }
  if (chars === 0) return;
  print('alignment.found', found / chars, 'share');
  print('alignment.rightNode', right / Math.max(1, placed), 'share');
  print('alignment.placed', placed / chars, 'share');
  print('alignment.cost', alignTime / walkTime, 'x a walk over the text nodes');
}

function timeOfWalk(document: Document): number {
  const started = performance.now();
  const walker = document.createTreeWalker(document.body, 4);
  let size = 0;
  while (walker.nextNode()) size += (walker.currentNode as Text).data.replace(/\s+/g, '').length;
  return size < 0 ? 0 : performance.now() - started;
}

import type { Sliced } from '../../../lib/core/slices.ts';
import { extractInSlices } from '../../../lib/page/extract/extract.ts';
import { indexInSlices, indexText } from '../../../lib/page/text-index.ts';
import { articleBlocks, placedRight } from './right-nodes.ts';

/** What reading a page costs and reaches in a real browser. Times in ms. */
export interface LiveFigures {
  /** Characters of the article without white space, found, placed in visible nodes, placed in the right ones. */
  chars: number;
  found: number;
  placed: number;
  right: number;
  /** The longest piece of work without a pause, and all of it. */
  longest: number;
  whole: number;
  /** The page's serialised DOM was the same after as before. */
  isSame: boolean;
}

/** Reads the page this runs in. */
export function readLive(): LiveFigures {
  const before = document.documentElement.outerHTML;
  const extracting = timed(extractInSlices(document, location.href));
  const { text } = extracting.result.article;
  const indexing = timed(indexInSlices(text, document.body));
  const blocks = articleBlocks(document);
  const right = placedRight(
    blocks,
    indexText(blocks.map((block) => block.text).join('\n'), document.body),
    document,
  );
  const chars = text.replace(/\s/g, '').length;
  return {
    chars,
    found: indexing.result.coverage * chars,
    ...right,
    longest: Math.max(extracting.longest, indexing.longest),
    whole: extracting.whole + indexing.whole,
    isSame: document.documentElement.outerHTML === before,
  };
}

/** Does the work step by step; times in ms. */
function timed<T>(work: Sliced<T>): { result: T; longest: number; whole: number } {
  let longest = 0;
  const started = performance.now();
  for (let last = started; ; ) {
    const step = work.next();
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (step.done) return { result: step.value, longest, whole: now - started };
  }
}

Object.assign(globalThis, { readLive });

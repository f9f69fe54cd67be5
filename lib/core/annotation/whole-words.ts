import type { Passage } from '../text/passage.ts';
import type { TextQuoteSelector } from './annotation.ts';

/** Characters by which a passage may grow at either end: longer words are no words. */
const LONGEST = 40;
const PART_OF_WORD = /[\p{L}\p{N}\p{M}\uD800-\uDFFF]/u;

/** True when two characters stand in one word. */
const joined = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && PART_OF_WORD.test(a) && PART_OF_WORD.test(b);

/**
 * A place found letter by letter, grown to whole words where the quote began and ended with whole words: of “cinq”
 * that took the place of “quatre”, the “q” alone is not a place.
 */
export function wholeWords(text: string, passage: Passage, quote: Omit<TextQuoteSelector, 'type'>): Passage {
  const { exact, prefix, suffix } = quote;
  let { start, end } = passage;
  if (!joined(prefix.at(-1), exact[0])) {
    const least = Math.max(0, start - LONGEST);
    while (start > least && joined(text[start - 1], text[start])) start -= 1;
  }
  if (!joined(exact.at(-1), suffix[0])) {
    const most = Math.min(text.length, end + LONGEST);
    while (end < most && joined(text[end - 1], text[end])) end += 1;
  }
  return { start, end };
}

import type { Passage } from '../text/passage.ts';
import type { TextPositionSelector, TextQuoteSelector } from './annotation.ts';

/** Characters of text kept on either side of a quote. */
export const CONTEXT_LENGTH = 32;

const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;
const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;

/**
 * What is stored of a passage, so that it can be found again: its words with their surroundings, and its place.
 * The context never begins or ends in the middle of a character made of two code units: half of one would not
 * survive an export to UTF-8.
 */
export function describeQuote(text: string, passage: Passage): [TextQuoteSelector, TextPositionSelector] {
  const { start, end } = passage;
  let from = Math.max(0, start - CONTEXT_LENGTH);
  if (from > 0 && isLowSurrogate(text.charCodeAt(from))) from += 1;
  let to = Math.min(text.length, end + CONTEXT_LENGTH);
  if (to < text.length && isHighSurrogate(text.charCodeAt(to - 1))) to -= 1;
  return [
    {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(Math.min(from, start), start),
      suffix: text.slice(end, Math.max(to, end)),
    },
    { type: 'TextPositionSelector', start, end },
  ];
}

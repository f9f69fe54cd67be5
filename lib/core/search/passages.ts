import type { Passage } from '../text/passage.ts';
import { foldWordsWithOrigin } from './folded-words.ts';
import { findNeedle, parseQuery } from './query.ts';

/** Where what the reader looks for stands in a text (UTF-16), in order, none touching another. */
export function passagesOf(text: string, typed: string): Passage[] {
  const { needles } = parseQuery(typed);
  if (needles.length === 0) return [];
  const { folded, origin } = foldWordsWithOrigin(text);
  const found: Passage[] = [];
  for (const needle of needles) {
    const wholeEnd = needle.endsWith(' ') ? 1 : 0;
    let at = findNeedle(folded, needle);
    while (at !== -1) {
      const last = at + needle.length - wholeEnd;
      // Half a ligature (the o of œ) is marked as the whole.
      found.push({ start: origin[at + 1]!, end: Math.max(origin[last]!, origin[last - 1]! + 1) });
      at = findNeedle(folded, needle, at + 1);
    }
  }
  return merged(found);
}

function merged(passages: Passage[]): Passage[] {
  const result: Passage[] = [];
  for (const passage of passages.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1);
    if (last && passage.start <= last.end) last.end = Math.max(last.end, passage.end);
    else result.push({ ...passage });
  }
  return result;
}

import type { Sliced } from '../slices.ts';
import { foldText } from '../text/fold.ts';
import type { Passage } from '../text/passage.ts';

/** Passages found at most. */
const MOST = 2000;
/** Characters folded in one go: well below a millisecond. */
const CHARACTERS_A_STEP = 4000;

/** Looks for words in one text, many times. */
export interface WordFinder {
  /** Where the words stand, whatever their case, accents and line ends. */
  find(query: string): Passage[];
}

export function* createWordFinder(text: string): Sliced<WordFinder> {
  const parts: string[] = [];
  // A character folds into two at most.
  const origin = new Uint32Array(text.length * 2 + 1);
  let length = 0;
  for (let from = 0; from < text.length; from += CHARACTERS_A_STEP) {
    const folded = foldText(text.slice(from, from + CHARACTERS_A_STEP));
    for (let i = 0; i < folded.text.length; i += 1) origin[length + i] = from + folded.origin[i]!;
    parts.push(folded.text.replace(/\s/g, ' '));
    length += folded.text.length;
    yield;
  }
  origin[length] = text.length;
  const searched = parts.join('');
  return {
    find(query) {
      const wanted = foldText(query).text.replace(/\s+/g, ' ').trim();
      const found: Passage[] = [];
      if (wanted === '') return found;
      for (
        let at = searched.indexOf(wanted);
        at >= 0 && found.length < MOST;
        at = searched.indexOf(wanted, at + wanted.length)
      )
        found.push({ start: origin[at]!, end: origin[at + wanted.length]! });
      return found;
    },
  };
}

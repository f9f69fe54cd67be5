import { foldText } from '../text/fold.ts';
import type { Passage } from '../text/passage.ts';

/** Passages found at most. */
const MOST = 2000;

/** Looks for words in one text, many times. */
export interface WordFinder {
  /** Where the words stand, whatever their case, accents and line ends. */
  find(query: string): Passage[];
}

export function createWordFinder(text: string): WordFinder {
  const folded = foldText(text);
  const searched = folded.text.replace(/\s/g, ' ');
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
        found.push({ start: folded.origin[at]!, end: folded.origin[at + wanted.length]! });
      return found;
    },
  };
}

import { foldWords } from './folded-words.ts';

/**
 * What the reader looks for. Each needle is a piece of text that must stand in folded words (see `foldWords`): it
 * begins with a space; one that ends with a space ends with a whole word, else its last word may go on.
 */
export interface Query {
  needles: readonly string[];
}

/** Quotation marks of the three languages, typed or pasted. */
const QUOTED = /["“”«»„‟]/;
/** Characters of a query that are read; nobody types more. */
export const LONGEST_QUERY = 400;

/**
 * Reads what is typed: words by their beginnings, in any order, and `"phrases"` as they stand. A phrase whose quotation
 * mark is not closed yet may go on, as a word may. A word with a sign in it (`l’action`, `sous-préfet`) is a phrase.
 */
export function parseQuery(typed: string): Query {
  const parts = typed.slice(0, LONGEST_QUERY).split(QUOTED);
  const needles = new Set<string>();
  parts.forEach((part, index) => {
    const isPhrase = index % 2 === 1;
    const isClosed = isPhrase && index < parts.length - 1;
    for (const piece of isPhrase ? [part] : part.split(/\s+/)) {
      const folded = foldWords(piece);
      if (folded !== '') needles.add(isClosed ? folded : folded.slice(0, -1));
    }
  });
  return { needles: [...needles] };
}

/** Where a needle stands in folded words, from a place on; -1 when it does not. */
export function findNeedle(folded: string, needle: string, from = 0): number {
  // Spaces are everywhere: engines find a piece of text faster by a letter.
  const rest = needle.slice(1);
  let at = folded.indexOf(rest, from + 1);
  while (at !== -1 && folded.charCodeAt(at - 1) !== 0x20) at = folded.indexOf(rest, at + 1);
  return at === -1 ? -1 : at - 1;
}

import type { Sliced } from '../slices.ts';
import { type FoldedText, foldInSlices } from './folded-text.ts';
import { indexSeeds, type SeedIndex } from './seed-index.ts';

/** A text prepared for looking quotes up in it. One for each page, whatever the number of notes. */
export interface SearchableText {
  text: string;
  /** Made when the first quote is not at its stored place, then kept. */
  prepared?: PreparedText;
}

export interface PreparedText extends FoldedText {
  seeds: SeedIndex;
  /** Scratch of `findCandidates`: votes for each stretch of diagonals; all zero between two uses. */
  votes: Uint16Array;
}

/** Costs nothing yet: preparing is done in slices when it is needed. */
export function createSearchableText(text: string): SearchableText {
  return { text };
}

/** Folds and indexes the text, once. */
export function* prepare(searchable: SearchableText): Sliced<PreparedText> {
  if (searchable.prepared === undefined) {
    const folded = yield* foldInSlices(searchable.text);
    yield;
    const seeds = yield* indexSeeds(folded.codes);
    searchable.prepared = { ...folded, seeds, votes: new Uint16Array(0) };
  }
  return searchable.prepared;
}

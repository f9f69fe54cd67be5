import { findNeedle, type Query } from './query.ts';
import type { ArticleFacts, NoteFacts } from './searchable.ts';

/** An article with its notes, folded. */
export interface Entry {
  article: ArticleFacts;
  /** Words of all notes, one after the other; a phrase cannot go from one to the next, for there are two spaces. */
  words: string;
  /** Where each note's words begin in `words`; one more for the end. */
  starts: number[];
  notes: NoteFacts[];
  /** Folded text of the article; '' when it is not known. */
  text: string;
}

/** What of an article has the words: `hits` marks notes (1 for those that have them); null is the article itself. */
export interface Looks {
  hits: Uint8Array | null;
  /** Only its text has them all. */
  inText: boolean;
}

/**
 * Where the words stand: every needle in a note's words and the names of its article, at least one in the note's own
 * words; where there is no such note, every needle in the article's names and text. `undefined` when nowhere.
 */
export function look(entry: Entry, { needles }: Query): Looks | undefined {
  if (needles.length === 0) return ITSELF;
  const { article, words, text } = entry;
  const elsewhere = needles.filter((needle) => findNeedle(article.head, needle) === -1);
  // Needles of the names need not stand in the note too, but a note in which none stands is not found by itself.
  const hits =
    words === ''
      ? null
      : elsewhere.length === 0
        ? notesWithAny(entry, needles)
        : notesWithAll(entry, elsewhere);
  if (hits) return { hits, inText: false };
  if (elsewhere.length === 0) return ITSELF;
  return elsewhere.every((needle) => findNeedle(text, needle) !== -1) ? IN_TEXT : undefined;
}

const ITSELF: Looks = { hits: null, inText: false };
const IN_TEXT: Looks = { hits: null, inText: true };

function notesWithAll(entry: Entry, needles: readonly string[]): Uint8Array | null {
  let left: Uint8Array | null = null;
  for (const needle of needles) {
    const here = new Uint8Array(entry.notes.length);
    const before: Uint8Array | null = left;
    const any = markNotes(entry, needle, (at) => {
      if (before && !before[at]) return false;
      here[at] = 1;
      return true;
    });
    if (!any) return null;
    left = here;
  }
  return left;
}

function notesWithAny(entry: Entry, needles: readonly string[]): Uint8Array | null {
  const hits = new Uint8Array(entry.notes.length);
  let any = false;
  for (const needle of needles)
    if (
      markNotes(entry, needle, (at) => {
        hits[at] = 1;
        return true;
      })
    )
      any = true;
  return any ? hits : null;
}

/** Calls `mark` once for each note with a needle; whether it answered true for one. */
function markNotes({ words, starts }: Entry, needle: string, mark: (at: number) => boolean): boolean {
  let any = false;
  let note = 0;
  let at = findNeedle(words, needle);
  while (at !== -1) {
    while (starts[note + 1]! <= at) note += 1;
    if (mark(note)) any = true;
    at = findNeedle(words, needle, starts[note + 1]!);
  }
  return any;
}

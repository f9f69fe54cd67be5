import { drain, type Sliced } from '../slices.ts';
import type { Passage } from '../text/passage.ts';

/** A word of a text in the form in which words are compared: no case, no accents. */
export interface Word extends Passage {
  folded: string;
}

const WORD = /[\p{L}\p{N}]+/gu;
const BEYOND_ASCII = /\P{ASCII}/u;

/** Case and accents away, ligatures opened. Length may differ from the input's. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (!BEYOND_ASCII.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae');
}

/** Words looked at between two pauses: well below a millisecond of work. */
export const WORDS_A_STEP = 512;

/** The words of a text in order; an apostrophe or a hyphen separates words (l’action: l, action). */
export function wordsOf(text: string): Word[] {
  return drain(wordsInSteps(text));
}

/** `wordsOf`, with pauses. */
export function* wordsInSteps(text: string): Sliced<Word[]> {
  const words: Word[] = [];
  // A text repeats its words: folding each spelling once halves the cost of an accented text.
  const known = new Map<string, string>();
  for (const { 0: word, index } of text.matchAll(WORD)) {
    let folded = known.get(word);
    if (folded === undefined) {
      folded = fold(word);
      known.set(word, folded);
    }
    words.push({ start: index, end: index + word.length, folded });
    if (words.length % WORDS_A_STEP === 0) yield;
  }
  return words;
}

const FUNCTION_WORDS = new Set(
  (
    'pour dans avec sans sous vers leur leurs cette entre afin ainsi dont ceux elle sont plus tous toute toutes ' +
    'the and with from into that their this which will shall under across within more ' +
    'para como desde entre sobre hasta esta este estas estos unos unas todos todas sus con por los las del que'
  ).split(' '),
);

/** Whether a word carries meaning of its own: long enough, and no article, preposition or pronoun. */
export function isContentWord(folded: string): boolean {
  return folded.length >= 4 && !FUNCTION_WORDS.has(folded);
}

/** The sentence around a passage: from line start or full stop to line end or full stop, within `reach` characters. */
export function sentenceAround(text: string, passage: Passage, reach = 500): Passage {
  const from = Math.max(0, passage.start - reach);
  const before = text.slice(from, passage.start);
  let start = from;
  for (const match of before.matchAll(
    /\n|(?<![\s(]\p{L}|\b(?:n|no|nos|num|art|al|sr|dr|cf|p)|°)[.!?…][»”"’)]?\s+(?=[\p{Lu}«“"¿¡])/giu,
  )) {
    start = from + match.index + match[0].length;
  }
  const after = text.slice(passage.end, passage.end + reach);
  const stop =
    /\n|(?<![\s(]\p{L}|\b(?:n|no|nos|num|art|al|sr|dr|cf|p)|°)[.!?…](?=[»”"’)]?(?:\s+[\p{Lu}«“"¿¡]|\s*$))/iu.exec(
      after,
    );
  return { start, end: passage.end + (stop ? stop.index : after.length) };
}

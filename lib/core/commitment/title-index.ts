import type { Commitment } from './commitment.ts';
import type { Register } from './register.ts';
import { isContentWord, wordsOf } from './words.ts';

/** A title of a commitment, prepared for comparison. */
export interface IndexedTitle {
  /** Rank in the index: two commitments may bear the same title. */
  id: number;
  commitment: Commitment;
  /** Folded words joined by one space. */
  folded: string;
  words: readonly string[];
  contentWords: number;
  /** Stem numbers of its content words. */
  contentStems: readonly number[];
  /** Lengths of `folded` at which a cut title may end, rising; the whole title last. */
  openings: readonly number[];
}

/** Two content words that follow each other in a title, and where the first stands. */
export interface TitleSeed {
  title: IndexedTitle;
  at: number;
}

/** All titles of a register, reachable by pairs of neighbouring words. */
export interface TitleIndex {
  /** Number of titles. */
  size: number;
  /** Number of each word stem that occurs in a title. */
  stems: ReadonlyMap<string, number>;
  /** Seeds by pair of stem numbers. */
  seeds: ReadonlyMap<number, readonly TitleSeed[]>;
}

/** Letters by which words are looked up: a misspelt end still leads to its title. */
const STEM = 4;

/** How many stems a pair's key can hold. */
const RADIX = 65_536;

export const stemOf = (folded: string): string => folded.slice(0, STEM);
export const pairKey = (first: number, second: number): number => first * RADIX + second;

/** Builds the index once for a register. Titles of one content word are left out: they are ordinary words. */
export function indexTitles(register: Register): TitleIndex {
  const stems = new Map<string, number>();
  const seeds = new Map<number, TitleSeed[]>();
  let count = 0;

  for (const commitment of register.commitments) {
    const { title, shortTitle } = commitment;
    for (const wording of new Set([title.fr, title.en, title.es, shortTitle])) {
      if (wording === null) continue;
      const words = wordsOf(wording).map(({ folded }) => folded);
      const content = words.flatMap((word, at) => (isContentWord(word) ? [at] : []));
      if (content.length < 2) continue;
      const indexed: IndexedTitle = {
        id: count++,
        commitment,
        folded: words.join(' '),
        words,
        contentWords: content.length,
        contentStems: content.map((at) => number(stems, stemOf(words[at] ?? ''))),
        openings: openingsOf(words),
      };
      for (let k = 0; k + 1 < content.length; k++) {
        const at = content[k] ?? 0;
        const next = content[k + 1] ?? 0;
        const key = pairKey(number(stems, stemOf(words[at] ?? '')), number(stems, stemOf(words[next] ?? '')));
        const known = seeds.get(key);
        if (known === undefined) seeds.set(key, [{ title: indexed, at }]);
        else known.push({ title: indexed, at });
      }
    }
  }
  return { size: count, stems, seeds };
}

/** A cut title must keep this share of its words, end on a content word, and have so many of them. */
const CUT_SHARE = 0.6;
const CUT_CONTENT_WORDS = 5;

function openingsOf(words: readonly string[]): number[] {
  const lengths: number[] = [];
  let length = -1;
  let content = 0;
  words.forEach((word, at) => {
    length += word.length + 1;
    if (isContentWord(word)) content++;
    const whole = at === words.length - 1;
    const cut = at + 1 >= words.length * CUT_SHARE && content >= CUT_CONTENT_WORDS && isContentWord(word);
    if (whole || cut) lengths.push(length);
  });
  return lengths;
}

function number(stems: Map<string, number>, stem: string): number {
  let id = stems.get(stem);
  if (id === undefined) {
    id = stems.size;
    stems.set(stem, id);
  }
  return id;
}

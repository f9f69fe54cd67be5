/**
 * Texts that a machine read from a picture have letters that look like others. Where a text shows that it is one, words
 * that nobody knows are taken for the known word that they look like; only for looking for terms, never in what is shown.
 */

/** Signs of misreading, each within a word: what no writer of these languages writes. */
const SIGNS: readonly { lang: string | null; sign: RegExp }[] = [
  { lang: 'fr', sign: /(?<![\p{L}\p{N}])I['’](?=\p{L})/gu },
  { lang: 'fr', sign: /(?:ceuvr|cceur|sceur|nceud|bceuf)(?=\p{Ll}|(?!\p{L}))/gu },
  { lang: 'fr', sign: /(?<=\p{Ll})qg(?=\p{Ll})/gu },
  { lang: 'fr', sign: /(?<=\p{Ll})(?:éel|eél|èel)es?(?!\p{L})/gu },
  { lang: 'es', sign: /(?<=\p{Ll})ci6n(?:es)?(?!\p{L})/gu },
  { lang: null, sign: /(?<![\p{L}\p{N}|])\|(?=\p{Ll}{2})/gu },
  { lang: null, sign: /(?<=\p{Ll})[01](?=\p{Ll}{2})/gu },
];
/** Words that look like a sign and are none. */
const INNOCENT = /^(?:réelle?s?|idéelles?)$/u;
/** Signs that make a text one of these, and characters for each at most. */
const FEWEST_SIGNS = 2;
const CHARACTERS_A_SIGN = 5000;
/** Characters looked at: a text is misread from its beginning on. */
const SAMPLE = 200_000;

/** A misread word of the text, for an example; null when the text does not look like one that a machine read. */
export function findMisread(text: string, lang: string | null): string | null {
  const sample = text.slice(0, SAMPLE);
  const found: string[] = [];
  for (const { lang: of, sign } of SIGNS) {
    if (of !== null && of !== lang) continue;
    for (const { index } of sample.matchAll(sign)) {
      const word = wordAround(sample, index);
      if (!INNOCENT.test(word)) found.push(word);
    }
  }
  const isOne = found.length >= FEWEST_SIGNS && found.length * CHARACTERS_A_SIGN >= sample.length;
  if (!isOne) return null;
  // The longest word says most: "publiqgue" rather than "I'a".
  const rank = (word: string) => (/^I['’]/.test(word) ? 0 : word.length);
  return found.reduce((best, word) => (rank(word) > rank(best) ? word : best));
}

function wordAround(text: string, at: number): string {
  const before = /[\p{L}\p{M}\p{N}|]*$/u.exec(text.slice(Math.max(0, at - 40), at))?.[0] ?? '';
  const after = /^[\p{L}\p{M}\p{N}|'’]*/u.exec(text.slice(at, at + 40))?.[0] ?? '';
  return before + after;
}

/** What is read for what. Each pair may have been read in the place of the other letters anywhere in a word. */
const CONFUSIONS: readonly [read: string, written: string][] = [
  ['qg', 'q'],
  ['gq', 'q'],
  ['ce', 'œ'],
  ['oe', 'œ'],
  ['rn', 'm'],
  ['m', 'rn'],
  ['cl', 'd'],
  ['vv', 'w'],
  ['li', 'h'],
  ['ii', 'n'],
  ['tt', 'n'],
  ['1', 'l'],
  ['1', 'i'],
  ['1', ''],
  ['0', 'o'],
  ['6', 'o'],
  ['5', 's'],
  ['|', 'l'],
  ['!', 'l'],
  ['I', 'l'],
  ['f', 't'],
  ['t', 'f'],
  ['c', 'e'],
  ['e', 'c'],
  ['g', 'ç'],
  ['u', 'n'],
  ['n', 'u'],
  ['ée', 'è'],
  ['eé', 'è'],
  ['èe', 'è'],
  ['é', 'o'],
];
/** Shorter words look like too many others. */
const SHORTEST = 6;

/** A text as it is searched, and the way back to the text as it is. */
export interface RepairedText {
  text: string;
  /** The offset, in the text as it is, of an offset in the repaired one. */
  original(offset: number): number;
}

/**
 * A misread text with words that nobody knows replaced by known words that they were taken from. A word that is known
 * stays, so does one with no known word near, or with two.
 * @param knows Whether a word, lower case, is one that is looked for.
 */
export function repairMisread(text: string, knows: (word: string) => boolean): RepairedText {
  const changes: { at: number; length: number; by: string }[] = [];
  const tried = new Map<string, string | null>();
  for (const found of text.matchAll(/[\p{L}\p{M}|!0156]+/gu)) {
    const word = found[0];
    if (word.length < SHORTEST) continue;
    let better = tried.get(word);
    if (better === undefined) {
      better = repairWord(word, knows);
      tried.set(word, better);
    }
    if (better !== null) changes.push({ at: found.index, length: word.length, by: better });
  }
  return applied(text, changes);
}

function repairWord(word: string, knows: (word: string) => boolean): string | null {
  if (knows(word.toLowerCase())) return null;
  const candidates = new Set<string>();
  for (const [read, written] of CONFUSIONS) {
    for (let at = word.indexOf(read); at >= 0; at = word.indexOf(read, at + 1)) {
      const candidate = word.slice(0, at) + written + word.slice(at + read.length);
      if (candidate.length >= SHORTEST - 1 && !/\d/.test(candidate) && knows(candidate.toLowerCase()))
        candidates.add(candidate);
    }
  }
  const [only] = candidates;
  return candidates.size === 1 && only !== undefined ? only : null;
}

function applied(text: string, changes: readonly { at: number; length: number; by: string }[]): RepairedText {
  let repaired = '';
  let end = 0;
  /** Where a change ends, in the repaired text and in the original. */
  const ends: { repaired: number; original: number; start: number; from: number }[] = [];
  for (const { at, length, by } of changes) {
    repaired += text.slice(end, at);
    const start = repaired.length;
    repaired += by;
    end = at + length;
    ends.push({ start, from: at, repaired: repaired.length, original: end });
  }
  repaired += text.slice(end);
  return {
    text: repaired,
    original(offset) {
      let low = 0;
      let high = ends.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (ends[middle]!.repaired <= offset) low = middle + 1;
        else high = middle;
      }
      const inside = ends[low];
      // Inside a changed word: its beginning; words are found whole.
      if (inside && offset > inside.start) return inside.from;
      const before = ends[low - 1];
      return before ? offset - before.repaired + before.original : offset;
    },
  };
}

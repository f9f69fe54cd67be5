import {
  CLASS_OF,
  characterOf,
  FIRST_DIGIT,
  FIRST_LETTER,
  FIRST_LIGATURE,
  INVISIBLE,
  LIGATURE_PARTS,
  STRANGE_LETTER,
} from '../text/fold.ts';

/**
 * A text as it is searched: its words in lower case without accents, ligatures taken apart, each between two single
 * spaces (` gouvernement ouvert `). A word that begins with `gouv` is then ` gouv`, a phrase ` gouvernement ouvert `,
 * and both are found by looking for a piece of text. `''` when there is no word. Texts of Latin letters take one byte
 * a character in the engines that we know.
 */
export function foldWords(text: string): string {
  return pour(text, null);
}

/**
 * The same, with the place of each character.
 * @param origin filled with the offset in `text` (UTF-16) that each folded character comes from
 */
export function foldWordsWithOrigin(text: string): { folded: string; origin: readonly number[] } {
  const origin: number[] = [];
  return { folded: pour(text, origin), origin };
}

/** Sign of a word's end. */
const SPACE = 0x20;
/** Beyond the letters and digits, classes are signs that belong to no word here. */
const AFTER_DIGITS = FIRST_DIGIT + 10;
/** `_` and `@` are letters to the glossary, and ends of words to somebody who looks for one. */
const JOINERS = [0x5f, 0x40];
/** Characters joined at once: as arguments of one call, few enough for every engine's stack. */
const CHUNK = 4096;

/** Folded code unit of a class; 0 for classes that need more thought. */
const CODE_OF_CLASS = Uint8Array.from({ length: 256 }, (_, cls) =>
  cls >= FIRST_LETTER && cls < AFTER_DIGITS ? characterOf(cls).charCodeAt(0) : 0,
);

function pour(text: string, origin: number[] | null): string {
  const codes: number[] = [];
  let folded = '';
  let begun = false;
  let inWord = false;
  const put = (code: number, from: number) => {
    if (codes.length === CHUNK) {
      folded += String.fromCharCode(...codes);
      codes.length = 0;
    }
    codes.push(code);
    origin?.push(from);
  };
  /** The end of a word is the beginning of the next: only the first needs a space of its own. */
  const beginWord = (from: number) => {
    if (!begun) put(SPACE, from);
    begun = true;
    inWord = true;
  };
  for (let at = 0; at < text.length; at += 1) {
    let unit = text.charCodeAt(at);
    let cls = CLASS_OF[unit]!;
    if (cls === STRANGE_LETTER) {
      unit = smallForm(unit, text[at]!);
      cls = CLASS_OF[unit]!;
    }
    const code = CODE_OF_CLASS[cls]! || (cls === STRANGE_LETTER && !JOINERS.includes(unit) ? unit : 0);
    if (code !== 0) {
      if (!inWord) beginWord(at);
      put(code, at);
    } else if (cls >= FIRST_LIGATURE) {
      if (!inWord) beginWord(at);
      for (const part of LIGATURE_PARTS[cls - FIRST_LIGATURE]!) put(CODE_OF_CLASS[part]!, at);
    } else if (cls !== INVISIBLE && inWord) {
      put(SPACE, at);
      inWord = false;
    }
  }
  if (inWord) put(SPACE, text.length);
  return folded + String.fromCharCode(...codes);
}

/** Where a capital's small form is one unit too; some (ẞ, the Kelvin sign) are folded only through it. */
function smallForm(unit: number, character: string): number {
  const small = character.toLowerCase();
  return small.length === 1 ? small.charCodeAt(0) : unit;
}

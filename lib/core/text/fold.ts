/**
 * Letters as they are compared: lower case, without accents, ligatures taken apart. Signs that only shape a line
 * (soft hyphen, zero-width space) do not exist. One table says so for the whole product, by UTF-16 code unit.
 */

/** Classes of a code unit. From `FIRST_LETTER` on, a class is a folded letter, a digit or a ligature. */
export const SEPARATOR = 0;
export const INVISIBLE = 1;
/** A letter (or `_`, `@`) that no term of the glossary contains: it makes a word another word. */
export const STRANGE_LETTER = 2;
export const FIRST_LETTER = 3;
export const FIRST_DIGIT = FIRST_LETTER + 26;
const FIRST_SIGN = FIRST_DIGIT + 10;
/** `+` and `✪` belong to names ("Services Publics +", "✪"). */
const SIGNS = '+✪';
export const FIRST_LIGATURE = FIRST_SIGN + SIGNS.length;
const LIGATURES: readonly [string, string][] = [
  ['œŒ', 'oe'],
  ['æÆ', 'ae'],
  ['ß', 'ss'],
  ['\ufb00', 'ff'],
  ['\ufb01', 'fi'],
  ['\ufb02', 'fl'],
];
/** Number of classes: width of a row in the word automaton. */
export const CLASSES = FIRST_LIGATURE + LIGATURES.length;

/** The two classes for which each ligature stands, by `class - FIRST_LIGATURE`. */
export const LIGATURE_PARTS: readonly (readonly [number, number])[] = LIGATURES.map(([, parts]) => [
  letterClass(parts.charCodeAt(0)),
  letterClass(parts.charCodeAt(1)),
]);

function letterClass(code: number): number {
  return FIRST_LETTER + code - 97;
}

/** Folded character of a class, for classes of letters, digits and signs. */
export function characterOf(cls: number): string {
  if (cls >= FIRST_LIGATURE) return LIGATURES[cls - FIRST_LIGATURE]![1];
  if (cls >= FIRST_SIGN) return SIGNS[cls - FIRST_SIGN]!;
  if (cls >= FIRST_DIGIT) return String(cls - FIRST_DIGIT);
  return String.fromCharCode(97 + cls - FIRST_LETTER);
}

const INVISIBLES = '\u00ad\u200b\u200c\u200d\u2060\ufeff\u034f';

function buildTable(): Uint8Array {
  const table = new Uint8Array(0x10000);
  // Scripts with letters below the CJK blocks; what follows (symbols, surrogates) separates words.
  // By runs: every page waits for this table, and asking character by character takes it many milliseconds.
  const first = 0x80;
  let scripts = '';
  for (let code = first; code < 0x3100; code += 1) scripts += String.fromCharCode(code);
  const fillRuns = (runs: RegExp, cls: number) => {
    for (const { index, 0: run } of scripts.matchAll(runs))
      table.fill(cls, first + index, first + index + run.length);
  };
  fillRuns(/\p{L}+/gu, STRANGE_LETTER);
  fillRuns(/\p{M}+/gu, INVISIBLE);
  table.fill(STRANGE_LETTER, 0x3400, 0xd7b0);
  table[0x5f] = STRANGE_LETTER;
  table[0x40] = STRANGE_LETTER;
  for (let i = 0; i < 26; i += 1) table[97 + i] = table[65 + i] = FIRST_LETTER + i;
  for (let i = 0; i < 10; i += 1) table[48 + i] = FIRST_DIGIT + i;
  for (let i = 0; i < SIGNS.length; i += 1) table[SIGNS.charCodeAt(i)] = FIRST_SIGN + i;
  // Latin letters with accents decompose into a base letter and marks.
  for (let code = 0xc0; code < 0x250; code += 1) table[code] = baseClass(code) ?? table[code]!;
  for (let code = 0x1e00; code < 0x1f00; code += 1) table[code] = baseClass(code) ?? table[code]!;
  LIGATURES.forEach(([forms], index) => {
    for (const form of forms) table[form.charCodeAt(0)] = FIRST_LIGATURE + index;
  });
  for (const sign of INVISIBLES) table[sign.charCodeAt(0)] = INVISIBLE;
  return table;
}

function baseClass(code: number): number | undefined {
  const base = String.fromCharCode(code).normalize('NFD').toLowerCase().charCodeAt(0);
  return base >= 97 && base <= 122 ? letterClass(base) : undefined;
}

/** Class of every UTF-16 code unit. */
export const CLASS_OF: Uint8Array = buildTable();

/** Is the code unit a letter of any script or a ligature? `_` and `@` are none, though they make a word another word. */
export function isLetter(unit: number): boolean {
  const cls = CLASS_OF[unit]!;
  if (cls === STRANGE_LETTER) return unit >= 0x80;
  return (cls >= FIRST_LETTER && cls < FIRST_DIGIT) || cls >= FIRST_LIGATURE;
}

/** A text as it is compared, and where each of its characters comes from. */
export interface FoldedText {
  text: string;
  /** `origin[i]` is the offset in the original of folded character `i`; one more entry for the end. */
  origin: Uint32Array;
}

const PLAIN: Record<string, string> = {};
for (const [plain, forms] of [
  ["'", '’‘ʼ‛`´′'],
  ['"', '“”„‟«»'],
  ['-', '‐‑‒–—−'],
  [' ', '\u00a0\u202f\u2007\u2009\u200a\u2002\u2003\u3000'],
] as const) {
  for (const form of forms) PLAIN[form] = plain;
}

/** Folds letters, apostrophes, quotation marks, dashes and spaces; other characters stay as they are. */
export function foldText(text: string): FoldedText {
  const origin = new Uint32Array(text.length * 2 + 1);
  let folded = '';
  const add = (characters: string, from: number) => {
    for (let at = 0; at < characters.length; at += 1) origin[folded.length + at] = from;
    folded += characters;
  };
  for (let i = 0; i < text.length; i += 1) add(foldedCharacter(text[i]!), i);
  origin[folded.length] = text.length;
  return { text: folded, origin: origin.subarray(0, folded.length + 1) };
}

/** Folded forms of single characters, as they were met. */
const foldedCharacters = new Map<string, string>();

function foldedCharacter(character: string): string {
  let folded = foldedCharacters.get(character);
  if (folded === undefined) {
    folded = foldAnew(character);
    foldedCharacters.set(character, folded);
  }
  return folded;
}

function foldAnew(character: string): string {
  const lower = character.toLowerCase();
  const small = lower.length === 1 ? lower : character;
  // Of the small form: a few capitals (ẞ, the Ångström sign) have a folded letter only through it.
  const cls = CLASS_OF[small.charCodeAt(0)]!;
  if (cls >= FIRST_LETTER) return characterOf(cls);
  return cls === INVISIBLE ? '' : (PLAIN[small] ?? small);
}

/** The folded form alone, when offsets do not matter. */
export function fold(text: string): string {
  return text.replace(/[^ -@[-_a-~]/g, foldedCharacter);
}

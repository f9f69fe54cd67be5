/** Reads one word of a text and finds its number among the forms that a glossary knows. */
import {
  CLASS_OF,
  FIRST_DIGIT,
  FIRST_LETTER,
  FIRST_LIGATURE,
  INVISIBLE,
  LIGATURE_PARTS,
} from '../../text/fold.ts';
import { FORM, type LangTables } from '../tables.ts';
import { mix } from '../words/hash.ts';

/** The word last read. One object for all: a text has many words. */
export interface Word {
  /** Number of the form, -1 when unknown. */
  form: number;
  start: number;
  end: number;
}

const isDigit = (cls: number) => cls >= FIRST_DIGIT && cls < FIRST_DIGIT + 10;

/** Start of the word that ends before `end`, digits glued before its letters included. */
export function startOfWord(text: string, end: number): number {
  let start = end;
  while (start > 0 && CLASS_OF[text.charCodeAt(start - 1)]! >= INVISIBLE) start -= 1;
  while (start < end && CLASS_OF[text.charCodeAt(start)] === INVISIBLE) start += 1;
  return start;
}

/** Reads the word at `start` into `word`: as a whole, else without the digits glued to it. */
export function readWord(tables: LangTables, text: string, start: number, word: Word): void {
  const length = text.length;
  let hash = tables.wordSeed;
  let end = start;
  let last = start;
  let plain = true;
  for (; end < length; end += 1) {
    const cls = CLASS_OF[text.charCodeAt(end)]!;
    if (cls < INVISIBLE) break;
    if (cls === INVISIBLE) continue;
    last = end + 1;
    if (cls < FIRST_LETTER) plain = false;
    else if (cls < FIRST_LIGATURE) hash = mix(hash, cls);
    else {
      const parts = LIGATURE_PARTS[cls - FIRST_LIGATURE]!;
      hash = mix(mix(hash, parts[0]), parts[1]);
    }
  }
  word.start = start;
  word.end = last;
  word.form = plain && last > start ? formOfHash(tables, hash) : -1;
  if (word.form < 0 && end > start) readWithoutDigits(tables, text, start, end, word);
}

function readWithoutDigits(tables: LangTables, text: string, start: number, end: number, word: Word): void {
  let from = start;
  let to = end;
  while (from < to && isDigit(CLASS_OF[text.charCodeAt(from)]!)) from += 1;
  while (to > from && isDigit(CLASS_OF[text.charCodeAt(to - 1)]!)) to -= 1;
  if ((from === start && to === end) || from === to) return;
  let hash = tables.wordSeed;
  for (let i = from; i < to; i += 1) {
    const cls = CLASS_OF[text.charCodeAt(i)]!;
    if (cls === INVISIBLE) continue;
    if (cls < FIRST_LETTER) return;
    const parts = LIGATURE_PARTS[cls - FIRST_LIGATURE];
    hash = parts ? mix(mix(hash, parts[0]), parts[1]) : mix(hash, cls);
  }
  word.form = formOfHash(tables, hash);
  if (word.form < 0) return;
  word.start = from;
  word.end = to;
}

function formOfHash({ wordStart, forms }: LangTables, hash: number): number {
  const bucket = hash & (wordStart.length - 2);
  const end = wordStart[bucket + 1]!;
  for (let at = wordStart[bucket]!; at < end; at += 1)
    if (forms[at * FORM.size + FORM.hash] === hash) return at;
  return -1;
}

/** Goes through a text once and reports every sequence of words that a glossary knows, with all its lengths. */
import {
  CLASS_OF,
  CLASSES,
  FIRST_DIGIT,
  FIRST_LETTER,
  FIRST_LIGATURE,
  INVISIBLE,
  LIGATURE_PARTS,
} from '../../text/fold.ts';
import { type LangTables, ROW } from '../tables.ts';
import { mixA, mixB, mixEdge, SEED_A, SEED_B } from '../words/hash.ts';
import { endOfGap } from './gap.ts';
import { endOfInclusive } from './inclusive.ts';

/** Told of each known sequence: passage and node of the trie. Longer ones come after shorter ones with the same start. */
export type OnSequence = (start: number, end: number, node: number) => void;

const EVENT = ROW.event * CLASSES;

/** Reports the known sequences of `text`, by start. */
export function scan(tables: LangTables, text: string, onSequence: OnSequence): void {
  for (let end = nextEvent(tables.next, text, 0); end >= 0; end = nextEvent(tables.next, text, end + 1)) {
    walk(tables, text, startOfWord(text, end), onSequence);
  }
}

/**
 * End of the next word, from `from` on, that may begin a term; -1 when there is none. The loop alone, so that it stays
 * small and hot. A word starts at `from`, which lies behind a sign that separates words.
 */
function nextEvent(next: Int32Array, text: string, from: number): number {
  const classOf = CLASS_OF;
  const length = text.length;
  let state: number = ROW.start;
  for (let i = from; i < length; ) {
    state = next[state + classOf[text.charCodeAt(i++)]!]!;
    if (state === EVENT) return i - 1;
  }
  // The end of the text separates as a space does.
  return from <= length && next[state] === EVENT ? length : -1;
}

/** Start of the word that ends before `end`; digits glued before its letters are not part of it. */
function startOfWord(text: string, end: number): number {
  let start = end;
  while (start > 0 && CLASS_OF[text.charCodeAt(start - 1)]! >= INVISIBLE) start -= 1;
  while (start < end && CLASS_OF[text.charCodeAt(start)] === INVISIBLE) start += 1;
  return start;
}

interface Word {
  /** Number of the form, -1 when unknown. */
  form: number;
  start: number;
  end: number;
}

const word: Word = { form: -1, start: 0, end: 0 };

const isDigit = (cls: number) => cls >= FIRST_DIGIT && cls < FIRST_DIGIT + 10;

/** Reads the word at `start` into `word`: as a whole, else without the digits glued to it. */
function readWord(tables: LangTables, text: string, start: number): void {
  let end = start;
  while (end < text.length && CLASS_OF[text.charCodeAt(end)]! >= INVISIBLE) end += 1;
  const whole = end;
  while (end > start && CLASS_OF[text.charCodeAt(end - 1)] === INVISIBLE) end -= 1;
  word.start = start;
  word.end = end;
  word.form = formOf(tables, text, start, end);
  if (word.form >= 0) return;
  let from = start;
  let to = whole;
  while (from < to && isDigit(CLASS_OF[text.charCodeAt(from)]!)) from += 1;
  while (to > from && isDigit(CLASS_OF[text.charCodeAt(to - 1)]!)) to -= 1;
  if ((from === start && to === whole) || from === to) return;
  word.form = formOf(tables, text, from, to);
  if (word.form < 0) return;
  word.start = from;
  word.end = to;
}

/** Number of the form whose letters stand in `text`, -1 when it is unknown. */
function formOf(tables: LangTables, text: string, start: number, end: number): number {
  let a = SEED_A;
  let b = SEED_B;
  for (let i = start; i < end; i += 1) {
    const cls = CLASS_OF[text.charCodeAt(i)]!;
    if (cls === INVISIBLE) continue;
    if (cls < FIRST_LETTER) return -1;
    if (cls < FIRST_LIGATURE) {
      a = mixA(a, cls);
      b = mixB(b, cls);
    } else {
      const [first, second] = LIGATURE_PARTS[cls - FIRST_LIGATURE]!;
      a = mixA(mixA(a, first), second);
      b = mixB(mixB(b, first), second);
    }
  }
  const { wordHashA, wordHashB, wordForm } = tables;
  const mask = wordForm.length - 1;
  for (let slot = b & mask; wordForm[slot] !== 0; slot = (slot + 1) & mask) {
    if (wordHashA[slot] === a && wordHashB[slot] === b) return wordForm[slot]! - 1;
  }
  return -1;
}

function follow(tables: LangTables, node: number, cls: number): number {
  if (cls < 0) return 0;
  const { edgeNode, edgeClass, edgeTarget } = tables;
  const mask = edgeTarget.length - 1;
  for (let slot = mixEdge(node, cls) & mask; edgeTarget[slot] !== 0; slot = (slot + 1) & mask) {
    if (edgeNode[slot] === node && edgeClass[slot] === cls) return edgeTarget[slot]!;
  }
  return 0;
}

function hasOutput({ outputStart }: LangTables, node: number): boolean {
  return node !== 0 && outputStart[node + 1]! > outputStart[node]!;
}

/** Follows the words from `at` through the trie. */
function walk(tables: LangTables, text: string, at: number, onSequence: OnSequence): void {
  readWord(tables, text, at);
  if (word.form < 0) return;
  let start = word.start;
  if (tables.formScanned[word.form] === 1) {
    if (text[start - 1] !== '|') return;
    start -= 1;
  }
  let end = endOfInclusive(text, word.end);
  const alone = follow(tables, 0, tables.formAlone[word.form]!);
  if (hasOutput(tables, alone)) onSequence(start, end, alone);
  let node = follow(tables, 0, tables.formClass[word.form]!);
  while (node !== 0) {
    if (hasOutput(tables, node)) onSequence(start, end, node);
    const dotted = text[end] === '.' ? follow(tables, node, tables.dotClass) : 0;
    const from = dotted !== 0 ? end + 1 : endOfGap(text, end);
    if (from < 0) return;
    if (dotted !== 0) node = dotted;
    readWord(tables, text, from);
    if (word.form < 0 || word.start !== from) return;
    const cls = tables.formClass[word.form]!;
    end = endOfInclusive(text, word.end);
    if (cls === -2) {
      const after = endOfGap(text, end);
      if (after < 0) return;
      // An article: the next word decides. Two in a row do not occur.
      readWord(tables, text, after);
      if (word.form < 0) return;
      end = endOfInclusive(text, word.end);
      node = follow(tables, node, tables.formClass[word.form]!);
    } else node = follow(tables, node, cls);
  }
}

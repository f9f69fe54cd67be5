/**
 * The hot loop: goes through a text once and keeps where something may begin. What happens at those places is done later
 * and elsewhere, so that the loop stays small and is compiled early.
 */
import { CLASS_OF, CLASSES, INVISIBLE, SEPARATOR } from '../../text/fold.ts';
import { EVENT, type LangTables } from '../tables.ts';
import { JOINERS } from './inclusive.ts';

/**
 * Places where something may begin, in reading order: an `EVENT` in the two low bits, above it the offset behind the sign or
 * letter that told it. Texts may have 2^29 units.
 */
export type WordEnds = Int32Array;

/** Most that is read at one go, so that room for what is found need not be made for the whole text. */
const LARGEST_SLICE = 1 << 15;
/**
 * The first slices are small: an engine compiles a loop while it runs, and what stands behind a loop that never ended yet
 * would be compiled for nothing and thrown away (V8, ten times slower on the first text of 1 MB).
 */
const FIRST_SLICE = 256;
/** Shorter slices are not read in halves. */
const WORTH_SPLITTING = 64;
const LONGEST_WORD = 200;

const columnsOf = new WeakMap<LangTables, Int32Array>();

/** For every UTF-16 unit, where its column begins. */
function columnStarts(tables: LangTables): Int32Array {
  let starts = columnsOf.get(tables);
  if (!starts) {
    const { columnOf, rows } = tables;
    const ofClass = Int32Array.from(columnOf, (column) => column * rows);
    starts = new Int32Array(CLASS_OF.length);
    for (let unit = 0; unit < starts.length; unit += 1) starts[unit] = ofClass[CLASS_OF[unit]!]!;
    for (const sign of JOINERS) starts[sign.charCodeAt(0)] = ofClass[CLASSES]!;
    columnsOf.set(tables, starts);
  }
  return starts;
}

/** Where in `text` something may begin that the tables know. */
export function findWordEnds(tables: LangTables, text: string): WordEnds {
  const column = columnStarts(tables);
  let ends: WordEnds = new Int32Array((Math.min(text.length, LARGEST_SLICE) >> 1) + 8);
  let size = FIRST_SLICE;
  let count = 0;
  for (let from = 0; from < text.length; ) {
    const to = text.length - from <= size ? text.length : startOfWordNear(text, from + size, from);
    // A word and what parts it from the next take two units at least.
    if (ends.length - count < ((to - from) >> 1) + 8) ends = grown(ends, count, ((to - from) >> 1) + 8);
    count = readSlice(tables, column, text, from, to, ends, count);
    from = to;
    size = Math.min(size * 2, LARGEST_SLICE);
  }
  return ends.subarray(0, count);
}

function grown(ends: Int32Array, count: number, more: number): Int32Array {
  const larger = new Int32Array(ends.length * 2 + more);
  larger.set(ends.subarray(0, count));
  return larger;
}

/** Start of a word near `at`, right behind a space; `at` itself when there is none. */
function startOfWordNear(text: string, at: number, least: number): number {
  for (let i = at; i > at - LONGEST_WORD && i > least; i -= 1) {
    if (CLASS_OF[text.charCodeAt(i - 1)] === SEPARATOR) return i;
  }
  return at;
}

/**
 * Reads both halves of a slice side by side: each step waits for a look-up, and two can wait at the same time.
 * Returns the new number of entries in `ends`.
 */
function readSlice(
  tables: LangTables,
  column: Int32Array,
  text: string,
  from: number,
  to: number,
  ends: Int32Array,
  count: number,
): number {
  const { next, eventOf } = tables;
  const start = eventOf.length;
  const middle = to - from < WORTH_SPLITTING ? from : startOfWordNear(text, (from + to) >> 1, from);
  const second = count + ((middle - from) >> 1) + 2;
  let a = start;
  let b = start;
  let countA = count;
  let countB = second;
  let j = middle;
  for (let i = from; i < middle; ) {
    a = next[a + column[text.charCodeAt(i++)]!]!;
    b = next[b + column[text.charCodeAt(j++)]!]!;
    // One test for both: nearly always none has anything to tell.
    if (((a - start) | (b - start)) < 0) {
      if (a < start) ends[countA++] = (i << 2) | eventOf[a]!;
      if (b < start) ends[countB++] = (j << 2) | eventOf[b]!;
    }
  }
  countA = readOn(tables, column, text, middle, a, ends, countA);
  // The second half may be longer.
  while (j < to) {
    b = next[b + column[text.charCodeAt(j++)]!]!;
    if (b < start) ends[countB++] = (j << 2) | eventOf[b]!;
  }
  countB = readOn(tables, column, text, to, b, ends, countB);
  if (countA < second) ends.copyWithin(countA, second, countB);
  return countA + countB - second;
}

/** A word that ended right before `from` may wait for the next one: reads on to its first letter. */
function readOn(
  { next, eventOf }: LangTables,
  column: Int32Array,
  text: string,
  from: number,
  state: number,
  ends: Int32Array,
  count: number,
): number {
  let row = state;
  for (let i = from; row !== eventOf.length; ) {
    // The end of the text parts words as a space does.
    const unit = i < text.length ? text.charCodeAt(i) : 0x20;
    i += 1;
    row = next[row + column[unit]!]!;
    if (row < eventOf.length) {
      ends[count] = (i << 2) | eventOf[row]!;
      return count + 1;
    }
    if (i > text.length || CLASS_OF[unit]! > INVISIBLE) return count;
  }
  return count;
}

/** The event of an entry, see `EVENT`. */
export const eventOfEntry = (entry: number): number => entry & 3;

/** Offset at which the word of an entry ends. */
export function wordEndOf(text: string, entry: number): number {
  let end = (entry >> 2) - 1;
  if ((entry & 3) !== EVENT.begun) return end;
  while (end > 0 && CLASS_OF[text.charCodeAt(end - 1)]! <= INVISIBLE) end -= 1;
  return end;
}

/** Offset behind which an entry was told: its word ends before. */
export const offsetOf = (entry: number): number => (entry >> 2) - 1;

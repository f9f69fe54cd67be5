/**
 * The hot loop: goes through a text once and keeps where something may begin. What happens at those places is done later
 * and elsewhere, so that the loop stays small and is compiled early.
 */
import { CLASS_OF, INVISIBLE, SEPARATOR } from '../../text/fold.ts';
import { EVENT, type LangTables, TELLS } from '../tables.ts';

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
/** The number of a row, without the mark that it tells something. */
const ROW = TELLS - 1;

/**
 * For every UTF-16 unit, where its column begins in the tables last used. One array for all tables, known when the loop is
 * compiled: an engine then reads it without asking where it lies and how long it is (a fifth of the loop's time).
 */
const COLUMN = new Int32Array(0x10000);
let columnsAreOf: LangTables | undefined;

function useColumnsOf(tables: LangTables): void {
  if (columnsAreOf === tables) return;
  const { columnRuns } = tables;
  for (let at = 0; at < columnRuns.length; at += 2)
    COLUMN.fill(columnRuns[at + 1]!, columnRuns[at], columnRuns[at + 2] ?? COLUMN.length);
  columnsAreOf = tables;
}

/** Where in `text` something may begin that the tables know. */
export function findWordEnds(tables: LangTables, text: string): WordEnds {
  useColumnsOf(tables);
  const longest = Math.min(text.length, LARGEST_SLICE);
  const told = new Int32Array(longest + 8);
  let ends: WordEnds = new Int32Array((longest >> 1) + 8);
  let size = FIRST_SLICE;
  let count = 0;
  for (let from = 0; from < text.length; ) {
    const to = text.length - from <= size ? text.length : startOfWordNear(text, from + size, from);
    // A word and what parts it from the next take two units at least.
    if (ends.length - count < ((to - from) >> 1) + 8) ends = grown(ends, count, ((to - from) >> 1) + 8);
    count = readSlice(tables, text, from, to, told, ends, count);
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
 * Reads both halves of a slice side by side: each step waits for a look-up, and two can wait at the same time. Adds what they
 * tell to `ends` and returns the new number of entries. `told` has room for as many numbers as the slice has units.
 */
function readSlice(
  tables: LangTables,
  text: string,
  from: number,
  to: number,
  told: Int32Array,
  ends: Int32Array,
  count: number,
): number {
  const { next, eventOf } = tables;
  const middle = to - from < WORTH_SPLITTING ? from : startOfWordNear(text, (from + to) >> 1, from);
  const apart = middle - from;
  let a = eventOf.length;
  let b = a;
  let filled = 0;
  for (let i = from; i < middle; i += 1) {
    a = next[a + COLUMN[text.charCodeAt(i)]!]!;
    b = next[b + COLUMN[text.charCodeAt(i + apart)]!]!;
    // One test for both: nearly always none has anything to tell. Which one has is sorted out later.
    if ((a | b) >= TELLS) {
      told[filled] = i + 1;
      told[filled + 1] = (a << 16) | b;
      filled += 2;
      a &= ROW;
      b &= ROW;
    }
  }
  let added = count;
  for (let at = 0; at < filled; at += 2) {
    const row = told[at + 1]! >>> 16;
    if (row >= TELLS) ends[added++] = (told[at]! << 2) | eventOf[row & ROW]!;
  }
  added = readOn(tables, text, middle, a, ends, added);
  for (let at = 0; at < filled; at += 2) {
    const row = told[at + 1]!;
    if (row & TELLS) ends[added++] = ((told[at]! + apart) << 2) | eventOf[row & ROW]!;
  }
  return readRest(tables, text, middle + apart, to, b, ends, added);
}

/** The second half may be longer than the first. */
function readRest(
  tables: LangTables,
  text: string,
  from: number,
  to: number,
  state: number,
  ends: Int32Array,
  count: number,
): number {
  const { next, eventOf } = tables;
  let row = state;
  let added = count;
  for (let i = from; i < to; ) {
    row = next[row + COLUMN[text.charCodeAt(i++)]!]!;
    if (row >= TELLS) {
      row &= ROW;
      ends[added++] = (i << 2) | eventOf[row]!;
    }
  }
  return readOn(tables, text, to, row, ends, added);
}

/** A word that ended right before `from` may wait for the next one: reads on to its first letter. */
function readOn(
  { next, eventOf }: LangTables,
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
    row = next[row + COLUMN[unit]!]!;
    if (row >= TELLS) {
      ends[count] = (i << 2) | eventOf[row & ROW]!;
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

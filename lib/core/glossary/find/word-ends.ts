/**
 * The hot loop: goes through a text once and keeps where something may begin. What happens at those places is done later
 * and elsewhere, so that the loop stays small and is compiled early.
 */
import { CLASS_OF, INVISIBLE, SEPARATOR } from '../../text/fold.ts';
import { EVENT, type LangTables } from '../tables.ts';

/**
 * Places where something may begin, in reading order: an `EVENT` in the two low bits, above it the offset behind the sign or
 * letter that told it. Texts may have 2^29 units.
 */
export type WordEnds = Int32Array;

/** Most that is read at one go. */
const LARGEST_SLICE = 1 << 15;
/**
 * The first slices are small: an engine compiles a loop while it runs, and what stands behind a loop that never ended yet
 * would be compiled for nothing and thrown away (V8, ten times slower on the first text of 1 MB).
 */
const FIRST_SLICE = 256;
/** Shorter slices are not read in halves. */
const WORTH_SPLITTING = 64;
const LONGEST_WORD = 200;

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

/** Steps of the loop that are tested at one go. */
const STEPS = 4;
/** What the loop notes: the offset of the first of such steps, then the rows of each, those of both halves in one number. */
const NOTE = 1 + STEPS;
/** Notes of the slice that is being read. One array for good: room that is new costs more than what is written there. */
const NOTES = new Int32Array((LARGEST_SLICE / 2 / STEPS + 1) * NOTE);

/** Where in `text` something may begin that the tables know. */
export function findWordEnds(tables: LangTables, text: string): WordEnds {
  useColumnsOf(tables);
  const found = new Found((text.length >> 6) + 8);
  let size = FIRST_SLICE;
  for (let from = 0; from < text.length; ) {
    const to = text.length - from <= size ? text.length : startOfWordNear(text, from + size, from);
    readSlice(tables, text, from, to, found);
    from = to;
    size = Math.min(size * 2, LARGEST_SLICE);
  }
  return found.all();
}

/** Entries of `WordEnds` as they are found. */
class Found {
  private entries: Int32Array;
  private count = 0;

  constructor(room: number) {
    this.entries = new Int32Array(room);
  }

  /** Makes room for `more` entries. */
  expect(more: number): void {
    const { entries, count } = this;
    if (entries.length - count >= more) return;
    this.entries = new Int32Array(entries.length * 2 + more);
    this.entries.set(entries);
  }

  add(offset: number, event: number): void {
    this.entries[this.count] = (offset << 2) | event;
    this.count += 1;
  }

  all(): WordEnds {
    return this.entries.subarray(0, this.count);
  }
}

/** Start of a word near `at`, right behind a space; `at` itself when there is none. */
function startOfWordNear(text: string, at: number, least: number): number {
  for (let i = at; i > at - LONGEST_WORD && i > least; i -= 1) {
    if (CLASS_OF[text.charCodeAt(i - 1)] === SEPARATOR) return i;
  }
  return at;
}

function readSlice(tables: LangTables, text: string, from: number, to: number, found: Found): void {
  const start = tables.eventOf.length;
  const middle = to - from < WORTH_SPLITTING ? from : startOfWordNear(text, (from + to) >> 1, from);
  const apart = middle - from;
  const together = apart - (apart % STEPS);
  const noted = readTogether(tables, text, from, together, apart);
  const last = together > 0 ? NOTES[noted]! : (start << 16) | start;
  found.expect((noted / NOTE) * STEPS * 2 + ((to - from - 2 * together) >> 1) + 4);
  takeNotes(tables, noted, 0, 16, found);
  readAlone(tables, text, from + together, middle, last >>> 16, found);
  takeNotes(tables, noted, apart, 0, found);
  readAlone(tables, text, middle + together, to, last & 0xffff, found);
}

/**
 * Reads `length` units from `from` on and as many from `apart` further on side by side: each step waits for a look-up, and two
 * can wait at the same time. What is told is only noted, and nearly always nothing is: one test for eight steps. Answers the
 * length of the notes; behind them stand the rows in which the halves ended.
 */
function readTogether(
  { next, eventOf }: LangTables,
  text: string,
  from: number,
  length: number,
  apart: number,
): number {
  const silent = eventOf.length;
  const end = from + length;
  let a = silent;
  let b = silent;
  let noted = 0;
  for (let i = from; i < end; i += STEPS) {
    const a1 = next[a + COLUMN[text.charCodeAt(i)]!]!;
    const b1 = next[b + COLUMN[text.charCodeAt(i + apart)]!]!;
    const a2 = next[a1 + COLUMN[text.charCodeAt(i + 1)]!]!;
    const b2 = next[b1 + COLUMN[text.charCodeAt(i + apart + 1)]!]!;
    const a3 = next[a2 + COLUMN[text.charCodeAt(i + 2)]!]!;
    const b3 = next[b2 + COLUMN[text.charCodeAt(i + apart + 2)]!]!;
    a = next[a3 + COLUMN[text.charCodeAt(i + 3)]!]!;
    b = next[b3 + COLUMN[text.charCodeAt(i + apart + 3)]!]!;
    // A difference below zero has its highest bit set, and then so has what all of them make together.
    const tells =
      (a1 - silent) |
      (b1 - silent) |
      (a2 - silent) |
      (b2 - silent) |
      (a3 - silent) |
      (b3 - silent) |
      (a - silent) |
      (b - silent);
    if (tells < 0) {
      NOTES[noted] = i;
      NOTES[noted + 1] = (a1 << 16) | b1;
      NOTES[noted + 2] = (a2 << 16) | b2;
      NOTES[noted + 3] = (a3 << 16) | b3;
      NOTES[noted + 4] = (a << 16) | b;
      noted += NOTE;
    }
  }
  NOTES[noted] = (a << 16) | b;
  return noted;
}

/** Finds out which rows of one half told something: those that begin at bit `shift`, `apart` further on in the text. */
function takeNotes({ eventOf }: LangTables, noted: number, apart: number, shift: number, found: Found): void {
  const silent = eventOf.length;
  for (let at = 0; at < noted; at += NOTE) {
    const offset = NOTES[at]! + apart;
    for (let step = 1; step <= STEPS; step += 1) {
      const row = (NOTES[at + step]! >>> shift) & 0xffff;
      if (row < silent) found.add(offset + step, eventOf[row]!);
    }
  }
}

/** Reads on one by one in row `state`, and on to what a word waits for that ended right before `to`. */
function readAlone(
  { next, eventOf }: LangTables,
  text: string,
  from: number,
  to: number,
  state: number,
  found: Found,
): void {
  const silent = eventOf.length;
  let row = state;
  let i = from;
  while (i < to) {
    row = next[row + COLUMN[text.charCodeAt(i)]!]!;
    i += 1;
    if (row < silent) found.add(i, eventOf[row]!);
  }
  while (row !== silent) {
    // The end of the text parts words as a space does.
    const unit = i < text.length ? text.charCodeAt(i) : 0x20;
    i += 1;
    row = next[row + COLUMN[unit]!]!;
    if (row < silent) found.add(i, eventOf[row]!);
    if (row < silent || i > text.length || CLASS_OF[unit]! > INVISIBLE) return;
  }
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

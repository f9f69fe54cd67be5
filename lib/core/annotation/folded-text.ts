import type { Sliced } from '../slices.ts';

/**
 * A text without what a redesign or an editor's typography changes: white space, soft hyphens and other
 * invisible characters are left out, quote marks, apostrophes, hyphens and ellipses are written one way.
 * Case and accents stay: they are words. Every kept character knows where it came from.
 */
export interface FoldedText {
  /** UTF-16 code units that are kept. */
  codes: Uint16Array;
  /** For each kept code unit, its offset in the text. */
  origin: Uint32Array;
}

const DROPPED = 0;
const DOT = 0x2e;

/** What each code unit becomes; 0 = left out. Filled at the first text, not at the start of every page that may have one. */
let foldedCodes: Uint16Array | undefined;

function fillTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let code = 0; code < table.length; code++) table[code] = code;
  const fold = (characters: string, to: number) => {
    for (let i = 0; i < characters.length; i++) table[characters.charCodeAt(i)] = to;
  };
  for (let code = 0; code <= 0x20; code++) table[code] = DROPPED;
  fold('\u007f\u0085\u00a0\u1680\u2028\u2029\u202f\u205f\u3000', DROPPED);
  for (let code = 0x2000; code <= 0x200f; code++) table[code] = DROPPED;
  fold('\u00ad\u2060\ufeff\ufe0e\ufe0f', DROPPED);
  fold('«»“”„‟″', 0x22);
  fold('‘’‚‛‹›ʼ′´`', 0x27);
  fold('\u2010\u2011\u2012\u2013\u2014\u2015\u2212', 0x2d);
  fold('…', DOT);
  return table;
}

/** Characters folded between two pauses: a third of a millisecond, some more before the loop is compiled. */
const SLICE = 32_768;

/** Folds `text`, pausing (`yield`) often enough for a page that must stay responsive. */
export function* foldInSlices(text: string): Sliced<FoldedText> {
  const folded = { codes: new Uint16Array(text.length), origin: new Uint32Array(text.length) };
  let kept = 0;
  for (let from = 0; from < text.length; from += SLICE) {
    if (from > 0) yield;
    kept = foldStretch(text, from, Math.min(text.length, from + SLICE), folded, kept);
  }
  return { codes: folded.codes.subarray(0, kept), origin: folded.origin.subarray(0, kept) };
}

/** Folds a short text (a quote, a context) at once. */
export function fold(text: string): FoldedText {
  const folded = { codes: new Uint16Array(text.length), origin: new Uint32Array(text.length) };
  const kept = foldStretch(text, 0, text.length, folded, 0);
  return { codes: folded.codes.subarray(0, kept), origin: folded.origin.subarray(0, kept) };
}

/** Appends what is kept of `text[from, to)` to the `kept` code units so far; returns how many there are then. */
function foldStretch(
  text: string,
  from: number,
  to: number,
  { codes, origin }: FoldedText,
  kept: number,
): number {
  foldedCodes ??= fillTable();
  const table = foldedCodes;
  let next = kept;
  for (let i = from; i < to; i++) {
    const code = table[text.charCodeAt(i)]!;
    if (code === DROPPED) continue;
    // `…` and `...` are one dot.
    if (code === DOT && next > 0 && codes[next - 1] === DOT) continue;
    codes[next] = code;
    origin[next] = i;
    next += 1;
  }
  return next;
}

/** The index of the first kept code unit at or after `offset` of the text. */
export function foldedIndex(folded: FoldedText, offset: number): number {
  let low = 0;
  let high = folded.origin.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (folded.origin[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

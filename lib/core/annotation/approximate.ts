/**
 * Approximate search by Myers' bit-parallel algorithm (G. Myers, "A fast bit-vector algorithm for approximate
 * string matching based on dynamic programming", J. ACM 46, 1999; blocks as in H. Hyyrö, 2003).
 * One column of the edit-distance table is kept as bits, 32 rows a word.
 */

/** The best place of a pattern in a stretch of codes. */
export interface Found {
  start: number;
  end: number;
  /** Insertions, deletions and replacements between the pattern and `start`–`end`. */
  edits: number;
}

/**
 * The place in `codes[from, to)` with the fewest edits from `pattern`; the shortest one when several are as good.
 * An empty pattern is found at `from`.
 */
export function findApproximate(pattern: Uint16Array, codes: Uint16Array, from: number, to: number): Found {
  const forward = scan(pattern, codes, from, to);
  const backward = scan(pattern, codes, forward.at, from, forward.edits);
  return { start: backward.at, end: forward.at, edits: forward.edits };
}

/** The fewest edits between `pattern` and any stretch within `codes[from, to)`. */
export function fewestEdits(pattern: Uint16Array, codes: Uint16Array, from: number, to: number): number {
  return scan(pattern, codes, from, to).edits;
}

/** Row of each code in `rows`; a code that the pattern lacks has row 0. Cleaned after each use. */
const rowOf = new Uint16Array(0x10000);
/** Kept between calls, since they are many and short. */
let rows = new Int32Array(1024);
let more = new Int32Array(16);
let less = new Int32Array(16);

/** For each code of the pattern, where it stands in it, as bits; returns the number of words in a row. */
function setRows(pattern: Uint16Array, backwards: boolean): number {
  const { length } = pattern;
  const words = (length + 31) >>> 5;
  let known = 0;
  for (let i = 0; i < length; i++) {
    const code = pattern[i]!;
    if (rowOf[code] === 0) rowOf[code] = ++known;
  }
  const size = (known + 1) * words;
  if (rows.length < size) rows = new Int32Array(size * 2);
  else rows.fill(0, 0, size);
  for (let i = 0; i < length; i++) {
    const cell = rowOf[pattern[backwards ? length - 1 - i : i]!]! * words + (i >>> 5);
    rows[cell] = rows[cell]! | (1 << (i & 31));
  }
  if (more.length < words) {
    more = new Int32Array(words * 2);
    less = new Int32Array(words * 2);
  }
  more.fill(-1, 0, words);
  less.fill(0, 0, words);
  return words;
}

/**
 * Runs over `codes` from boundary `from` to boundary `to` and returns the first boundary at which the pattern ends with
 * the fewest edits. It may begin anywhere; but when `expected` edits are given, the run is backwards, the pattern must
 * begin (that is, end) at `from`, and the first boundary with as few edits is taken.
 */
function scan(pattern: Uint16Array, codes: Uint16Array, from: number, to: number, expected?: number) {
  const { length } = pattern;
  const backwards = expected !== undefined;
  const words = setRows(pattern, backwards);
  const lastBit = 1 << ((length - 1) & 31);
  let edits = length;
  const best = { at: from, edits: length };
  for (let boundary = from; boundary !== to && length > 0 && best.edits !== (expected ?? 0); ) {
    const row = rowOf[codes[backwards ? boundary - 1 : boundary]!]! * words;
    let carry = backwards ? 1 : 0;
    for (let word = 0; word < words; word++) {
      const high = word === words - 1 ? lastBit : 1 << 31;
      let equal = rows[row + word]!;
      const up = more[word]!;
      const down = less[word]!;
      const vertical = equal | down;
      if (carry < 0) equal |= 1;
      const horizontal = (((equal & up) + up) ^ up) | equal;
      let rises = down | ~(horizontal | up);
      let falls = up & horizontal;
      const out = (rises & high) !== 0 ? 1 : (falls & high) !== 0 ? -1 : 0;
      rises <<= 1;
      falls <<= 1;
      if (carry < 0) falls |= 1;
      else if (carry > 0) rises |= 1;
      more[word] = falls | ~(vertical | rises);
      less[word] = rises & vertical;
      carry = out;
    }
    edits += carry;
    boundary += backwards ? -1 : 1;
    if (edits < best.edits) {
      best.edits = edits;
      best.at = boundary;
    }
  }
  for (let i = 0; i < length; i++) rowOf[pattern[i]!] = 0;
  return best;
}

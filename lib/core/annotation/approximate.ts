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

/** Row of each code in `rows`; a code that the pattern lacks has row 0. Shared, and cleaned after each use. */
const rowOf = new Uint16Array(0x10000);

/**
 * The place in `codes[from, to)` with the fewest edits from `pattern`; the shortest one when several are as good.
 * An empty pattern is found at `from`.
 */
export function findApproximate(pattern: Uint16Array, codes: Uint16Array, from: number, to: number): Found {
  const forward = scan(pattern, codes, from, to, 1, false);
  const backward = scan(pattern, codes, forward.at, from, -1, true);
  return { start: backward.at, end: forward.at, edits: forward.edits };
}

/** The fewest edits between `pattern` and any stretch within `codes[from, to)`. */
export function fewestEdits(pattern: Uint16Array, codes: Uint16Array, from: number, to: number): number {
  return scan(pattern, codes, from, to, 1, false).edits;
}

/**
 * Runs over `codes` from boundary `from` to boundary `to` (forwards, `step` 1, or backwards, `step` -1) and returns
 * the first boundary at which the pattern ends with the fewest edits.
 * With `tied`, the pattern must begin at `from`; otherwise anywhere.
 */
function scan(
  pattern: Uint16Array,
  codes: Uint16Array,
  from: number,
  to: number,
  step: 1 | -1,
  tied: boolean,
): { at: number; edits: number } {
  const length = pattern.length;
  const words = (length + 31) >>> 5;
  const rows = new Int32Array((length + 1) * words);
  let known = 0;
  for (let i = 0; i < length; i++) {
    const code = pattern[step === 1 ? i : length - 1 - i]!;
    if (rowOf[code] === 0) rowOf[code] = ++known;
    const cell = rowOf[code]! * words + (i >>> 5);
    rows[cell] = rows[cell]! | (1 << (i & 31));
  }
  const more = new Int32Array(words).fill(-1);
  const less = new Int32Array(words);
  const lastBit = 1 << ((length - 1) & 31);
  let edits = length;
  let best = { at: from, edits: length };
  for (let boundary = from; boundary !== to && length > 0; ) {
    const row = rowOf[codes[step === 1 ? boundary : boundary - 1]!]! * words;
    let carry = tied ? 1 : 0;
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
    boundary += step;
    if (edits < best.edits) best = { at: boundary, edits };
  }
  for (let i = 0; i < length; i++) rowOf[pattern[i]!] = 0;
  return best;
}

/** Offsets in UTF-16 code units (what JavaScript counts) and in code points (what other programs and the W3C count). */
export interface CodePoints {
  /** Code points before a UTF-16 offset; an offset inside a character counts as before it. */
  fromUtf16(offset: number): number;
  /** UTF-16 offset of a code point. */
  toUtf16(codePoints: number): number;
}

/** Both ways for one text; offsets beyond its end go on by one for one. */
export function codePointsOf(text: string): CodePoints {
  // Characters beyond the first plane are rare in articles: only their places are remembered.
  const ends = [...text.matchAll(/[\u{10000}-\u{10ffff}]/gu)].map(({ index }) => index + 2);
  return {
    fromUtf16: (offset) => offset - countUpTo(ends, offset),
    toUtf16: (codePoints) => {
      // The k-th pair (from 0) ends at `ends[k]` code units, that is at `ends[k] - k - 1` code points.
      let [low, high] = [0, ends.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (ends[middle]! - middle - 1 <= codePoints) low = middle + 1;
        else high = middle;
      }
      return codePoints + low;
    },
  };
}

/** How many of these ascending numbers are at most `limit`. */
function countUpTo(ascending: readonly number[], limit: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

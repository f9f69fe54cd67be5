import type { Passage } from '../text/passage.ts';

/** The part of a stretch of text in which a quote survives best. */
export interface Survival extends Passage {
  /** Characters that agree, less what speaks against them. */
  agreement: number;
}

/** Cells of the table beyond which a quote is too long to be aligned in one go: about 5 ms. */
const MOST_CELLS = 500_000;

/** Tenths of a character: an equal one counts for, a replaced one against; a gap costs three, and a fifth for each skipped one. */
const SAME = 10;
const REPLACED = -10;
const GAP = -30;
const SKIPPED = -2;

/**
 * Local alignment of `quote` with `codes[from, to)` with affine gaps (Smith & Waterman 1981, Gotoh 1982): both ends
 * are cut where they no longer agree, and words put into the middle of the quote are bridged when what follows
 * them is worth it. Undefined when the table would be too large.
 */
export function survivingPart(
  quote: Uint16Array,
  codes: Uint16Array,
  from: number,
  to: number,
): Survival | undefined {
  const width = to - from;
  if (width * quote.length > MOST_CELLS) return undefined;
  // One row of the three tables at a time; beside each cell, where its alignment began in the text.
  const whole = new Int32Array(width + 1);
  const wholeBegan = new Int32Array(width + 1);
  const missing = new Int32Array(width + 1).fill(GAP);
  const missingBegan = new Int32Array(width + 1);
  let best = 0;
  let start = from;
  let end = from;
  for (let i = 0; i < quote.length; i++) {
    const code = quote[i];
    let diagonal = 0;
    let diagonalBegan = from;
    let inserted = GAP;
    let insertedBegan = from;
    for (let j = 1; j <= width; j++) {
      const above = whole[j]!;
      const aboveBegan = wholeBegan[j]!;
      if (above + GAP >= missing[j]!) {
        missing[j] = above + GAP;
        missingBegan[j] = aboveBegan;
      }
      missing[j] = missing[j]! + SKIPPED;
      const beside = whole[j - 1]! + GAP;
      if (beside >= inserted) {
        inserted = beside;
        insertedBegan = wholeBegan[j - 1]!;
      }
      inserted += SKIPPED;

      let here = diagonal + (codes[from + j - 1] === code ? SAME : REPLACED);
      let began = diagonal === 0 ? from + j - 1 : diagonalBegan;
      if (inserted > here) {
        here = inserted;
        began = insertedBegan;
      }
      if (missing[j]! > here) {
        here = missing[j]!;
        began = missingBegan[j]!;
      }
      if (here < 0) here = 0;
      diagonal = above;
      diagonalBegan = aboveBegan;
      whole[j] = here;
      wholeBegan[j] = began;
      if (here > best) {
        best = here;
        start = began;
        end = from + j;
      }
    }
  }
  return { start, end, agreement: best / SAME };
}

import type { Passage } from '../text/passage.ts';
import type { Pattern } from './candidates.ts';

/** What is left of a quote in a stretch of text. */
export interface Survival extends Passage {
  /** Characters of the quote that agree, less what speaks against them. */
  agreement: number;
}

/** Cells of the table beyond which a pattern is too long to be aligned in one go: about 5 ms. */
const MOST_CELLS = 500_000;

/** In tenths of a character: an equal one counts for, a replaced one against; a gap costs three, and a fifth for each skipped one. */
const SAME = 10;
const REPLACED = -10;
const GAP = -30;
const SKIPPED = -2;

/** How a cell of the table was reached; the flags say where the two kinds of gap began. */
const BEGINS = 0;
const PAIRED = 1;
const INSERTED = 2;
const MISSING = 3;
const REACHED = 3;
const INSERTION_OPENS = 4;
const MISSING_OPENS = 8;

/** Kept between calls: the table is the costly part. */
let steps = new Uint8Array(0);

/**
 * Local alignment of a quote with its contexts and `codes[from, to)`, with affine gaps (Smith & Waterman 1981,
 * Gotoh 1982). The contexts say where the quote's ends are when its own words changed; words put into the middle are
 * bridged when what follows is worth it; ends where nothing agrees any more are cut.
 * Undefined when the table would be too large, or when nothing of the quote is there.
 */
export function survivingPart(
  pattern: Pattern,
  codes: Uint16Array,
  from: number,
  to: number,
): Survival | undefined {
  const width = to - from;
  const cells = width * pattern.codes.length;
  if (cells > MOST_CELLS) return undefined;
  if (steps.length < cells) steps = new Uint8Array(cells);
  const end = fillTable(pattern.codes, codes, from, width);
  return end && traceBack(pattern, codes, from, width, end);
}

/** Fills `steps`, and returns the cell in which the best alignment ends. */
function fillTable(pattern: Uint16Array, codes: Uint16Array, from: number, width: number) {
  const whole = new Int32Array(width + 1);
  const missing = new Int32Array(width + 1).fill(GAP);
  let best = 0;
  let end: { row: number; column: number } | undefined;
  for (let row = 0, cell = 0; row < pattern.length; row++) {
    const code = pattern[row];
    let diagonal = 0;
    let beside = 0;
    let inserted = GAP;
    for (let column = 1; column <= width; column++, cell++) {
      const above = whole[column]!;
      let step = BEGINS;
      let gone = missing[column]!;
      if (above + GAP >= gone) {
        gone = above + GAP;
        step |= MISSING_OPENS;
      }
      gone += SKIPPED;
      missing[column] = gone;
      if (beside + GAP >= inserted) {
        inserted = beside + GAP;
        step |= INSERTION_OPENS;
      }
      inserted += SKIPPED;

      const paired = diagonal + (codes[from + column - 1] === code ? SAME : REPLACED);
      let here = 0;
      if (paired > 0 && paired >= inserted && paired >= gone) {
        here = paired;
        step |= PAIRED;
      } else if (inserted > 0 && inserted >= gone) {
        here = inserted;
        step |= INSERTED;
      } else if (gone > 0) {
        here = gone;
        step |= MISSING;
      }
      steps[cell] = step;
      diagonal = above;
      whole[column] = here;
      beside = here;
      if (here > best) {
        best = here;
        end = { row, column };
      }
    }
  }
  return end;
}

/** Follows the best alignment back to its beginning, and keeps what belongs to the quote. */
function traceBack(
  { codes: pattern, quote }: Pattern,
  codes: Uint16Array,
  from: number,
  width: number,
  at: { row: number; column: number },
): Survival | undefined {
  let { row, column } = at;
  let start = -1;
  let end = -1;
  let tenths = 0;
  let gap = BEGINS;
  while (row >= 0 && column > 0) {
    const step = steps[row * width + column - 1]!;
    const reached = gap === BEGINS ? step & REACHED : gap;
    if (reached === BEGINS) break;
    const inQuote = row >= quote.start && row < quote.end;
    if (reached === PAIRED) {
      if (inQuote) {
        tenths += pattern[row] === codes[from + column - 1] ? SAME : REPLACED;
        start = from + column - 1;
        if (end < 0) end = from + column;
      }
      row -= 1;
      column -= 1;
    } else {
      const opens = (step & (reached === INSERTED ? INSERTION_OPENS : MISSING_OPENS)) !== 0;
      // What stands between the quote and its contexts is none of the quote's business.
      const counts = inQuote && (reached === MISSING || row < quote.end - 1);
      if (counts) tenths += SKIPPED + (opens ? GAP : 0);
      if (reached === INSERTED) column -= 1;
      else row -= 1;
      gap = opens ? BEGINS : reached;
    }
  }
  return end < 0 ? undefined : { start, end, agreement: tenths / 10 };
}

import type { Passage } from '../text/passage.ts';
import type { PreparedText } from './searchable-text.ts';
import { SEED_LENGTH, seedBucket } from './seed-index.ts';

/** The folded words of a quote with both contexts in one row, and where the quote lies in it. */
export interface Pattern {
  codes: Uint16Array;
  quote: Passage;
}

/** Seeds looked up for each pattern; a longer pattern is sampled evenly. */
const MOST_SEEDS = 64;
/** A seed that occurs more often than this says too little about where. */
const COMMON = 32;
/** Diagonals counted together: a few insertions or deletions do not scatter the votes. */
const STRETCH_BITS = 4;
/** Places looked at closely. */
const MOST_CANDIDATES = 8;
/** Share of the best place's votes below which another is no rival. */
const RIVAL = 0.3;

/**
 * Likely places of a pattern: the diagonals (place in the text minus place in the pattern) on which most seeds
 * agree, most votes first.
 */
export function findCandidates(text: PreparedText, pattern: Pattern): number[] {
  const { length } = pattern.codes;
  const stretches = ((text.codes.length + length) >>> STRETCH_BITS) + 2;
  if (text.votes.length < stretches) text.votes = new Uint16Array(stretches * 2);
  const { votes } = text;
  const touched: number[] = [];
  vote(text, pattern.codes, COMMON, touched);
  if (touched.length === 0) vote(text, pattern.codes, COMMON * 30, touched);

  const best = strongest(touched, votes);
  for (const stretch of touched) votes[stretch] = 0;
  return best.map((stretch) => ((stretch + 1) << STRETCH_BITS) - length);
}

/** Looks seeds up and counts, for each stretch of diagonals, how many lie on it; notes the stretches in `touched`. */
function vote(
  { codes, seeds, votes }: PreparedText,
  pattern: Uint16Array,
  most: number,
  touched: number[],
): void {
  const { length } = pattern;
  const last = length - SEED_LENGTH;
  const stride = Math.max(1, Math.ceil((last + 1) / MOST_SEEDS));
  for (let i = 0; i <= last; i += stride) {
    const bucket = seedBucket(seeds, pattern, i);
    if (seeds.count[bucket]! > most) continue;
    for (let at = seeds.latest[bucket]!; at >= 0; at = seeds.earlier[at]!) {
      if (!sameSeed(codes, at, pattern, i)) continue;
      const stretch = (at - i + length) >>> STRETCH_BITS;
      if (votes[stretch] === 0) touched.push(stretch);
      votes[stretch] = votes[stretch]! + 1;
    }
  }
}

/** The stretches with most votes, best first, without those that have too few to rival the best. */
function strongest(touched: readonly number[], votes: Uint16Array): number[] {
  const best: { stretch: number; votes: number }[] = [];
  for (const stretch of touched) {
    // A place on the border between two stretches has its votes in both.
    const both = votes[stretch]! + (votes[stretch + 1] ?? 0);
    if (best.length === MOST_CANDIDATES && both <= best.at(-1)!.votes) continue;
    let at = best.length;
    while (at > 0 && best[at - 1]!.votes < both) at -= 1;
    best.splice(at, 0, { stretch, votes: both });
    if (best.length > MOST_CANDIDATES) best.pop();
  }
  const enough = (best[0]?.votes ?? 0) * RIVAL;
  return best.filter((candidate) => candidate.votes >= enough).map(({ stretch }) => stretch);
}

function sameSeed(a: Uint16Array, i: number, b: Uint16Array, j: number): boolean {
  for (let k = 0; k < SEED_LENGTH; k++) if (a[i + k] !== b[j + k]) return false;
  return true;
}

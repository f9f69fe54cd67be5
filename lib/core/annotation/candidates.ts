import type { Passage } from '../text/passage.ts';
import type { PreparedText } from './searchable-text.ts';
import { SEED_LENGTH, seedBucket } from './seed-index.ts';

/** The folded words of a quote with both contexts in one row, and where the quote lies in it. */
export interface Pattern {
  codes: Uint16Array;
  quote: Passage;
}

/** Seeds looked up for each pattern; a longer pattern is sampled evenly. */
const MOST_SEEDS = 128;
/** A seed that occurs more often than this says too little about where. */
const COMMON = 48;
/** Diagonals counted together: a few insertions or deletions do not scatter the votes. */
const STRETCH_BITS = 4;
/** Places looked at closely. */
const MOST_CANDIDATES = 8;

/**
 * Likely places of a pattern: the diagonals (place in the text minus place in the pattern) on which most seeds
 * agree, most votes first.
 */
export function findCandidates(text: PreparedText, pattern: Pattern): number[] {
  const { codes, seeds } = text;
  const length = pattern.codes.length;
  const stretches = ((codes.length + length) >>> STRETCH_BITS) + 2;
  if (text.votes.length < stretches) text.votes = new Uint16Array(stretches * 2);
  const { votes } = text;
  const touched: number[] = [];

  const vote = (most: number) => {
    const last = length - SEED_LENGTH;
    const stride = Math.max(1, Math.ceil((last + 1) / MOST_SEEDS));
    for (let i = 0; i <= last; i += stride) {
      const bucket = seedBucket(seeds, pattern.codes, i);
      if (seeds.count[bucket]! > most) continue;
      for (let at = seeds.latest[bucket]!; at >= 0; at = seeds.earlier[at]!) {
        if (!sameSeed(codes, at, pattern.codes, i)) continue;
        const stretch = (at - i + length) >>> STRETCH_BITS;
        if (votes[stretch] === 0) touched.push(stretch);
        votes[stretch] = votes[stretch]! + 1;
      }
    }
  };
  vote(COMMON);
  if (touched.length === 0) vote(COMMON * 20);

  // A place on the border between two stretches has its votes in both.
  const ranked = touched
    .map((stretch) => ({ stretch, votes: votes[stretch]! + (votes[stretch + 1] ?? 0) }))
    .sort((a, b) => b.votes - a.votes)
    .slice(0, MOST_CANDIDATES);
  for (const stretch of touched) votes[stretch] = 0;
  return ranked.map(({ stretch }) => ((stretch + 1) << STRETCH_BITS) - length);
}

function sameSeed(a: Uint16Array, i: number, b: Uint16Array, j: number): boolean {
  for (let k = 0; k < SEED_LENGTH; k++) if (a[i + k] !== b[j + k]) return false;
  return true;
}

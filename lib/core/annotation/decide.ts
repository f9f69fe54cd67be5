/**
 * Which place a quote is given, if any. Everything that speaks for a place is counted in characters of agreement:
 * those of the quote, of both contexts, and a few for moving as the quotes around it did. The few limits below were
 * chosen on page pairs of other people's pages, see docs/anchoring.md.
 */
import type { Place } from './score.ts';

/** A place with everything that speaks for it, in characters. */
export interface Weighed {
  place: Place;
  evidence: number;
}

/** What one context counts when all of it is there: 32 characters without their blanks. */
const CONTEXT = 26;
/** What a move counts that is the same as the neighbours'. */
const NEIGHBOURS = 16;
/** Evidence from which a place is painted as found: a sentence of its own, or a word with both its contexts. */
const PAINTED = 40;
/** Evidence from which a place is worth asking the reader. */
const OFFERED = 24;
/** Evidence by which a place must beat its best rival elsewhere: the last letters of a context are not enough. */
const MARGIN = 3;
/** A context from this share on stands where it stood: next to the quote. */
const STANDS = 0.85;

export function weigh(place: Place, movedAsNeighbours = 0): Weighed {
  return {
    place,
    evidence: place.agreement + CONTEXT * (place.before + place.after) + NEIGHBOURS * movedAsNeighbours,
  };
}

export type Decision =
  | { kind: 'found' | 'offered'; place: Place; score: number }
  | { kind: 'lost'; place?: undefined; score: number };

/**
 * Chooses among the places of a quote of `size` folded characters. `ownMargin` is how clearly the best one must lead.
 */
export function decide(weighed: readonly Weighed[], size: number, ownMargin = MARGIN): Decision {
  const sorted = [...weighed].sort((a, b) => b.evidence - a.evidence);
  const best = sorted[0];
  if (best === undefined) return { kind: 'lost', score: 0 };
  const { place, evidence } = best;
  const score = Math.min(1, evidence / (size + 2 * CONTEXT));
  const rival = sorted.find((other) => other.place.end <= place.start || other.place.start >= place.end);
  const leads = evidence - (rival?.evidence ?? 0) >= ownMargin;
  const between = place.before >= STANDS && place.after >= STANDS;

  if (evidence >= PAINTED && leads && survives(place, size, between ? 0.3 : 0.45, 4)) {
    return { kind: 'found', place, score };
  }
  if (evidence >= OFFERED && survives(place, size, 0.35, 2)) return { kind: 'offered', place, score };
  return { kind: 'lost', score };
}

/** True when a share of the quote and a few characters more agree; a quote of a few letters must be there whole. */
function survives(place: Place, size: number, share: number, more: number): boolean {
  return place.agreement >= Math.min(size, share * size + more);
}

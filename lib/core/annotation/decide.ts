/**
 * Which place a quote is given, if any. Everything that speaks for a place is counted in characters of agreement:
 * those of the quote, of both contexts, and a few for moving as the quotes around it did. The few limits below were
 * chosen on page pairs of other people's pages, see docs/anchoring.md.
 */
import type { Pattern } from './candidates.ts';
import type { Place } from './score.ts';

/** A place with everything that speaks for it, in characters. */
export interface Weighed {
  place: Place;
  evidence: number;
}

/** The most that one context counts, in characters: 32 of them without their blanks. */
const CONTEXT = 26;
/** What a move counts that is the same as the neighbours'. */
const NEIGHBOURS = 16;
/** Evidence from which a place is painted as found: a sentence of its own, or a word with most of both contexts. */
const PAINTED = 44;
/** Evidence from which a place is worth asking the reader. */
const OFFERED = 24;
/** Evidence by which a place must beat its best rival elsewhere: the last letters of a context are not enough. */
const MARGIN = 3;
/** A context from this share on stands where it stood: next to the quote. */
const STANDS = 0.85;
/** What must be left of a quote to be painted: this share and a few characters more, so that a short one must be whole. */
const LEFT = { painted: 0.35, betweenItsContexts: 0.3, offered: 0.35 };

export function weigh(place: Place, pattern: Pattern, movedAsNeighbours = 0): Weighed {
  return { place, evidence: agreementOf(place, pattern) + NEIGHBOURS * movedAsNeighbours };
}

/** Characters of quote and contexts that agree. */
function agreementOf({ agreement, before, after }: Place, pattern: Pattern): number {
  const most = contextSizes(pattern);
  return agreement + before * most.before + after * most.after;
}

/** What each context can count: a short one says little. */
const contextSizes = ({ codes, quote }: Pattern) => ({
  before: Math.min(CONTEXT, quote.start),
  after: Math.min(CONTEXT, codes.length - quote.end),
});

export type Decision =
  | { kind: 'found' | 'offered'; place: Place; score: number }
  | { kind: 'lost'; place?: undefined; score: number };

/** Chooses among the places of a quote. `margin` is how clearly the best one must lead. */
export function decide(weighed: readonly Weighed[], pattern: Pattern, margin = MARGIN): Decision {
  const sorted = [...weighed].sort((a, b) => b.evidence - a.evidence);
  const best = sorted[0];
  if (best === undefined) return { kind: 'lost', score: 0 };
  const { place, evidence } = best;
  const size = pattern.quote.end - pattern.quote.start;
  const rival = sorted.find((other) => other.place.end <= place.start || other.place.start >= place.end);
  const leads = evidence - (rival?.evidence ?? 0) >= margin;
  const between = place.before >= STANDS && place.after >= STANDS;
  const left = between ? LEFT.betweenItsContexts : LEFT.painted;
  const score = scoreOf(place, pattern);

  if (evidence >= PAINTED && leads && survives(place, size, left, 4)) return { kind: 'found', place, score };
  if (evidence >= OFFERED && survives(place, size, LEFT.offered, 2)) return { kind: 'offered', place, score };
  return { kind: 'lost', score };
}

/** True when a share of the quote and a few characters more agree; a quote of a few letters must be there whole. */
function survives(place: Place, size: number, share: number, more: number): boolean {
  return place.agreement >= Math.min(size, share * size + more);
}

/** How much of quote and contexts is there, 0 to 1. */
function scoreOf(place: Place, pattern: Pattern): number {
  const most = contextSizes(pattern);
  const size = pattern.quote.end - pattern.quote.start;
  return Math.max(0, Math.min(1, agreementOf(place, pattern) / (size + most.before + most.after)));
}

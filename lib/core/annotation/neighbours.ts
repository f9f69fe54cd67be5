/** A quote whose place is certain: where it was in the old text, where it is in the new one. */
export interface Pivot {
  from: number;
  to: number;
}

/** How well a move from `from` to `to` fits the moves of the quotes around it: 0 (says nothing) to 1. */
export type Neighbours = (from: number, to: number) => number;

/** Characters by which text between two neighbours may have grown or shrunk without notice. */
const TOLERANCE = 40;
/** Share of the way to the neighbour that is added to it. */
const DRIFT = 0.25;
/** Distances that are too short, and pairs that are too few, to learn a scale from. */
const LEAST = { distance: 20, pairs: 3 };
/** A text that grew or shrunk by less was edited, not written with other blanks. */
const SAME_SIZE = 1.25;

/** Learns from the pivots how the text moved. */
export function neighbourhood(pivots: readonly Pivot[]): Neighbours {
  const sorted = [...pivots].sort((a, b) => a.from - b.from);
  const scale = scaleOf(sorted);
  return (from, to) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (sorted[middle]!.from <= from) low = middle + 1;
      else high = middle;
    }
    return Math.max(likeness(sorted[low - 1], from, to, scale), likeness(sorted[low], from, to, scale));
  };
}

/** How much longer the text became everywhere: a redesign writes the same words with more blanks, or fewer. */
function scaleOf(sorted: readonly Pivot[]): number {
  const scales = sorted
    .slice(1)
    .map((pivot, i) => ({ old: pivot.from - sorted[i]!.from, now: pivot.to - sorted[i]!.to }))
    .filter(({ old, now }) => old > LEAST.distance && now > 0)
    .map(({ old, now }) => now / old)
    .sort((a, b) => a - b);
  const scale = scales.length < LEAST.pairs ? 1 : scales[scales.length >> 1]!;
  return scale > SAME_SIZE || scale < 1 / SAME_SIZE ? scale : 1;
}

/** 1 when the quote moved as its neighbour did, less as they drift apart. */
function likeness(pivot: Pivot | undefined, from: number, to: number, scale: number): number {
  if (pivot === undefined) return 0;
  const old = from - pivot.from;
  const now = to - pivot.to;
  const drift = Math.abs(now - old * scale);
  return Math.max(0, 1 - drift / (TOLERANCE + Math.abs(old) * DRIFT));
}

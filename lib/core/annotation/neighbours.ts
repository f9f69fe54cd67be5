/** A quote whose place is certain: where it was in the old text, where it is in the new one. */
export interface Pivot {
  from: number;
  to: number;
}

/** How well a move from `from` to `to` fits the moves of the quotes around it: 0 (says nothing) to 1. */
export type Neighbours = (from: number, to: number) => number;

/** Characters by which text between two neighbours may have grown or shrunk without notice. */
const TOLERANCE = 40;

/** Learns from the pivots how the text moved. */
export function neighbourhood(pivots: readonly Pivot[]): Neighbours {
  const sorted = [...pivots].sort((a, b) => a.from - b.from);
  return (from, to) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (sorted[middle]!.from <= from) low = middle + 1;
      else high = middle;
    }
    return Math.max(likeness(sorted[low - 1], from, to), likeness(sorted[low], from, to));
  };
}

/** 1 when the quote moved as its neighbour did, less as they drift apart. */
function likeness(pivot: Pivot | undefined, from: number, to: number): number {
  if (pivot === undefined) return 0;
  const drift = Math.abs(to - from - (pivot.to - pivot.from));
  return Math.max(0, 1 - drift / (TOLERANCE + Math.abs(from - pivot.from) / 4));
}

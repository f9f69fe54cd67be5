import {
  COUNTED_FACETS,
  type CountedFacet,
  type FacetCounts,
  type Failing,
  type Filtered,
} from './filters.ts';

/** Counts, over many notes, how many each value of each facet would leave. */
export interface FacetCounter {
  /** A note that passes counts for every facet; one that fails a single facet counts for that one's other values. */
  count(note: Filtered, failing: Failing): void;
  readonly counts: FacetCounts;
}

export function facetCounter(): FacetCounter {
  const counts: Record<CountedFacet, Map<string, number>> = {
    sites: new Map(),
    tags: new Map(),
    colours: new Map(),
    commitments: new Map(),
    dossiers: new Map(),
    states: new Map(),
  };
  const add = (facet: CountedFacet, note: Filtered) => {
    const map = counts[facet];
    for (const value of note[facet]) map.set(value, (map.get(value) ?? 0) + 1);
  };
  return {
    counts,
    count(note, failing) {
      if (failing === 'several' || failing === 'date') return;
      if (failing !== 'none') return add(failing, note);
      for (const facet of COUNTED_FACETS) add(facet, note);
    },
  };
}

import type { Colour } from '../annotation/annotation.ts';
import type { StatusWord } from '../tracker/status-word.ts';

/** What a note is made of: words of the reader's, a bare highlight, or a note on the whole article. */
export const NOTE_STATES = ['noted', 'bare', 'page'] as const;
export type NoteState = (typeof NOTE_STATES)[number];
/** How the followed pledges of an article stand. */
export const PLEDGE_STATES = [
  'open',
  'due',
  'unknown',
  'kept',
  'partial',
  'broken',
] as const satisfies readonly StatusWord[];

/**
 * What the library is narrowed to. Values of one facet widen each other (this site or that one), facets narrow each
 * other; an empty facet narrows nothing.
 */
export interface Filters {
  /** Hosts without `www.`. */
  sites: readonly string[];
  tags: readonly string[];
  colours: readonly Colour[];
  /** Addresses or ids of official commitments, linked by a note or by a followed pledge of the article. */
  commitments: readonly string[];
  /** Ids. */
  dossiers: readonly string[];
  states: readonly (NoteState | StatusWord)[];
  /** First and last day (`YYYY-MM-DD`) on which the note was made. */
  from: string | null;
  to: string | null;
}

export const NO_FILTERS: Filters = {
  sites: [],
  tags: [],
  colours: [],
  commitments: [],
  dossiers: [],
  states: [],
  from: null,
  to: null,
};

/** Facets whose values are counted; a date is chosen freely. */
export const COUNTED_FACETS = ['sites', 'tags', 'colours', 'commitments', 'dossiers', 'states'] as const;
export type CountedFacet = (typeof COUNTED_FACETS)[number];

/** How many notes each value would leave, were it alone in its facet. */
export type FacetCounts = Record<CountedFacet, ReadonlyMap<string, number>>;

export function isNarrowed(filters: Filters): boolean {
  return COUNTED_FACETS.some((facet) => filters[facet].length > 0) || hasDate(filters);
}

const hasDate = ({ from, to }: Filters): boolean => from !== null || to !== null;

/** What filters are compared with: a note with its article. */
export interface Filtered {
  sites: readonly string[];
  tags: readonly string[];
  colours: readonly string[];
  commitments: readonly string[];
  dossiers: readonly string[];
  states: readonly string[];
  /** null for an article without notes, made on no day, and where the sieve is not `dated`. */
  day: string | null;
}

/** Names of facets that are not passed; `date` beside the counted ones. More than one is as good as all. */
export type Failing = 'none' | CountedFacet | 'date' | 'several';

/** Filters made ready for many questions. */
export interface Sieve {
  /** Everything passes. */
  open: boolean;
  /** Days matter. */
  dated: boolean;
  failing(one: Filtered): Failing;
}

export function makeSieve(filters: Filters): Sieve {
  const active = COUNTED_FACETS.filter((facet) => filters[facet].length > 0).map((facet) => ({
    facet,
    wanted: new Set<string>(filters[facet].map(String)),
  }));
  const { from, to } = filters;
  const dated = hasDate(filters);
  return {
    open: !isNarrowed(filters),
    dated,
    failing(one) {
      let failing: Failing = 'none';
      for (const { facet, wanted } of active) {
        if (one[facet].some((value) => wanted.has(value))) continue;
        if (failing !== 'none') return 'several';
        failing = facet;
      }
      if (!dated) return failing;
      const { day } = one;
      if (day !== null && (from === null || day >= from) && (to === null || day <= to)) return failing;
      return failing === 'none' ? 'date' : 'several';
    },
  };
}

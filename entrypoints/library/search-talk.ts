import type { Found, Order } from '../../lib/core/search/corpus.ts';
import type { FacetCounts, Filters } from '../../lib/core/search/filters.ts';

/** What is looked for. */
export interface Wanted {
  query: string;
  filters: Filters;
  order: Order;
}

/** Page → worker. */
export type Ask =
  /** A newer search takes the place of an older one that is not answered yet. */
  | { ask: 'search'; id: number; wanted: Wanted }
  | { ask: 'facets'; id: number; wanted: Wanted }
  /** The piece of an article or of its notes in which the words stand. */
  | { ask: 'excerpt'; id: number; wanted: Wanted; article: string }
  /** Ids of the notes that a search lists, of these articles. */
  | { ask: 'notes'; id: number; wanted: Wanted; articles: string[] };

export interface Suggestion {
  query: string;
  notes: number;
}

/** How much of the store the worker has read. */
export interface Progress {
  /** Everything but the articles' texts. */
  notes: boolean;
  texts: boolean;
}

/** Worker → page. */
export type Answer =
  | { answer: 'search'; id: number; found: Found; progress: Progress }
  /** To a search that found nothing: what may have been meant, and how many notes have it. */
  | { answer: 'suggestion'; id: number; suggestion: Suggestion }
  | { answer: 'excerpt'; id: number; text: string | undefined }
  | { answer: 'facets'; id: number; counts: FacetCounts }
  | { answer: 'notes'; id: number; ids: string[] }
  /** More was read, or something was written: what was answered may be out of date. */
  | { answer: 'changed'; progress: Progress }
  /** The database does not open, or cannot be read. */
  | { answer: 'failed' };

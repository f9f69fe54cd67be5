import { useEffect, useState } from 'preact/hooks';
import type { Colour } from '../../lib/core/annotation/annotation.ts';
import type { Order } from '../../lib/core/search/corpus.ts';
import { type Filters, NO_FILTERS, NOTE_STATES, PLEDGE_STATES } from '../../lib/core/search/filters.ts';

/** Where the reader is in this tab; the address after `#` says it, so that back and bookmarks work. */
export type Route =
  /** The list, narrowed by a query and facets, with an article opened beside it. */
  | {
      page: 'library';
      /** Canonical address of the opened article. */
      article: string | null;
      /** Id of the note to show in it. */
      note: string | null;
      query: string;
      filters: Filters;
      order: Order;
    }
  /** One of `LIBRARY_PAGES`. */
  | { page: 'other'; name: string; rest: string; params: URLSearchParams };

export type LibraryRoute = Extract<Route, { page: 'library' }>;

export const LIBRARY: LibraryRoute = {
  page: 'library',
  article: null,
  note: null,
  query: '',
  filters: NO_FILTERS,
  order: 'recent',
};

const COLOURS: readonly Colour[] = [1, 2, 3, 4, 5];
const DAY = /^\d{4}-\d\d-\d\d$/;

/** What an address means; anything unknown is left out. */
export function readRoute(hash: string, pages: readonly string[]): Route {
  const [path = '', search = ''] = hash.replace(/^#/, '').split(/\?(.*)/s);
  const params = new URLSearchParams(search);
  const [, first = '', ...rest] = path.split('/');
  if (pages.includes(first)) return { page: 'other', name: first, rest: decode(rest.join('/')), params };
  const day = (name: string) => {
    const value = params.get(name) ?? '';
    return DAY.test(value) ? value : null;
  };
  return {
    page: 'library',
    article: first === 'a' && rest[0] ? decode(rest.join('/')) : null,
    note: params.get('note'),
    query: params.get('q') ?? '',
    filters: {
      sites: params.getAll('site'),
      tags: params.getAll('tag'),
      colours: COLOURS.filter((colour) => params.getAll('colour').includes(String(colour))),
      commitments: params.getAll('commitment'),
      dossiers: params.getAll('dossier'),
      states: [...NOTE_STATES, ...PLEDGE_STATES].filter((state) => params.getAll('state').includes(state)),
      from: day('from'),
      to: day('to'),
    },
    order: params.get('sort') === 'title' ? 'title' : 'recent',
  };
}

/** The address of a place in the library. */
export function hashOf({ article, note, query, filters, order }: LibraryRoute): string {
  const { sites, tags, colours, commitments, dossiers, states, from, to } = filters;
  const params = new URLSearchParams();
  const add = (name: string, values: readonly (string | number | null)[]) => {
    for (const value of values) if (value !== null && value !== '') params.append(name, String(value));
  };
  add('q', [query]);
  add('site', sites);
  add('from', [from]);
  add('to', [to]);
  add('tag', tags);
  add('colour', colours);
  add('commitment', commitments);
  add('dossier', dossiers);
  add('state', states);
  add('sort', [order === 'recent' ? null : order]);
  add('note', [note]);
  const search = params.size === 0 ? '' : `?${params}`;
  return article === null ? `#/${search}` : `#/a/${encodeURIComponent(article)}${search}`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Follows the address. */
export function useRoute(pages: readonly string[]): Route {
  const [route, setRoute] = useState(() => readRoute(location.hash, pages));
  useEffect(() => {
    const follow = () => setRoute(readRoute(location.hash, pages));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return route;
}

/**
 * Goes to a place; `replace` leaves no step for the back button. The address has changed when this returns: a browser
 * that follows `location` a moment later would bring back what the reader typed before.
 */
export function go(route: LibraryRoute, { replace = false } = {}): void {
  const hash = hashOf(route);
  if (replace) history.replaceState(null, '', hash);
  else history.pushState(null, '', hash);
  dispatchEvent(new HashChangeEvent('hashchange'));
}

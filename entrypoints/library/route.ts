import { useEffect, useState } from 'preact/hooks';

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
      dossier: string | null;
      tag: string | null;
    }
  /** One of `LIBRARY_PAGES`. */
  | { page: 'other'; name: string; rest: string; params: URLSearchParams };

export type LibraryRoute = Extract<Route, { page: 'library' }>;

export const LIBRARY: LibraryRoute = {
  page: 'library',
  article: null,
  note: null,
  query: '',
  dossier: null,
  tag: null,
};

/** What an address means; anything unknown is the list. */
export function readRoute(hash: string, pages: readonly string[]): Route {
  const [path = '', search = ''] = hash.replace(/^#/, '').split(/\?(.*)/s);
  const params = new URLSearchParams(search);
  const [, first = '', ...rest] = path.split('/');
  if (pages.includes(first)) return { page: 'other', name: first, rest: decode(rest.join('/')), params };
  return {
    page: 'library',
    article: first === 'a' && rest[0] ? decode(rest.join('/')) : null,
    note: params.get('note'),
    query: params.get('q') ?? '',
    dossier: params.get('dossier'),
    tag: params.get('tag'),
  };
}

/** The address of a place in the library. */
export function hashOf({ article, note, query, dossier, tag }: LibraryRoute): string {
  const params = new URLSearchParams();
  const values = { q: query || null, dossier, tag, note };
  for (const [name, value] of Object.entries(values)) if (value !== null) params.set(name, value);
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

/** Goes to a place; `replace` leaves no step for the back button. */
export function go(route: LibraryRoute, { replace = false } = {}): void {
  if (replace) location.replace(hashOf(route));
  else location.hash = hashOf(route);
}

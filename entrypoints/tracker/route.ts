import { useEffect, useState } from 'preact/hooks';

export const GROUPINGS = ['deadline', 'author', 'plan', 'dossier'] as const;
export type Grouping = (typeof GROUPINGS)[number];
export const STATUSES = ['open', 'due', 'unknown', 'kept', 'partial', 'broken'] as const;

/** Where the reader is in the tracker; the address after `#` says it, so that back and bookmarks work. */
export type Route =
  | { page: 'list'; by: Grouping; status: (typeof STATUSES)[number] | null; query: string }
  | { page: 'new' }
  | { page: 'pledge'; id: string; edit: string | null; add: string | null }
  | { page: 'commitments' }
  /** One commitment to write; null for a new one. */
  | { page: 'commitment'; id: string | null }
  | { page: 'differences' };

export const LIST: Route = { page: 'list', by: 'deadline', status: null, query: '' };

/** What an address means; anything unknown is the list. */
export function readRoute(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#/, '').split('?');
  const params = new URLSearchParams(search);
  const [, first = '', rest = ''] = path.split('/');
  if (first === 'p' && rest !== '')
    return { page: 'pledge', id: decode(rest), edit: params.get('edit'), add: params.get('add') };
  if (first === 'commitment') return { page: 'commitment', id: rest === '' ? null : decode(rest) };
  if (first === 'commitments' || first === 'differences' || first === 'new') return { page: first };
  return {
    page: 'list',
    by: GROUPINGS.find((by) => by === params.get('by')) ?? 'deadline',
    status: STATUSES.find((status) => status === params.get('status')) ?? null,
    query: params.get('q') ?? '',
  };
}

/** The address of a place. */
export function hashOf(route: Route): string {
  switch (route.page) {
    case 'pledge': {
      const params = search({ edit: route.edit, add: route.add });
      return `#/p/${encodeURIComponent(route.id)}${params}`;
    }
    case 'list':
      return `#/${search({
        by: route.by === 'deadline' ? null : route.by,
        status: route.status,
        q: route.query || null,
      })}`;
    case 'commitment':
      return route.id === null ? '#/commitment' : `#/commitment/${encodeURIComponent(route.id)}`;
    default:
      return `#/${route.page}`;
  }
}

function search(values: Record<string, string | null>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) if (value !== null) params.set(name, value);
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Follows the address. */
export function useRoute(): Route {
  const [route, setRoute] = useState(() => readRoute(location.hash));
  useEffect(() => {
    const follow = () => setRoute(readRoute(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return route;
}

/** Goes to a place; `replace` leaves no step for the back button. */
export function go(route: Route, { replace = false } = {}): void {
  if (replace) location.replace(hashOf(route));
  else location.hash = hashOf(route);
}

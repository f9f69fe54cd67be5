import { browser } from 'wxt/browser';

/** Where in the library to go: an article, and a note in it. */
export interface LibraryPlace {
  /** Canonical address of a kept article. */
  article?: string | undefined;
  /** Id of one of its notes. */
  note?: string | undefined;
  /** Words to look for. */
  query?: string | undefined;
}

/** The address of a place in the library. */
export function libraryUrl({ article, note, query }: LibraryPlace = {}): string {
  const place = article === undefined ? '/' : `/a/${encodeURIComponent(article)}`;
  const params = new URLSearchParams({ ...(query && { q: query }), ...(note && { note }) });
  const search = params.size === 0 ? '' : `?${params}`;
  return `${browser.runtime.getURL('/library.html' as never)}#${place}${search}`;
}

/** The library's address when the reader wants to look for something: its search field takes the keys. */
export const LIBRARY_SEARCH = '#/search';

/** Opens the library in a new tab, ready for words to look for. */
export async function openSearch(): Promise<void> {
  await browser.tabs.create({
    url: `${browser.runtime.getURL('/library.html' as never)}${LIBRARY_SEARCH}`,
  });
}

/** Opens the library in a new tab. */
export async function openLibrary(place: LibraryPlace = {}): Promise<void> {
  await browser.tabs.create({ url: libraryUrl(place) });
}

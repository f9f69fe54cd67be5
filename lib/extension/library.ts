import { browser } from 'wxt/browser';

/** Where in the library to go: an article, and a note in it. */
export interface LibraryPlace {
  /** Canonical address of a kept article. */
  article?: string | undefined;
  /** Id of one of its notes. */
  note?: string | undefined;
}

/** The address of a place in the library. */
export function libraryUrl({ article, note }: LibraryPlace = {}): string {
  const place = article === undefined ? '/' : `/a/${encodeURIComponent(article)}`;
  const search = note === undefined ? '' : `?${new URLSearchParams({ note })}`;
  return `${browser.runtime.getURL('/library.html' as never)}#${place}${search}`;
}

/** Opens the library in a new tab. */
export async function openLibrary(place: LibraryPlace = {}): Promise<void> {
  await browser.tabs.create({ url: libraryUrl(place) });
}

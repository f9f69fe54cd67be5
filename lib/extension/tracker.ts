import { browser } from 'wxt/browser';

/** Where in the tracker to go: one pledge, with a part of it opened for correction. */
export interface TrackerPlace {
  /** Of a followed pledge. */
  id?: string | undefined;
  edit?: 'actor' | 'action' | 'deadline' | undefined;
}

/** The address of a place in the tracker. */
export function trackerUrl({ id, edit }: TrackerPlace = {}): string {
  const place = id === undefined ? '/' : `/p/${encodeURIComponent(id)}${edit ? `?edit=${edit}` : ''}`;
  return `${browser.runtime.getURL('/tracker.html' as never)}#${place}`;
}

/** Opens the tracker in a new tab. */
export async function openTracker(place: TrackerPlace = {}): Promise<void> {
  await browser.tabs.create({ url: trackerUrl(place) });
}

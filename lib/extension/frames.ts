import { browser } from 'wxt/browser';
import type { ReaderAddress } from './messages.ts';

/** Kept in memory by the browser until it closes (`storage.session`), by tab: the frame whose article is read. */
const keyOf = (tabId: number) => `frame:${tabId}`;

/** Where the reader of a tab is: in the page itself, or in the frame that holds its article. */
export async function readerAt(tabId: number): Promise<Required<ReaderAddress>> {
  const key = keyOf(tabId);
  const kept = (await browser.storage.session.get(key))[key];
  return { tabId, frameId: typeof kept === 'number' ? kept : 0 };
}

export async function keepReaderAt(tabId: number, frameId: number): Promise<void> {
  const key = keyOf(tabId);
  await (frameId === 0
    ? browser.storage.session.remove(key)
    : browser.storage.session.set({ [key]: frameId }));
}

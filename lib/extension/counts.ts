import { browser } from 'wxt/browser';

/** What was counted when a tab's article was read, so that the popup opens with figures and corrects them. */
export interface Counts {
  title: string;
  minutes: number | null;
  terms: number;
  pledges: number;
}

/** Kept in memory by the browser until it closes (`storage.session`), by tab. */
const keyOf = (tabId: number) => `counts:${tabId}`;

export async function keepCounts(tabId: number, url: string, counts: Counts): Promise<void> {
  await browser.storage.session.set({ [keyOf(tabId)]: { url, counts } });
}

export async function recallCounts(tabId: number, url: string): Promise<Counts | undefined> {
  const kept = (await browser.storage.session.get(keyOf(tabId)))[keyOf(tabId)] as
    | { url: string; counts: Counts }
    | undefined;
  return kept?.url === url ? kept.counts : undefined;
}

export async function forgetCounts(tabId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId));
}

/** The tabs in which an article was read. They may show something else by now. */
export async function readTabs(): Promise<number[]> {
  const [kept, tabs] = await Promise.all([browser.storage.session.get(null), browser.tabs.query({})]);
  return tabs.flatMap(({ id }) => (id !== undefined && keyOf(id) in kept ? [id] : []));
}

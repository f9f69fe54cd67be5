import { browser } from 'wxt/browser';

/** What an article said when it was last read, before the visit in a tab began. */
export interface EarlierText {
  /** Canonical address that its annotations are kept under. */
  keptUnder: string;
  /** null when it said the same, or was never kept. */
  text: string | null;
  /** UTC, ISO 8601: when that text was first met. */
  seen: string;
}

/** Kept in memory by the browser until it closes (`storage.session`), by tab. */
const keyOf = (tabId: number) => `visit:${tabId}`;

/** Remembers what an article said before this visit; what was remembered of the same visit already stays. */
export async function keepEarlier(tabId: number, earlier: EarlierText): Promise<void> {
  const known = await recallEarlier(tabId, earlier.keptUnder);
  if (!known) await browser.storage.session.set({ [keyOf(tabId)]: earlier });
}

export async function recallEarlier(tabId: number, keptUnder: string): Promise<EarlierText | undefined> {
  const kept = (await browser.storage.session.get(keyOf(tabId)))[keyOf(tabId)] as EarlierText | undefined;
  return kept?.keptUnder === keptUnder ? kept : undefined;
}

/** Another visit begins. */
export async function forgetEarlier(tabId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId));
}

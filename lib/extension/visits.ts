import { browser } from 'wxt/browser';

/** Kept in memory by the browser until it closes (`storage.session`), by tab: the article of the visit in it. */
const keyOf = (tabId: number) => `visit:${tabId}`;

/** Notes that an article is read in a tab; true when it was read there already, in the same visit. */
export async function readAgain(tabId: number, keptUnder: string): Promise<boolean> {
  const key = keyOf(tabId);
  const known = (await browser.storage.session.get(key))[key];
  if (known !== keptUnder) await browser.storage.session.set({ [key]: keptUnder });
  return known === keptUnder;
}

/** Another visit begins. */
export async function forgetVisit(tabId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId));
}

import { browser } from 'wxt/browser';

/** Opens the settings in their tab. */
export async function openSettings(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/** Opens the words that are due for review. */
export async function openReviews(): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/library.html' as never)}#/review` });
}

/** Opens the settings where room is made on the device. */
export async function openStorage(): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/options.html' as never)}#storage` });
}

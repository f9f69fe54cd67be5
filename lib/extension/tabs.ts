import { type Browser, browser } from 'wxt/browser';
import { sendMessage } from './messages.ts';

/** The tab that the reader looks at, in the window of the caller. */
export async function activeTab(): Promise<Browser.tabs.Tab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

/** Brings the reader part and its paints into a tab; false where the browser does not let us in. */
export async function bringReader(tabId: number, frameId = 0): Promise<boolean> {
  const target = { tabId, frameIds: [frameId] };
  try {
    await Promise.all([
      browser.scripting.insertCSS({ target, files: ['highlights.css'] }),
      browser.scripting.executeScript({ target, files: ['reader.js'] as never[] }),
    ]);
    return true;
  } catch {
    // No permission for this page (protected, revoked, closed meanwhile): an answer, not an accident.
    return false;
  }
}

/** Says something to every reader that listens; tabs without one stay silent. */
export async function tellReaders(canonicalUrl: string): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(
    tabs.map(({ id }) => (id === undefined ? undefined : sendMessage('annotationsChanged', { canonicalUrl }, id))),
  );
}

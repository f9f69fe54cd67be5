import { browser } from 'wxt/browser';
import { looksLikePdf, openPdfReader, pdfAddress } from '../../lib/extension/pdf-reader.ts';
import { sitePattern } from '../../lib/extension/permissions.ts';
import { loadSettings } from '../../lib/extension/settings.ts';

/** Which PDF our reader took over in a tab last; kept by the browser until it closes. */
const keyOf = (tabId: number) => `pdf:${tabId}`;

/**
 * Where the reader wants it, PDFs of allowed sites open in our reader by themselves. Who goes back from there means the
 * browser's own viewer, and gets it. The browser tells the addresses of allowed sites only.
 */
export function followPdfs(): void {
  browser.tabs.onUpdated.addListener((tabId, { url }) => {
    if (url) void takeOver(tabId, url);
  });
  browser.tabs.onRemoved.addListener((tabId) => void browser.storage.session.remove(keyOf(tabId)));
}

async function takeOver(tabId: number, url: string): Promise<void> {
  if (pdfAddress(url) !== undefined) return;
  const key = keyOf(tabId);
  if (!looksLikePdf(url)) return browser.storage.session.remove(key);
  const { openPdfs } = await loadSettings();
  const pattern = sitePattern(url);
  if (!openPdfs || !pattern || !(await browser.permissions.contains({ origins: [pattern] }))) return;
  const address = url.replace(/#.*$/, '');
  // Until another page is visited: a browser may tell one address more than once.
  if ((await browser.storage.session.get(key))[key] === address) return;
  await browser.storage.session.set({ [key]: address });
  await openPdfReader(url, tabId);
}

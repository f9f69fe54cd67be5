import { browser } from 'wxt/browser';

/** Of our reader's page: the PDF's address follows, unescaped, so that a redirect of the browser may put it there. */
const QUERY = '?src=';

/** The address at which our reader shows a PDF; without one, it asks for a file. @param page From 1. */
export function pdfReaderUrl(address?: string, page?: number): string {
  const reader = browser.runtime.getURL('/pdf-reader.html' as never);
  if (address === undefined) return reader;
  const at = page === undefined ? '' : `#page=${page}`;
  return `${reader}${QUERY}${address.replace(/#.*$/, '')}${at}`;
}

/** The address of the PDF that a page of our reader shows; undefined for other pages, and for files. */
export function pdfAddress(url: string): string | undefined {
  const [, address] = /\/pdf-reader\.html\?src=([^#]+)/.exec(url) ?? [];
  return address && url.startsWith(browser.runtime.getURL('/' as never)) ? address : undefined;
}

/** The page (from 1) that an address names (RFC 8118); undefined when it names none. */
export function pageOfFragment(hash: string): number | undefined {
  const digits = /(?:^#|&)page=(\d{1,6})(?:&|$)/.exec(hash)?.[1];
  return digits && Number(digits) > 0 ? Number(digits) : undefined;
}

/** Opens a PDF in our reader: in a new tab, or in the one that shows it. */
export async function openPdfReader(address?: string, tabId?: number): Promise<void> {
  const url = pdfReaderUrl(address, address ? pageOfFragment(new URL(address).hash) : undefined);
  if (tabId === undefined) await browser.tabs.create({ url });
  else await browser.tabs.update(tabId, { url });
}

/** Whether an address looks like a PDF's. */
export function looksLikePdf(url: string): boolean {
  try {
    const { protocol, pathname } = new URL(url);
    return /^(https?|file):$/.test(protocol) && /\.pdf$/i.test(pathname);
  } catch {
    return false;
  }
}

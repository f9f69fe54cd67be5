import { browser } from 'wxt/browser';

/** The match pattern of an address's host; undefined for addresses without one. */
export function sitePattern(url: string): string | undefined {
  try {
    const { protocol, hostname } = new URL(url);
    return /^https?:$/.test(protocol) && hostname ? `*://${hostname}/*` : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Asks the browser for a site; true when we have it. Call it in the turn of a click.
 * The browser does not ask again for what it has granted.
 */
export async function requestSite(url: string): Promise<boolean> {
  const pattern = sitePattern(url);
  if (!pattern) return false;
  try {
    return await browser.permissions.request({ origins: [pattern] });
  } catch {
    // Not in the turn of a click, or forbidden by policy: the same as a refusal.
    return false;
  }
}

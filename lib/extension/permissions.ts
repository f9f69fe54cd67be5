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
  return pattern ? requestPattern(pattern) : false;
}

/** The line of `Settings.sites` for a match pattern: `*.gouv.fr`; undefined for patterns of another kind. */
export function siteOfPattern(pattern: string): string | undefined {
  const host = /^(?:\*|https?):\/\/(\*\.)?([^/*]+)\/\*$/.exec(pattern);
  return host ? `${host[1] ?? ''}${host[2]!.replace(/^www\./, '')}` : undefined;
}

/** Match patterns of the sites that the browser lets us into now. */
export async function grantedSites(): Promise<readonly string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

/** Whether the browser lets us in for a pattern now; it may have been taken back on the browser's own page. */
export async function hasPattern(pattern: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [pattern] });
}

/** Asks for a pattern; true when we have it. Call it in the turn of a click. */
export async function requestPattern(pattern: string): Promise<boolean> {
  try {
    return await browser.permissions.request({ origins: [pattern] });
  } catch {
    // Not in the turn of a click, or forbidden by policy: the same as a refusal.
    return false;
  }
}

/** Gives an optional site back; sites of the manifest stay. */
export async function giveBack(pattern: string): Promise<void> {
  await browser.permissions.remove({ origins: [pattern] }).catch(() => false);
}

/** Calls back whenever the browser's answer changes; answers how to stop. */
export function onSitesChange(callback: () => void): () => void {
  browser.permissions.onAdded.addListener(callback);
  browser.permissions.onRemoved.addListener(callback);
  return () => {
    browser.permissions.onAdded.removeListener(callback);
    browser.permissions.onRemoved.removeListener(callback);
  };
}

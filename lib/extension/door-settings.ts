import { browser } from 'wxt/browser';
import { rulesFor, type Settings, type SiteSettings } from '../core/settings.ts';

/** Calls back at each change of the reader's settings; answers how to stop. */
export function onSettingsChange(callback: () => void): () => void {
  const listener = (changes: object, area: string) => {
    if ((area === 'local' && 'settings' in changes) || area === 'managed') callback();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

/** What the reader's organisation says of sites, as far as the door needs it (`lib/core/policy.ts` reads all of it). */
interface ManagedSites {
  sitesOff?: string[];
  sitesOnDemand?: string[];
  locked?: string[];
}

/**
 * Whether nothing is read on a site by itself: it is switched off, or read on demand only. Read without the schema
 * library: this runs in every page of every site that the reader allowed, and must stay small. Anything unreadable
 * counts as on, as in `settings.ts`.
 */
export async function isSiteQuiet(site: string): Promise<boolean> {
  const [own, managed] = await Promise.all([
    browser.storage.local.get('settings') as Promise<{ settings?: Partial<Settings> }>,
    browser.storage.managed.get(null).catch(() => ({})) as Promise<ManagedSites>,
  ]);
  const ruled: Record<string, SiteSettings> = {};
  for (const host of listOf(managed.sitesOnDemand)) ruled[host] = { onDemand: true };
  for (const host of listOf(managed.sitesOff)) ruled[host] = { on: false };
  const chosen = own.settings?.sites ?? {};
  const sites = listOf(managed.locked).includes('sites') ? { ...chosen, ...ruled } : { ...ruled, ...chosen };
  const { on, onDemand } = rulesFor(sites, site);
  return on === false || onDemand === true;
}

const listOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

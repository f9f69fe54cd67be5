import { browser } from 'wxt/browser';

/** Calls back at each change of the reader's settings; answers how to stop. */
export function onSettingsChange(callback: () => void): () => void {
  const listener = (changes: object, area: string) => {
    if (area === 'local' && 'settings' in changes) callback();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

/**
 * Whether the site is switched off, read without the schema library: this runs in every page of every site that
 * the reader allowed, and must stay small. Anything unreadable counts as on, as in `settings.ts`.
 */
export async function isSiteOff(site: string): Promise<boolean> {
  const { settings } = (await browser.storage.local.get('settings')) as {
    settings?: { sites?: Record<string, { on?: boolean }> };
  };
  return settings?.sites?.[site]?.on === false;
}

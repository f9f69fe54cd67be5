import { browser } from 'wxt/browser';

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

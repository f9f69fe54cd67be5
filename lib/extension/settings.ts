import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { QUOTE_STYLES } from '../core/quote/quote-text.ts';
import { DEFAULT_SETTINGS, type Settings, type SiteSettings, siteOf } from '../core/settings.ts';

const KEY = 'settings';

const densitySchema = v.picklist(['first', 'all', 'none']);
const langSchema = v.nullable(v.picklist(['fr', 'en', 'es']));

/** Each field falls back on its own: one unreadable value does not take the others with it. */
const settingsSchema = v.object({
  uiLang: v.fallback(langSchema, DEFAULT_SETTINGS.uiLang),
  definitionLang: v.fallback(langSchema, DEFAULT_SETTINGS.definitionLang),
  density: v.fallback(densitySchema, DEFAULT_SETTINGS.density),
  cardTrigger: v.fallback(v.picklist(['hover', 'alt', 'click']), DEFAULT_SETTINGS.cardTrigger),
  singleKeys: v.fallback(v.boolean(), DEFAULT_SETTINGS.singleKeys),
  quoteStyle: v.fallback(v.picklist(QUOTE_STYLES), DEFAULT_SETTINGS.quoteStyle),
  theme: v.fallback(v.picklist(['system', 'light', 'dark']), DEFAULT_SETTINGS.theme),
  openPdfs: v.fallback(v.boolean(), DEFAULT_SETTINGS.openPdfs),
  sites: v.fallback(
    v.record(
      v.string(),
      v.object({
        on: v.optional(v.boolean()),
        density: v.optional(densitySchema),
        toolbarOff: v.optional(v.boolean()),
      }),
    ),
    {},
  ),
});

/** Settings from the storage, or from a file: what makes no sense falls back on what the product begins with. */
export function parseSettings(stored: unknown): Settings {
  const result = v.safeParse(settingsSchema, {
    ...DEFAULT_SETTINGS,
    ...(typeof stored === 'object' ? stored : {}),
  });
  return result.success ? (result.output as Settings) : DEFAULT_SETTINGS;
}

export async function loadSettings(): Promise<Settings> {
  return parseSettings((await browser.storage.local.get(KEY))[KEY]);
}

export async function saveSettings(change: Partial<Settings>): Promise<void> {
  await browser.storage.local.set({ [KEY]: { ...(await loadSettings()), ...change } });
}

/** Changes what is chosen for the site of an address. */
export async function saveSite(url: string, change: SiteSettings): Promise<void> {
  const { sites } = await loadSettings();
  const site = siteOf(url);
  await saveSettings({ sites: { ...sites, [site]: { ...sites[site], ...change } } });
}

/** Calls back with the new settings at each change; answers how to stop. */
export function onSettings(callback: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && KEY in changes) callback(parseSettings(changes[KEY]?.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { NO_POLICY, type Policy, underPolicy, withPolicy } from '../core/policy.ts';
import { QUOTE_STYLES } from '../core/quote/quote-text.ts';
import { DEFAULT_SETTINGS, type Settings, type SiteSettings, siteOf, TEXT_SIZES } from '../core/settings.ts';
import { loadPolicy } from './managed.ts';

const KEY = 'settings';

const densitySchema = v.picklist(['first', 'all', 'none']);
const langSchema = v.picklist(['fr', 'en', 'es']);
/** Longer names would push what stands beside them away. */
export const MOST_NAME = 30;
const nameSchema = v.optional(v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(MOST_NAME)));

/** Each field falls back on its own: one unreadable value does not take the others with it. */
const settingsSchema = v.object({
  uiLang: v.fallback(v.nullable(langSchema), DEFAULT_SETTINGS.uiLang),
  definitionLangs: v.fallback(v.array(langSchema), []),
  density: v.fallback(densitySchema, DEFAULT_SETTINGS.density),
  cardTrigger: v.fallback(v.picklist(['hover', 'alt', 'click']), DEFAULT_SETTINGS.cardTrigger),
  toolbar: v.fallback(v.boolean(), DEFAULT_SETTINGS.toolbar),
  singleKeys: v.fallback(v.boolean(), DEFAULT_SETTINGS.singleKeys),
  quoteStyle: v.fallback(v.picklist(QUOTE_STYLES), DEFAULT_SETTINGS.quoteStyle),
  theme: v.fallback(v.picklist(['system', 'light', 'dark']), DEFAULT_SETTINGS.theme),
  textSize: v.fallback(v.picklist(TEXT_SIZES), DEFAULT_SETTINGS.textSize),
  printHighlights: v.fallback(v.boolean(), DEFAULT_SETTINGS.printHighlights),
  colourNames: v.fallback(
    v.object({ 1: nameSchema, 2: nameSchema, 3: nameSchema, 4: nameSchema, 5: nameSchema }),
    {},
  ),
  reviewReminder: v.fallback(v.boolean(), DEFAULT_SETTINGS.reviewReminder),
  openPdfs: v.fallback(v.boolean(), DEFAULT_SETTINGS.openPdfs),
  sites: v.fallback(
    v.record(
      v.string(),
      v.object({
        on: v.optional(v.boolean()),
        onDemand: v.optional(v.boolean()),
        density: v.optional(densitySchema),
        toolbarOff: v.optional(v.boolean()),
      }),
    ),
    {},
  ),
});

/** Settings from the storage, or from a file: what makes no sense falls back on what the product begins with. */
export function parseSettings(stored: unknown, policy: Policy = NO_POLICY): Settings {
  const result = v.safeParse(settingsSchema, {
    ...withPolicy(DEFAULT_SETTINGS, policy),
    ...(typeof stored === 'object' ? stored : {}),
  });
  return underPolicy(result.success ? (result.output as Settings) : DEFAULT_SETTINGS, policy);
}

async function storedSettings(): Promise<unknown> {
  return (await browser.storage.local.get(KEY))[KEY];
}

/** The settings as they apply: the reader's, with what the reader's organisation chose. */
export async function loadSettings(): Promise<Settings> {
  const [stored, policy] = await Promise.all([storedSettings(), loadPolicy()]);
  return parseSettings(stored, policy);
}

/** Keeps what the reader changed, and nothing else: what was never chosen goes on following its default. */
export async function saveSettings(change: Partial<Settings>): Promise<void> {
  await changeSettings(() => change);
}

/** One change after the other, whichever of our documents asks: each is made from what the one before left. */
async function changeSettings(make: (own: Settings) => Partial<Settings>): Promise<void> {
  await navigator.locks.request(KEY, async () => {
    const stored = await storedSettings();
    const change = make(parseSettings(stored));
    await browser.storage.local.set({
      [KEY]: { ...(typeof stored === 'object' ? stored : {}), ...change },
    });
  });
}

/** Changes what is chosen for the site of an address. */
export async function saveSite(url: string, change: SiteSettings): Promise<void> {
  await saveSiteRule(siteOf(url), change);
}

/** Changes what is chosen for a line of `Settings.sites`; an organisation's lines are not copied into the reader's. */
export async function saveSiteRule(site: string, change: SiteSettings): Promise<void> {
  await changeSettings(({ sites }) => ({ sites: { ...sites, [site]: { ...sites[site], ...change } } }));
}

/** Forgets what is chosen for a line of `Settings.sites`. */
export async function forgetSiteRule(site: string): Promise<void> {
  await changeSettings(({ sites: { [site]: _, ...sites } }) => ({ sites }));
}

/** Calls back with the new settings at each change; answers how to stop. */
export function onSettings(callback: (settings: Settings) => void): () => void {
  const listener = (changes: object, area: string) => {
    if ((area === 'local' && KEY in changes) || area === 'managed') void loadSettings().then(callback);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

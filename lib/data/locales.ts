import type fr from '../../locales/fr.json';
import type { Lang } from '../core/i18n/lang.ts';
import type { ColourNames } from '../core/settings.ts';

/** The interface's strings: key → text, the same keys in each language (a test says so). */
export type Strings = Record<keyof typeof fr, string>;

/** A file each: a page that shows one language does not wait for the others. */
const FILES: Record<Lang, () => Promise<{ default: Strings }>> = {
  fr: () => import('../../locales/fr.json', { with: { type: 'json' } }),
  en: () => import('../../locales/en.json', { with: { type: 'json' } }),
  es: () => import('../../locales/es.json', { with: { type: 'json' } }),
};

/** The strings of a language, with the reader's own names for colours: whatever names a colour says them. */
export async function loadStrings(lang: Lang, colourNames: ColourNames = {}): Promise<Strings> {
  const named = Object.entries(colourNames).map(([colour, name]) => [`color.${colour}`, name]);
  const { default: strings } = await FILES[lang]();
  return { ...strings, ...Object.fromEntries(named.filter(([, name]) => name !== undefined)) };
}

/** Keys that the layer in the page shows; the rest never leaves extension documents. */
const IN_PAGE =
  /^(card|category|pledge|commitment\.(reason|correctThis)|sel|menu\.copyQuote|key\.escape|color|state|sr|note|common|count|status|quote)\b/;

/** The strings of the in-page layer. */
export async function inPageStrings(lang: Lang, colourNames: ColourNames): Promise<Record<string, string>> {
  const strings = await loadStrings(lang, colourNames);
  return Object.fromEntries(Object.entries(strings).filter(([key]) => IN_PAGE.test(key)));
}

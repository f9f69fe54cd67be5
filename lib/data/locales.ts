import en from '../../locales/en.json' with { type: 'json' };
import es from '../../locales/es.json' with { type: 'json' };
import fr from '../../locales/fr.json' with { type: 'json' };
import type { Lang } from '../core/i18n/lang.ts';
import type { ColourNames } from '../core/settings.ts';

/** The interface's strings: key → text, the same keys in each language (a test says so). */
export type Strings = Record<keyof typeof fr, string>;

export const STRINGS: Record<Lang, Strings> = { fr, en, es };

/** The strings of a language with the reader's own names for colours: whatever names a colour says them. */
export function stringsFor(lang: Lang, colourNames: ColourNames): Strings {
  const named = Object.entries(colourNames).map(([colour, name]) => [`color.${colour}`, name]);
  return { ...STRINGS[lang], ...Object.fromEntries(named.filter(([, name]) => name !== undefined)) };
}

/** Keys that the layer in the page shows; the rest never leaves extension documents. */
const IN_PAGE =
  /^(card|category|pledge|commitment\.(reason|correctThis)|sel|menu\.copyQuote|key\.escape|color|state|sr|note|common|count|status|quote)\b/;

/** The strings of the in-page layer. */
export function inPageStrings(lang: Lang, colourNames: ColourNames): Record<string, string> {
  return Object.fromEntries(
    Object.entries(stringsFor(lang, colourNames)).filter(([key]) => IN_PAGE.test(key)),
  );
}

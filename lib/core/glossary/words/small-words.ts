/** Articles and contracted prepositions inside a term: "du plan", "des plans", "de l'action" are one and the same there. */
import type { Lang } from '../../i18n/lang.ts';

/** Left out on both sides: articles, and the English possessive s. */
export const SKIPPED: Record<Lang, ReadonlySet<string>> = {
  fr: new Set(['le', 'la', 'les', 'l', 'un', 'une']),
  en: new Set(['the', 'a', 'an', 's']),
  es: new Set(['el', 'la', 'los', 'las', 'lo', 'un', 'una']),
};

/** Written in several ways, read as one word. */
export const CONTRACTED: Record<Lang, readonly (readonly string[])[]> = {
  fr: [
    ['de', 'du', 'des', 'd'],
    ['a', 'au', 'aux'],
  ],
  en: [],
  es: [
    ['de', 'del'],
    ['a', 'al'],
    ['y', 'e'],
    ['o', 'u'],
  ],
};

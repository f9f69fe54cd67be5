/** Articles and contracted prepositions inside a term: "du plan", "des plans", "de l'action" are one and the same there. */
import type { Lang } from '../../i18n/lang.ts';

/** Left out on both sides: articles, and the English possessive s. */
export const SKIPPED: Record<Lang, ReadonlySet<string>> = {
  // "i": the l of "l'information" as scanned
  fr: new Set(['le', 'la', 'les', 'l', 'un', 'une', 'i']),
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

/**
 * Words so frequent that no term is looked for from them on: "n'a pas changé" is found by "changé" and then looked back from.
 * They keep the automaton asleep in ordinary text.
 */
export const LIGHT: Record<Lang, ReadonlySet<string>> = {
  fr: new Set(
    'a au aux avec ce d dans de des du e elle en est et il je n ne non ou par pas plus pour qu que qui s se son sous sur y'.split(
      ' ',
    ),
  ),
  en: new Set(
    'and are as at by did do for from in is it no not of on or that to under was with yet'.split(' '),
  ),
  es: new Set('a al bajo con de del e en es lo no o para por que se sin su u y'.split(' ')),
};

import type { Lang } from '../../i18n/lang.ts';

/** Phrases in which no term is to be marked: other things' names, and set phrases that have nothing to do with the terms in them. */
export const BLOCKS: Record<Lang, readonly string[]> = {
  fr: ['motion de défiance', 'motions de défiance'],
  en: [],
  es: ['Instituto Nacional de Transparencia', 'Transparencia Mexicana', 'Ley de Transparencia'],
};

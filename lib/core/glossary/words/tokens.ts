import type { Lang } from '../../i18n/lang.ts';
import { fold } from '../../text/fold.ts';
import { SKIPPED } from './small-words.ts';

/** The word that stands for a full stop inside a name ("data.gouv.fr"). */
export const DOT = '.';

/** Words of a label, folded, without articles; a full stop between two letters is a word of its own. */
export function tokensOf(label: string, lang: Lang): string[] {
  const tokens = fold(label).match(/[a-z0-9+✪]+|(?<=[a-z0-9])\.(?=[a-z0-9])/gu) ?? [];
  const kept = tokens.filter((token) => !SKIPPED[lang].has(token));
  // A label of articles only ("Un", "LA") keeps them.
  return kept.length > 0 ? kept : tokens;
}

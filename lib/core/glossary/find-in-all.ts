import type { Lang } from '../i18n/lang.ts';
import type { Mention } from './concept.ts';
import { type FindOptions, findMentions } from './find/find-mentions.ts';
import { lookUp } from './look-up.ts';
import type { Glossary } from './tables.ts';

/**
 * The mentions of several glossaries in one text, none overlapping another: where two overlap, the one that begins
 * first, then the longer, then that of the glossary that stands first in `glossaries`.
 */
export function findInAll(
  glossaries: readonly Glossary[],
  text: string,
  lang: Lang,
  options: FindOptions = {},
): Mention[] {
  const [only, ...others] = glossaries;
  if (!only) return [];
  if (others.length === 0) return findMentions(only, text, lang, options);
  const all = glossaries.flatMap((glossary, order) =>
    findMentions(glossary, text, lang, options).map((mention) => ({ mention, order })),
  );
  all.sort((a, b) => a.mention.start - b.mention.start || b.mention.end - a.mention.end || a.order - b.order);
  const kept: Mention[] = [];
  for (const { mention } of all) if (mention.start >= (kept.at(-1)?.end ?? 0)) kept.push(mention);
  return kept;
}

/** As `lookUp`, in several glossaries: the longest term, then that of the first glossary. */
export function lookUpInAll(glossaries: readonly Glossary[], text: string, lang: Lang): Mention | undefined {
  const found = glossaries.map((glossary) => lookUp(glossary, text, lang)).filter((one) => one !== undefined);
  return found.reduce<Mention | undefined>(
    (best, one) => (best && best.end - best.start >= one.end - one.start ? best : one),
    undefined,
  );
}

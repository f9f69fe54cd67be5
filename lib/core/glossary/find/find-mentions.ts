import type { Lang } from '../../i18n/lang.ts';
import type { Mention } from '../concept.ts';
import { Judge } from '../senses/judge.ts';
import type { Glossary } from '../tables.ts';
import { findCandidates } from './candidates.ts';
import { Cues } from './context.ts';
import { Walker } from './walk.ts';
import { findWordEnds } from './word-ends.ts';

export interface FindOptions {
  /** The article's title: its words are cues for the whole text. */
  title?: string | null;
}

/**
 * The passages of `text` in which terms of the glossary stand in their own sense: by start, none overlapping another,
 * the longest term first. `lang` is the language of the text; names of the other languages are found too.
 */
export function findMentions(
  glossary: Glossary,
  text: string,
  lang: Lang,
  { title }: FindOptions = {},
): Mention[] {
  const tables = glossary.tables[lang];
  const read = (of: string) => {
    const ends = findWordEnds(tables, of);
    const walker = new Walker(tables, of);
    return { ...findCandidates(tables, of, ends, walker), cues: new Cues(tables, of, ends, walker) };
  };
  const inText = read(text);
  const judge = new Judge(glossary, lang, text, inText, title ? read(title) : null);
  const mentions: Mention[] = [];
  let end = 0;
  for (const candidate of inText.candidates) {
    if (candidate.start < end || !judge.isMeant(candidate)) continue;
    end = candidate.end;
    mentions.push({
      start: candidate.start,
      end,
      text: text.slice(candidate.start, end),
      conceptId: glossary.conceptIds[candidate.concept]!,
    });
  }
  return mentions;
}

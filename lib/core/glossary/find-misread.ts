import type { Lang } from '../i18n/lang.ts';
import { findMisread, repairMisread } from '../text/ocr.ts';
import type { Mention } from './concept.ts';
import { knowsWord } from './knows-word.ts';
import type { Glossary } from './tables.ts';

/**
 * Finds mentions as `find` does; in a text that a machine read from a picture, words that were misread are taken for the
 * known words that they look like. Offsets and words are those of the text as it is.
 */
export function findThroughMisreading<Found extends Mention>(
  glossaries: readonly Glossary[],
  text: string,
  lang: Lang,
  find: (text: string) => Found[],
): Found[] {
  if (findMisread(text, lang) === null) return find(text);
  const judges = glossaries.map((glossary) => knowsWord(glossary, lang));
  const repaired = repairMisread(text, (word) => judges.some((knows) => knows(word)));
  return find(repaired.text).map((mention) => {
    const start = repaired.original(mention.start);
    const end = repaired.original(mention.end);
    return { ...mention, start, end, text: text.slice(start, end) };
  });
}

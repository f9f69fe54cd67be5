import type { Lang } from '../i18n/lang.ts';
import type { Mention } from './concept.ts';
import { findCandidates } from './find/candidates.ts';
import { Walker } from './find/walk.ts';
import { findWordEnds } from './find/word-ends.ts';
import { type Glossary, LABEL } from './tables.ts';

/**
 * The concept that a reader means who selects `text` and asks: no cue is needed, the question is one.
 * The longest term in it wins, a safe one before an ordinary word. Offsets are in `text`. `undefined` when it holds none.
 */
export function lookUp(glossary: Glossary, text: string, lang: Lang): Mention | undefined {
  const tables = glossary.tables[lang];
  const ends = findWordEnds(tables, text);
  const { candidates } = findCandidates(tables, text, ends, new Walker(tables, text));
  const [best] = candidates.sort(
    (a, b) =>
      b.end - b.start - (a.end - a.start) ||
      (a.flags & LABEL.gated) - (b.flags & LABEL.gated) ||
      a.start - b.start,
  );
  if (!best) return undefined;
  const { start, end, concept } = best;
  return { start, end, text: text.slice(start, end), conceptId: glossary.conceptIds[concept]! };
}

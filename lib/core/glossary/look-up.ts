import type { Lang } from '../i18n/lang.ts';
import type { Mention } from './concept.ts';
import { sight } from './find/candidates.ts';
import { scan } from './find/scan.ts';
import { type Glossary, LABEL } from './tables.ts';

/**
 * The concept that a reader means who selects `text` and asks: no cue is needed, the question is one.
 * The longest term in it wins, a safe one before an ordinary word. Offsets are in `text`. `undefined` when it holds none.
 */
export function lookUp(glossary: Glossary, text: string, lang: Lang): Mention | undefined {
  const tables = glossary.tables[lang];
  const { candidates } = sight(tables, text, (onSequence) => scan(tables, text, onSequence));
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

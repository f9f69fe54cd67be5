import { LANGS, type Lang } from '../../i18n/lang.ts';
import { fold } from '../../text/fold.ts';
import type { Concept } from '../concept.ts';
import { BLOCKS } from '../senses/blocks.ts';
import { isEvidence, isRating } from '../senses/kinds.ts';
import { SENSES } from '../senses/sense-rules.ts';
import { CONCEPT, type Glossary, LABEL, type LangTables, langTables, OUTPUT } from '../tables.ts';
import { LIGHT } from '../words/small-words.ts';
import { tokensOf } from '../words/tokens.ts';
import { buildAutomaton } from './automaton.ts';
import { covers, type LabelFacts } from './covers.ts';
import { type LabelRule, labelsFor } from './labels.ts';
import { WordClasses } from './word-classes.ts';
import { bendingOf, type Entry, wordTables } from './word-table.ts';

const LEVELS = ['none', 'low', 'medium', 'high'];

/**
 * Makes a glossary ready for finding. Costly (tens of milliseconds): done once, at build time, and kept with
 * `encodeGlossary`. Concepts with the same id are not expected; the reader's own concepts come after the shipped ones.
 */
export function compileGlossary(concepts: readonly Concept[]): Glossary {
  const conceptFlags = Uint8Array.from(concepts, (concept) => {
    const level = LEVELS.indexOf(concept.ambiguity?.level ?? 'none');
    return (
      level |
      (isEvidence(concept) ? CONCEPT.evidence : 0) |
      (isRating(concept) ? CONCEPT.rating : 0) |
      (concept.ambiguity?.negativeContext.length ? CONCEPT.opposed : 0) |
      (LANGS.some((lang) => SENSES[lang][concept.id] !== undefined) ? CONCEPT.ruled : 0)
    );
  });
  const tables = Object.fromEntries(LANGS.map((lang) => [lang, compileLang(concepts, lang)]));
  return {
    conceptIds: concepts.map(({ id }) => id),
    conceptFlags,
    tables: tables as Record<Lang, LangTables>,
  };
}

function compileLang(concepts: readonly Concept[], lang: Lang): LangTables {
  const labels = labelsFor(concepts, lang);
  const words = new WordClasses(lang);
  const entries = [
    ...labelEntries(labels, lang),
    ...blockEntries(lang),
    ...contextEntries(concepts, lang),
  ].flatMap((entry) => withoutLead(entry, lang));
  for (const { tokens } of entries) for (const token of tokens) words.add(token, bendingOf(tokens));
  const facts = labels.map((rule): LabelFacts => {
    const flags = flagsOf(rule, concepts[rule.concept]!);
    return { concept: rule.concept, flags, text: textOf(rule, flags) };
  });
  const { heads, ...tables } = wordTables(entries, words, (a, b) => covers(facts[a]!, facts[b]!));
  return langTables({
    ...buildAutomaton(heads),
    ...tables,
    labelConcept: Int32Array.from(facts, ({ concept }) => concept),
    labelFlags: Uint8Array.from(facts, ({ flags }) => flags),
    labelText: facts.map(({ text }) => text),
  });
}

function textOf({ label, qualifier }: LabelRule, flags: number): string {
  return flags & (LABEL.caseSensitive | LABEL.accented) ? label : qualifier;
}

function flagsOf({ caseSensitive, gated, abroad, label, qualifier }: LabelRule, concept: Concept): number {
  const accented = isRating(concept) && !label.includes(' ') && fold(label) !== label.toLowerCase();
  return (
    (caseSensitive ? LABEL.caseSensitive : 0) |
    (gated ? LABEL.gated : 0) |
    (abroad ? LABEL.abroad : 0) |
    (accented ? LABEL.accented : 0) |
    (qualifier !== '' && !caseSensitive && !accented ? LABEL.qualified : 0)
  );
}

type Words = Pick<Entry, 'tokens' | 'output'>;

/** Sets light first words apart; an entry of light words only is given up. */
function withoutLead({ tokens, output }: Words, lang: Lang): Entry[] {
  const heavy = tokens.findIndex((token) => !LIGHT[lang].has(token));
  if (heavy < 0) return [];
  return [{ lead: tokens.slice(0, heavy).join(' '), tokens: tokens.slice(heavy), output }];
}

function* labelEntries(labels: readonly LabelRule[], lang: Lang): Generator<Words> {
  for (const [index, { label }] of labels.entries()) {
    const output = (index << 2) | OUTPUT.label;
    const tokens = tokensOf(label, lang);
    if (tokens.length === 0) continue;
    yield { tokens, output };
    // "co-création" is also written in one word.
    const glued = /^(co|pré|auto|multi|inter|crowd)-(\p{L}+)(.*)$/iu.exec(label);
    if (glued) yield { tokens: tokensOf(`${glued[1]}${glued[2]}${glued[3]}`, lang), output };
  }
}

function* contextEntries(concepts: readonly Concept[], lang: Lang): Generator<Words> {
  for (const [index, { ambiguity }] of concepts.entries()) {
    for (const cue of ambiguity?.context[lang] ?? []) {
      const tokens = tokensOf(cue, lang);
      if (tokens.length > 0) yield { tokens, output: (index << 2) | OUTPUT.cue };
    }
    for (const phrase of ambiguity?.negativeContext ?? []) {
      const tokens = tokensOf(phrase, lang);
      if (tokens.length > 0) yield { tokens, output: (index << 2) | OUTPUT.negative };
    }
  }
}

function* blockEntries(lang: Lang): Generator<Words> {
  for (const phrase of BLOCKS[lang]) yield { tokens: tokensOf(phrase, lang), output: OUTPUT.block };
}

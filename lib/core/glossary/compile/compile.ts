import { LANGS, type Lang } from '../../i18n/lang.ts';
import { fold } from '../../text/fold.ts';
import type { Concept } from '../concept.ts';
import { BLOCKS } from '../senses/blocks.ts';
import { isEvidence, isRating } from '../senses/kinds.ts';
import { CONCEPT, type Glossary, LABEL, type LangTables, OUTPUT } from '../tables.ts';
import type { Bending } from '../words/forms.ts';
import { mixA, mixB, mixEdge, SEED_A, SEED_B } from '../words/hash.ts';
import { LIGHT, SKIPPED } from '../words/small-words.ts';
import { DOT, tokensOf } from '../words/tokens.ts';
import { buildAutomaton, classesOf } from './automaton.ts';
import { type LabelRule, labelsFor } from './labels.ts';
import { WordClasses } from './word-classes.ts';

const LEVELS = ['none', 'low', 'medium', 'high'];

/**
 * Makes a glossary ready for finding. Costly (tens of milliseconds): done once, at build time, and kept with
 * `encodeGlossary`. Concepts with the same id are not expected; the reader's own concepts come after the shipped ones.
 */
export function compileGlossary(concepts: readonly Concept[]): Glossary {
  const conceptFlags = Uint8Array.from(concepts, (concept) => {
    const level = LEVELS.indexOf(concept.ambiguity?.level ?? 'none');
    return level | (isEvidence(concept) ? CONCEPT.evidence : 0) | (isRating(concept) ? CONCEPT.rating : 0);
  });
  const tables = Object.fromEntries(LANGS.map((lang) => [lang, compileLang(concepts, lang)]));
  return {
    conceptIds: concepts.map(({ id }) => id),
    conceptFlags,
    tables: tables as Record<Lang, LangTables>,
  };
}

interface Entry {
  /** Light words that must stand before, '' when none. */
  lead: string;
  tokens: string[];
  output: number;
}

function compileLang(concepts: readonly Concept[], lang: Lang): LangTables {
  const labels = labelsFor(concepts, lang);
  const entries = [...labelEntries(labels, lang), ...contextEntries(concepts, lang)].flatMap((entry) =>
    withoutLead(entry, lang),
  );
  const words = new WordClasses(lang);
  const firstWords = new Set<string>();
  for (const { tokens } of entries) {
    const bending: Bending = tokens.length > 1 ? 'all' : 'number';
    tokens.forEach((token, index) => {
      const forms = words.add(token, bending);
      if (index === 0) for (const form of forms) firstWords.add(form);
    });
  }
  const classes = numberClasses(words);
  return {
    next: buildAutomaton(firstWords),
    ...wordTable(words),
    formClass: Int32Array.from(words.forms.keys(), (form) =>
      SKIPPED[lang].has(form) ? -2 : (classes.get(`all ${words.classOf(form, 'all')}`) ?? -1),
    ),
    formAlone: Int32Array.from(
      words.forms.keys(),
      (form) => classes.get(`number ${words.classOf(form, 'number')}`) ?? -1,
    ),
    formScanned: Uint8Array.from(words.forms.keys(), (form) => (words.scanned.has(form) ? 1 : 0)),
    ...trieTable(entries, words, classes),
    labelConcept: Int32Array.from(labels, ({ concept }) => concept),
    labelFlags: Uint8Array.from(labels, (rule) => flagsOf(rule, concepts[rule.concept]!)),
    labelText: labels.map((rule) => textOf(rule, flagsOf(rule, concepts[rule.concept]!))),
    dotClass: classes.get(`all ${DOT}`) ?? -1,
  };
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
  for (const phrase of BLOCKS[lang]) yield { tokens: tokensOf(phrase, lang), output: OUTPUT.block };
}

function numberClasses(words: WordClasses): Map<string, number> {
  const numbers = new Map<string, number>([[`all ${DOT}`, 0]]);
  for (const bending of ['all', 'number'] as const) {
    for (const form of words.forms.keys()) {
      const cls = words.classOf(form, bending);
      if (cls !== undefined && !numbers.has(`${bending} ${cls}`))
        numbers.set(`${bending} ${cls}`, numbers.size);
    }
  }
  return numbers;
}

/** Size of an open-addressing table: a power of two, at most half full. */
function tableSize(count: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(8, count * 2)));
}

function wordTable(words: WordClasses): Pick<LangTables, 'wordHashA' | 'wordHashB' | 'wordForm'> {
  const size = tableSize(words.forms.size);
  const table = {
    wordHashA: new Int32Array(size),
    wordHashB: new Int32Array(size),
    wordForm: new Int32Array(size),
  };
  for (const [form, number] of words.forms) {
    let a = SEED_A;
    let b = SEED_B;
    for (const cls of classesOf(form)) {
      a = mixA(a, cls);
      b = mixB(b, cls);
    }
    let slot = b & (size - 1);
    while (table.wordForm[slot] !== 0) slot = (slot + 1) & (size - 1);
    table.wordHashA[slot] = a;
    table.wordHashB[slot] = b;
    table.wordForm[slot] = number + 1;
  }
  return table;
}

interface Node {
  edges: Map<number, number>;
  outputs: { output: number; lead: string }[];
}

function trieTable(
  entries: readonly Entry[],
  words: WordClasses,
  classes: ReadonlyMap<string, number>,
): Pick<
  LangTables,
  'edgeNode' | 'edgeClass' | 'edgeTarget' | 'outputStart' | 'outputs' | 'outputLead' | 'leads'
> {
  const nodes: Node[] = [{ edges: new Map(), outputs: [] }];
  for (const { tokens, output, lead } of entries) {
    const bending: Bending = tokens.length > 1 ? 'all' : 'number';
    let at = 0;
    for (const token of tokens) {
      const cls = classes.get(`${bending} ${words.classOf(token, bending)}`)!;
      let to = nodes[at]!.edges.get(cls);
      if (to === undefined) {
        to = nodes.length;
        nodes.push({ edges: new Map(), outputs: [] });
        nodes[at]!.edges.set(cls, to);
      }
      at = to;
    }
    const { outputs } = nodes[at]!;
    if (!outputs.some((known) => known.output === output && known.lead === lead))
      outputs.push({ output, lead });
  }
  const size = tableSize(nodes.length);
  const table = {
    edgeNode: new Int32Array(size),
    edgeClass: new Int32Array(size),
    edgeTarget: new Int32Array(size),
  };
  nodes.forEach(({ edges }, from) => {
    for (const [cls, to] of edges) {
      let slot = mixEdge(from, cls) & (size - 1);
      while (table.edgeTarget[slot] !== 0) slot = (slot + 1) & (size - 1);
      table.edgeNode[slot] = from;
      table.edgeClass[slot] = cls;
      table.edgeTarget[slot] = to;
    }
  });
  const outputStart = new Int32Array(nodes.length + 1);
  nodes.forEach(({ outputs }, index) => {
    outputStart[index + 1] = outputStart[index]! + outputs.length;
  });
  const outputs = nodes.flatMap((node) => node.outputs);
  const leads = [...new Set(['', ...outputs.map(({ lead }) => lead)])];
  return {
    ...table,
    outputStart,
    outputs: Int32Array.from(outputs, ({ output }) => output),
    outputLead: Int32Array.from(outputs, ({ lead }) => leads.indexOf(lead)),
    leads,
  };
}

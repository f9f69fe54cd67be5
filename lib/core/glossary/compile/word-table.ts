/** Forms of words by hash, and the trie of their classes. */
import { FIRST_LETTER } from '../../text/fold.ts';
import { type LangTables, NODE, OUTPUT, WORD } from '../tables.ts';
import type { Bending } from '../words/forms.ts';
import { mix, SEED } from '../words/hash.ts';
import { SKIPPED } from '../words/small-words.ts';
import { DOT } from '../words/tokens.ts';
import { type Automaton, classesOf, type Head } from './automaton.ts';
import type { WordClasses } from './word-classes.ts';

/** A sequence of words and what it stands for. */
export interface Entry {
  /** Light words that must stand before, '' when none. */
  lead: string;
  tokens: string[];
  output: number;
}

interface Output {
  output: number;
  lead: string;
}

interface Node {
  edges: Map<number, number>;
  outputs: Output[];
}

/** Order of the kinds of outputs in a node, by `OUTPUT`. */
const RANK = [0, 3, 2, 1];

/** How far the words of a sequence bend: one word alone only in number. */
export function bendingOf(tokens: readonly string[]): Bending {
  return tokens.length > 1 ? 'all' : 'number';
}

type WordTables = Omit<LangTables, keyof Automaton | 'labelConcept' | 'labelFlags' | 'labelText'>;

/** All tables in which words and their sequences are looked up. Of the labels of the same words, those that another `covers` are left out. */
export function wordTables(
  entries: readonly Entry[],
  words: WordClasses,
  covers: (label: number, other: number) => boolean,
): WordTables & { heads: Head[] } {
  const classes = numberClasses(words);
  const nodes = trieOf(entries, words, classes);
  for (const node of nodes) node.outputs = withoutCovered(node.outputs, covers);
  const { forms, seed, hashes, start } = inBuckets([...words.forms.keys()]);
  const skipped = SKIPPED[words.lang];
  const classOf = (form: string) =>
    skipped.has(form) ? WORD.skipped : (classes.get(key(words, form, 'all')) ?? WORD.none);
  const root = nodes[0]!.edges;
  const rootNode = (form: string, bending: Bending) => {
    const cls = classes.get(key(words, form, bending));
    return cls === undefined || (bending === 'all' && skipped.has(form)) ? 0 : (root.get(cls) ?? 0);
  };
  const outputs = nodes.flatMap((node) => node.outputs);
  const leads = [...new Set(['', ...outputs.map(({ lead }) => lead)])];
  const edges = nodes.map((node, index) => (index === 0 ? [] : [...node.edges].sort(([a], [b]) => a - b)));
  const first = forms.map((form) => rootNode(form, 'all'));
  const alone = forms.map((form) => rootNode(form, 'number'));
  const letters = nextLetters(edges, forms, classOf);
  return {
    heads: forms.map((word, form) => headOf(word, nodes[alone[form]!]!, letters[first[form]!]!)),
    wordSeed: seed,
    wordStart: start,
    // In the order of `FORM` and of `NODE`.
    forms: interleaved(hashes, forms.map(classOf), first.map(placeOf), alone.map(placeOf)),
    formScanned: Uint8Array.from(forms, (form) => (words.scanned.has(form) ? 1 : 0)),
    nodes: interleaved(
      starts(edges.map(({ length }) => length * 2)),
      starts(nodes.map((node) => node.outputs.length)),
      [...letters, 0],
    ),
    edges: Int32Array.from(edges.flat().flatMap(([cls, target]) => [cls, placeOf(target)])),
    outputs: Int32Array.from(outputs, ({ output }) => output),
    outputLead: Int32Array.from(outputs, ({ lead }) => leads.indexOf(lead)),
    leads,
    dotClass: classes.get(`all ${DOT}`)!,
  };
}

/** What a form may begin, for the automaton. */
function headOf(word: string, alone: Node, letters: number): Head {
  const kinds = alone.outputs.map(({ output }) => output & 3);
  const isTerm = kinds.some((kind) => kind !== OUTPUT.cue);
  return { word, isTerm, isCue: kinds.length > 0, letters };
}

const key = (words: WordClasses, form: string, bending: Bending) =>
  `${bending} ${words.classOf(form, bending)}`;

function numberClasses(words: WordClasses): Map<string, number> {
  const numbers = new Map<string, number>([[`all ${DOT}`, WORD.firstClass]]);
  for (const bending of ['all', 'number'] as const) {
    for (const form of words.forms.keys()) {
      if (words.classOf(form, bending) === undefined) continue;
      const name = key(words, form, bending);
      if (!numbers.has(name)) numbers.set(name, WORD.firstClass + numbers.size);
    }
  }
  return numbers;
}

function trieOf(entries: readonly Entry[], words: WordClasses, classes: ReadonlyMap<string, number>): Node[] {
  const nodes: Node[] = [{ edges: new Map(), outputs: [] }];
  for (const { tokens, output, lead } of entries) {
    let at = 0;
    for (const token of tokens) {
      const cls = classes.get(key(words, token, bendingOf(tokens)))!;
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
  // Terms first, cues last: most readers want one kind.
  for (const { outputs } of nodes) outputs.sort((a, b) => RANK[a.output & 3]! - RANK[b.output & 3]!);
  return nodes;
}

function withoutCovered(outputs: Output[], covers: (label: number, other: number) => boolean): Output[] {
  const isLabel = ({ output }: Output) => (output & 3) === OUTPUT.label;
  const kept: Output[] = [];
  const isCovered = (one: Output) =>
    kept.some(
      (other) => isLabel(other) && other.lead === one.lead && covers(other.output >> 2, one.output >> 2),
    );
  for (const one of outputs) if (!isLabel(one) || !isCovered(one)) kept.push(one);
  return kept;
}

/** Sorts forms into buckets by the last bits of their hash; tries seeds until no two forms have the same hash. */
function inBuckets(forms: readonly string[]): {
  forms: string[];
  seed: number;
  hashes: Int32Array;
  start: Int32Array;
} {
  const classes = forms.map(classesOf);
  for (let seed = SEED; ; seed += 1) {
    const hashes = classes.map((word) => word.reduce(mix, seed));
    if (new Set(hashes).size < hashes.length) continue;
    const buckets = 2 ** Math.ceil(Math.log2(Math.max(2, forms.length / 2)));
    const bucketOf = (index: number) => hashes[index]! & (buckets - 1);
    const order = [...forms.keys()].sort((a, b) => bucketOf(a) - bucketOf(b));
    const sizes = new Array<number>(buckets).fill(0);
    for (const index of order) sizes[bucketOf(index)]! += 1;
    return {
      forms: order.map((index) => forms[index]!),
      seed,
      hashes: Int32Array.from(order, (index) => hashes[index]!),
      start: starts(sizes),
    };
  }
}

/** Where the node of a number begins in the table. */
const placeOf = (node: number) => node * NODE.size;

/** Columns of the same length as rows. */
function interleaved(...columns: ArrayLike<number>[]): Int32Array {
  const width = columns.length;
  return Int32Array.from(
    { length: columns[0]!.length * width },
    (_, at) => columns[at % width]![Math.floor(at / width)]!,
  );
}

/** Where each of several runs begins that lie one after the other; one more for the end. */
function starts(lengths: readonly number[]): Int32Array {
  const start = new Int32Array(lengths.length + 1);
  lengths.forEach((length, index) => {
    start[index + 1] = start[index]! + length;
  });
  return start;
}

/** First letters of the words that lead on from each node, as bits; articles lead on everywhere. */
function nextLetters(
  edges: readonly [number, number][][],
  forms: readonly string[],
  classOf: (form: string) => number,
): Int32Array {
  const letters = new Map<number, number>();
  for (const form of forms) {
    const letter = classesOf(form[0]!)[0]! - FIRST_LETTER;
    const bit = letter >= 0 && letter < 26 ? 1 << letter : 0;
    letters.set(classOf(form), (letters.get(classOf(form)) ?? 0) | bit);
  }
  const skipped = letters.get(WORD.skipped) ?? 0;
  return Int32Array.from(edges, (own) =>
    own.reduce((bits, [cls]) => bits | (letters.get(cls) ?? 0), own.length > 0 ? skipped : 0),
  );
}

/** What a compiled glossary is made of: flat arrays, so that it is ready as soon as its bytes are there. */
import type { Lang } from '../i18n/lang.ts';

/** What a sequence of words stands for; two low bits of an output, the rest is an index. */
export const OUTPUT = { label: 0, cue: 1, negative: 2, block: 3 } as const;

/** Bits of `labelFlags`. */
export const LABEL = {
  /** Only this exact case is the name. */
  caseSensitive: 1,
  /** Too ordinary without evidence. */
  gated: 2,
  /** A name in another language than the text's. */
  abroad: 4,
  /** Its accents tell it from another word ("limité", not "se limite"). */
  accented: 8,
  /** A bracket may follow and belongs to it ("Córdoba (Argentine)"); `labelText` has what stands in it. */
  qualified: 16,
} as const;

/** Bits of `conceptFlags`. */
export const CONCEPT = {
  /** Levels of ambiguity, 0 (none) to 3 (high). */
  level: 3,
  /** A safe term of it says that the article is about open government. */
  evidence: 4,
  /** A rating word: right only beside words of rating. */
  rating: 8,
  /** Phrases are known that speak against it. */
  opposed: 16,
  /** Rules on its sense are known, in a language at least. */
  ruled: 32,
} as const;

/** What the word automaton tells at a place of a text; two low bits of an entry of `WordEnds`. */
export const EVENT = {
  /** A word has ended that may be a term, or oppose one. */
  term: 0,
  /** A word has ended that may only be a cue. */
  cue: 1,
  /** A word that may begin a term has ended, and the next one begins with a letter that may go on with it. */
  begun: 2,
} as const;

/** Values of `FORM.class` that are no class of words. */
export const WORD = { none: 0, skipped: 1, firstClass: 2 } as const;

/** What `forms` holds of each form: side by side, since a look at one is a look at most. */
export const FORM = {
  hash: 0,
  /** Class inside terms of several words, see `WORD`. */
  class: 1,
  /** Node to which the form leads as the first of several words; 0 = none. */
  first: 2,
  /** Node to which it leads as a term of one word; 0 = none. */
  alone: 3,
  size: 4,
} as const;

/** What `nodes` holds of each node. A node is named by where it begins there. */
export const NODE = {
  /** Where its edges begin in `edges`. They end where those of the next node begin. */
  edges: 0,
  /** Where its outputs begin. */
  outputs: 1,
  /** A bit for each letter with which the next word may begin. */
  letters: 2,
  size: 3,
} as const;

/** The terms that are looked for in texts of one language. */
export interface LangTables {
  /**
   * Transitions by column: `next[column + row]` is the next row; a column serves all units that act alike. Rows below
   * `eventOf.length` tell something when they are entered; the one after them is where a word begins.
   */
  next: Uint16Array;
  /** Runs of UTF-16 units of one column: the unit with which a run begins, then where the column begins in `next`. */
  columnRuns: Int32Array;
  rows: number;
  eventOf: Uint8Array;
  /** Forms of words, in buckets: those whose hash ends in n are `wordStart[n]` up to `wordStart[n + 1]`. */
  wordStart: Int32Array;
  wordSeed: number;
  /** What is known of each form, see `FORM`. */
  forms: Int32Array;
  /** Forms that hold only after a sign that a scanner took for an l. */
  formScanned: Uint8Array;
  /** What is known of each node of the trie, see `NODE`; one more behind them tells where the last one ends. */
  nodes: Int32Array;
  /** Edges of the nodes, those of each by class: a class, then the node that it leads to. */
  edges: Int32Array;
  /** Outputs of the nodes: labels, blocks, negatives, cues. */
  outputs: Int32Array;
  /** For each output, which of `leads` must stand before it; 0 = nothing. */
  outputLead: Int32Array;
  /** Light first words of terms, set apart from them. */
  leads: readonly string[];
  labelConcept: Int32Array;
  labelFlags: Uint8Array;
  /** Class of the full stop inside names; 0 when no name has one. */
  dotClass: number;
  /** Labels as written, for the few whose case or accents count, brackets of qualified ones; '' for the others. */
  labelText: readonly string[];
}

/**
 * The same tables as an object of one shape, whoever made them: the loops that read them are compiled for a shape, and are
 * several times slower when they meet two.
 */
export function langTables(parts: LangTables): LangTables {
  return {
    next: parts.next,
    columnRuns: parts.columnRuns,
    rows: parts.rows,
    eventOf: parts.eventOf,
    wordStart: parts.wordStart,
    wordSeed: parts.wordSeed,
    forms: parts.forms,
    formScanned: parts.formScanned,
    nodes: parts.nodes,
    edges: parts.edges,
    outputs: parts.outputs,
    outputLead: parts.outputLead,
    leads: parts.leads,
    labelConcept: parts.labelConcept,
    labelFlags: parts.labelFlags,
    dotClass: parts.dotClass,
    labelText: parts.labelText,
  };
}

/** The outputs of a node: from here … */
export function beginOfOutputs({ nodes }: LangTables, node: number): number {
  return nodes[node + NODE.outputs]!;
}

/** … up to here. */
export function endOfOutputs({ nodes }: LangTables, node: number): number {
  return nodes[node + NODE.size + NODE.outputs]!;
}

/** A compiled glossary. */
export interface Glossary {
  conceptIds: readonly string[];
  conceptFlags: Uint8Array;
  tables: Record<Lang, LangTables>;
}

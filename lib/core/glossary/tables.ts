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

/** Values of `formClass` that are no class of words. */
export const WORD = { none: 0, skipped: 1, firstClass: 2 } as const;

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
  wordHash: Int32Array;
  wordSeed: number;
  /** Class of a form inside terms of several words, see `WORD`. */
  formClass: Int32Array;
  /** Node to which a form leads as the first of several words; 0 = none. */
  formFirst: Int32Array;
  /** Node to which a form leads as a term of one word; 0 = none. */
  formAlone: Int32Array;
  /** Forms that hold only after a sign that a scanner took for an l. */
  formScanned: Uint8Array;
  /** Edges of trie node n: `edgeStart[n]` up to `edgeStart[n + 1]`, by class. */
  edgeStart: Int32Array;
  edgeClass: Int32Array;
  edgeTarget: Int32Array;
  /** For each node, a bit for each letter with which the next word may begin. */
  nextLetters: Int32Array;
  /** Outputs of node n: `outputs[outputStart[n]]` up to `outputs[outputStart[n + 1]]`: labels, blocks, negatives, cues. */
  outputStart: Int32Array;
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
    wordHash: parts.wordHash,
    wordSeed: parts.wordSeed,
    formClass: parts.formClass,
    formFirst: parts.formFirst,
    formAlone: parts.formAlone,
    formScanned: parts.formScanned,
    edgeStart: parts.edgeStart,
    edgeClass: parts.edgeClass,
    edgeTarget: parts.edgeTarget,
    nextLetters: parts.nextLetters,
    outputStart: parts.outputStart,
    outputs: parts.outputs,
    outputLead: parts.outputLead,
    leads: parts.leads,
    labelConcept: parts.labelConcept,
    labelFlags: parts.labelFlags,
    dotClass: parts.dotClass,
    labelText: parts.labelText,
  };
}

/** A compiled glossary. */
export interface Glossary {
  conceptIds: readonly string[];
  conceptFlags: Uint8Array;
  tables: Record<Lang, LangTables>;
}

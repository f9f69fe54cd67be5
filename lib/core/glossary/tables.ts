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
} as const;

/** Fixed rows of the word automaton, as row numbers. */
export const ROW = { start: 0, dead: 1, event: 2, digits: 3 } as const;

/** The terms that are looked for in texts of one language. */
export interface LangTables {
  /**
   * `next[state + class]` is the next state; states are row numbers times the number of classes.
   *  Always 32 bits: a loop that has seen two kinds of arrays runs several times slower.
   */
  next: Int32Array;
  /** Open-addressing table of word forms: two hashes and the form's number plus 1 (0 = free). */
  wordHashA: Int32Array;
  wordHashB: Int32Array;
  wordForm: Int32Array;
  /** Class of a form inside terms of several words; -1 none, -2 an article to skip. */
  formClass: Int32Array;
  /** Class of a form as a term of one word; -1 none. */
  formAlone: Int32Array;
  /** Forms that hold only after a sign that a scanner took for an l. */
  formScanned: Uint8Array;
  /** Open-addressing table of trie edges: node, class, and the target node (0 = free). */
  edgeNode: Int32Array;
  edgeClass: Int32Array;
  edgeTarget: Int32Array;
  /** Outputs of node n: `outputs[outputStart[n]]` up to `outputs[outputStart[n + 1]]`. */
  outputStart: Int32Array;
  outputs: Int32Array;
  /** For each output, which of `leads` must stand before it; 0 = nothing. */
  outputLead: Int32Array;
  /** Light first words of terms, set apart from them. */
  leads: readonly string[];
  labelConcept: Int32Array;
  labelFlags: Uint8Array;
  /** Class of the full stop inside names; -1 when no name has one. */
  dotClass: number;
  /** Labels as written, for the few whose case or accents count, brackets of qualified ones; '' for the others. */
  labelText: readonly string[];
}

/** A compiled glossary. */
export interface Glossary {
  conceptIds: readonly string[];
  conceptFlags: Uint8Array;
  tables: Record<Lang, LangTables>;
}

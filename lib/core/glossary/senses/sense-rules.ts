import type { Lang } from '../../i18n/lang.ts';
import { ENGLISH } from './senses-en.ts';
import { SPANISH } from './senses-es.ts';
import { FRENCH } from './senses-fr.ts';

/** A test on the folded text around a term (up to 90 characters on each side, spaces plain). All parts must hold. */
export interface SenseTest {
  /** Ends at the term. */
  before?: RegExp;
  /** Begins after the term. */
  after?: RegExp;
  /** Only for labels of this (folded) form. */
  only?: RegExp;
  /** Refuses even a label that needs no cue. */
  safe?: boolean;
  /** Holds only in an article with safe terms of this many different concepts of open government. */
  evidence?: number;
}

/** How an ordinary word is judged by its grammar, before cues and evidence are asked. */
export interface SenseRule {
  /** Not meant: another sense of the word. Comes first. */
  no?: readonly SenseTest[];
  /** Meant, whatever the article is about. */
  yes?: readonly SenseTest[];
  /** What neither settles is refused instead of being left to cues and evidence. */
  otherwise?: 'no';
  /** Different safe concepts that make the word meant without a cue; by default 3 for high ambiguity, else 2. */
  evidence?: number;
}

/** Rules by concept; languages differ in the words, not in the questions. */
export const SENSES: Record<Lang, Readonly<Record<string, SenseRule>>> = {
  fr: FRENCH,
  en: ENGLISH,
  es: SPANISH,
};

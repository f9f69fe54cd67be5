import { PatternReader } from './required-pieces.ts';

/** Words that make a pattern match wherever they stand by themselves. */
export interface Phrase {
  /** In plain letters, see `plainLetters`. */
  text: string;
  /** Its last word may go on. */
  open: boolean;
}

/** A pattern as what can be told from words alone, and what cannot. */
export interface Phrases {
  phrases: Phrase[];
  /** Matches whatever no phrase tells; null when the phrases tell all. */
  rest: RegExp | null;
}

const LIST = /^\\b\(\?:(.*)\)\\b$/;
const ANY_ENDING = '[a-z]*';
/** Longer than any phrase. */
const NO_LIMIT = 99;

/** Alternatives that stand side by side in `source`, those within brackets left whole; null when a bracket closes what it did not open. */
function splitAlternatives(source: string): string[] | null {
  const parts = [''];
  let depth = 0;
  for (const sign of source) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth < 0) return null;
    if (sign === '|' && depth === 0) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts;
}

/** All that an alternative of a list can match; null when that depends on what is beside it, or is no mere words. */
function readAlternative(alternative: string): Phrase[] | null {
  if (/\(\?[=!<]/.test(alternative)) return null;
  const open = alternative.endsWith(ANY_ENDING);
  const words = open ? alternative.slice(0, -ANY_ENDING.length) : alternative;
  const texts = new PatternReader(words, NO_LIMIT, (letter) => letter).alternatives().all;
  if (!texts?.every((text) => /^[a-z](?:[a-z' -]*[a-z])?$/.test(text))) return null;
  return texts.map((text) => ({ text, open }));
}

/** The phrases of a list such as `\b(?:plans?|la loi|candidat[a-z]*)\b`; a pattern that is no list has none. */
export function phrasesOf(pattern: RegExp): Phrases {
  const phrases: Phrase[] = [];
  const left: string[] = [];
  const alternatives = splitAlternatives(LIST.exec(pattern.source)?.[1] ?? ')');
  if (alternatives === null) return { phrases, rest: pattern };
  for (const alternative of alternatives) {
    const read = readAlternative(alternative);
    if (read) phrases.push(...read);
    else left.push(alternative);
  }
  return { phrases, rest: left.length === 0 ? null : new RegExp(`\\b(?:${left.join('|')})\\b`) };
}

import { passagesOf } from './passages.ts';
import { parseQuery } from './query.ts';

/** UTF-16 code units before the first word that is looked for, and in all. */
const BEFORE = 30;
const LENGTH = 140;

/**
 * The piece of a text in which what the reader looks for stands, on one line; of several texts, the one with most of the
 * words, and the first among equals. Undefined where none stands.
 */
export function excerptOf(texts: readonly string[], typed: string): string | undefined {
  const wanted = parseQuery(typed).needles.length;
  let best: { text: string; start: number; words: number } | undefined;
  for (const text of texts) {
    const passages = passagesOf(text, typed);
    const [first] = passages;
    if (!first || passages.length <= (best?.words ?? 0)) continue;
    best = { text, start: first.start, words: Math.min(passages.length, wanted) };
    if (best.words === wanted) break;
  }
  return best && pieceOf(best.text, best.start);
}

function pieceOf(text: string, start: number): string {
  const from = start <= BEFORE ? 0 : wordStart(text, start - BEFORE, start);
  const to = Math.min(text.length, from + LENGTH);
  const piece = text.slice(from, wordEnd(text, to)).replace(/\s+/g, ' ').trim();
  return `${from > 0 ? '…' : ''}${piece}${to < text.length ? '…' : ''}`;
}

/** The beginning of the first whole word from a place on, not beyond another. */
function wordStart(text: string, from: number, most: number): number {
  const space = text.slice(from, most).search(/\s/);
  return space === -1 ? most : from + space + 1;
}

/** The end of the last whole word before a place; the place itself where a word is too long. */
function wordEnd(text: string, to: number): number {
  if (to === text.length) return to;
  const space = /\s\S*$/.exec(text.slice(to - 40, to))?.index;
  return space === undefined ? to : to - Math.min(40, to) + space;
}

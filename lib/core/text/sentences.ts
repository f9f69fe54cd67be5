import { ABBREVIATIONS, CLOSING_ABBREVIATIONS } from './abbreviations.ts';
import type { Passage } from './passage.ts';

/** Where a sentence may end: a stop with its closing quotes and brackets, then white space. */
const STOP = /[.!?…]+["'»”’)\]]*(?:[\u00a0\u202f ]»)?\s+/g;
const OPENS_SENTENCE = /[\p{Lu}\p{N}«“"'‘([¿¡–—•>-]/u;
const SMALL_LETTER = /\p{Ll}/u;
/** "1.", "a)", "IV." or a bullet at the start of a line: part of the item it numbers. */
const ENUMERATOR = /^\s*(?:[-–—•*·▪>]\s*)?(?:\d{1,3}(?:\.\d{1,3})*|[a-zA-Z]|[ivxIVX]{1,5})?[.)°-]?\s*$/;

/** Does the stop at `at` (offset of its first sign in `line`) only end an abbreviation, an initial or a number of a list? */
function isAbbreviation(line: string, at: number, next: string): boolean {
  if (ENUMERATOR.test(line.slice(0, at + 1)) && at < 14) return true;
  let from = at;
  while (from > 0 && /[\p{L}\p{N}.°º]/u.test(line[from - 1]!)) from -= 1;
  const word = line.slice(from, at).toLowerCase();
  if (word === '') return false;
  if (word.length === 1 && /\p{L}/u.test(word))
    return line[from] !== line[from]!.toLowerCase() || word === 'p' || word === 'n';
  if (CLOSING_ABBREVIATIONS.has(word)) return !/[\p{Lu}«“"¿¡]/u.test(next);
  // "U.S.", "e.g.", "P.G.O.": letters with stops between
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) return true;
  return ABBREVIATIONS.has(word);
}

/** The sentences of one line, trimmed; a line without words gives none. */
export function* sentencesOfLine(text: string, start: number, end: number): Generator<Passage> {
  const line = text.slice(start, end);
  let from = 0;
  STOP.lastIndex = 0;
  const cut = (to: number): Passage | null => {
    let a = from;
    let b = to;
    while (a < b && /\s/.test(line[a]!)) a += 1;
    while (b > a && /\s/.test(line[b - 1]!)) b -= 1;
    return b > a ? { start: start + a, end: start + b } : null;
  };
  // A table row ("MC | Codes sources | S1 2022") is one unit: its cells explain each other.
  const isRow = line.includes(' | ');
  const found: Passage[] = [];
  if (!isRow) {
    for (let stop = STOP.exec(line); stop; stop = STOP.exec(line)) {
      const after = STOP.lastIndex;
      const next = line[after];
      if (next === undefined) break;
      if (SMALL_LETTER.test(next) || !OPENS_SENTENCE.test(next)) continue;
      if (stop[0][0] === '.' && stop[0][1] !== '.' && isAbbreviation(line, stop.index, next)) continue;
      const sentence = cut(after);
      if (sentence) found.push(sentence);
      from = after;
    }
  }
  const last = cut(line.length);
  if (last) found.push(last);
  yield* found;
}

/** Lines shorter than this are not taken for the first part of a wrapped line. */
const WRAPPED_FROM = 40;

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** Was the line that ends at `end` cut by the width of a column? Then it is long, unfinished, and a small letter follows. */
function isWrapped(text: string, start: number, end: number): boolean {
  const last = text[end - 1] === '\r' ? end - 2 : end - 1;
  const from = Math.max(start, text.lastIndexOf('\n', last) + 1);
  return (
    last - from >= WRAPPED_FROM &&
    /[\p{L}\p{N}'’-]/u.test(text[last]!) &&
    SMALL_LETTER.test(text[end + 1] ?? '') &&
    /^\p{Ll}{2,}[\s'’-]|^[àày]\s|^[ld]['’]/u.test(text.slice(end + 1, end + 25))
  );
}

/**
 * Sentences of a text, in order: a sentence, a heading, a list item or a table row each. A new line separates, unless it only wraps
 * a long line.
 * Made one by one, so that a caller may pause between two.
 */
export function* eachSentence(text: string): Generator<Passage> {
  let start = 0;
  // Items after "…:" may begin with small letters: then a small letter tells nothing of a wrapped line.
  let smallItems = false;
  while (start <= text.length) {
    let end = lineEnd(text, start);
    smallItems &&= SMALL_LETTER.test(text[start] ?? '');
    while (!smallItems && end < text.length && isWrapped(text, start, end)) end = lineEnd(text, end + 1);
    yield* sentencesOfLine(text, start, end);
    smallItems ||= text[end - 1] === ':';
    start = end + 1;
  }
}

/** All sentences of a text at once. */
export function splitSentences(text: string): Passage[] {
  return [...eachSentence(text)];
}

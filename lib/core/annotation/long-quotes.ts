/**
 * A long quote is looked for by its two ends: as reliable as comparing all of it, at a cost that does not grow with
 * its length. What lies between may have changed.
 */
import type { Anchored } from './annotation.ts';
import { CONTEXT_LENGTH } from './describe-quote.ts';
import { fold } from './folded-text.ts';
import type { StoredQuote } from './match-quotes.ts';

/** Characters from which a quote is long. */
const LONG = 400;
/** Characters of each end that are looked for. */
const END = 160;

/** The quotes to look for in place of `stored`: itself, or its two ends. */
export function endsOf(stored: StoredQuote): StoredQuote[] {
  const { quote, position } = stored;
  const { exact } = quote;
  if (exact.length <= LONG) return [stored];
  const cut = exact.length - END;
  return [
    {
      quote: {
        exact: exact.slice(0, END),
        prefix: quote.prefix,
        suffix: exact.slice(END, END + CONTEXT_LENGTH),
      },
      position: position && { start: position.start, end: position.start + END },
    },
    {
      quote: {
        exact: exact.slice(cut),
        prefix: exact.slice(cut - CONTEXT_LENGTH, cut),
        suffix: quote.suffix,
      },
      position: position && { start: position.end - END, end: position.end },
    },
  ];
}

/** Where `stored` leads, from where its ends do. */
export function joinEnds(
  text: string,
  { quote, position }: StoredQuote,
  ends: readonly Anchored[],
): Anchored {
  const [head, tail = head] = ends as [Anchored, Anchored?];
  if (head === tail) return head;
  if (head.start === null || tail.start === null) {
    const left = head.start === null ? tail : head;
    const score = left.score / 2;
    return left.start === null
      ? { ...left, score }
      : { state: 'offered', start: left.start, end: left.end, score };
  }
  const { start } = head;
  const { end } = tail;
  const score = (head.score + tail.score) / 2;
  const share = (end - start) / quote.exact.length;
  if (share < 0.5 || share > 2) return { state: 'offered', start, end: head.end, score: score / 2 };
  if (head.state === 'offered' || tail.state === 'offered') return { state: 'offered', start, end, score };
  if (!sameWords(text.slice(start, end), quote.exact)) return { state: 'changed', start, end, score };
  return { state: position?.start === start ? 'exact' : 'moved', start, end, score };
}

function sameWords(a: string, b: string): boolean {
  const [one, other] = [fold(a).codes, fold(b).codes];
  return one.length === other.length && one.every((code, i) => code === other[i]);
}

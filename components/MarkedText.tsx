import { useMemo } from 'preact/hooks';
import { passagesOf } from '../lib/core/search/passages.ts';

/** A text with the words that the reader looks for marked in it. */
export function MarkedText({ text, query }: { text: string; query: string }) {
  const passages = useMemo(() => passagesOf(text, query), [text, query]);
  if (passages.length === 0) return <>{text}</>;
  const parts = [];
  let at = 0;
  for (const { start, end } of passages) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  parts.push(text.slice(at));
  return <>{parts}</>;
}

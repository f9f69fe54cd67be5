import type { Article } from '../article/article.ts';
import type { Lang } from '../i18n/lang.ts';
import type { Passage } from '../text/passage.ts';
import { splitSentences } from '../text/sentences.ts';
import { type Front, LONGEST_FRONT } from './review-card.ts';

/** The front of a card for a term met at a passage: its sentence, cut around the term where it is very long. */
export function frontOf(
  { text, title, canonicalUrl }: Pick<Article, 'text' | 'title' | 'canonicalUrl'>,
  passage: Passage,
  lang: Lang,
): Front {
  const around = sentenceAt(text, passage);
  const half = Math.floor((LONGEST_FRONT - (passage.end - passage.start)) / 2);
  const start = Math.max(around.start, passage.start - half);
  const end = Math.min(around.end, passage.end + half);
  const before = start > around.start ? '…' : '';
  const after = end < around.end ? '…' : '';
  const lead = before.length - start;
  return {
    sentence: `${before}${text.slice(start, end)}${after}`,
    term: { start: passage.start + lead, end: passage.end + lead },
    lang,
    title,
    article: canonicalUrl,
  };
}

function sentenceAt(text: string, { start, end }: Passage): Passage {
  const from = text.lastIndexOf('\n', start) + 1;
  const line = text.indexOf('\n', end);
  const to = line < 0 ? text.length : line;
  const inside = splitSentences(text.slice(from, to)).find(
    (one) => one.start <= start - from && one.end >= end - from,
  );
  return inside ? { start: from + inside.start, end: from + inside.end } : { start: from, end: to };
}

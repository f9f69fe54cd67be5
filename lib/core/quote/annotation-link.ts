import type { Annotation } from '../annotation/annotation.ts';
import { matchQuote } from '../annotation/match-quotes.ts';
import { pageUrl, pdfPageOf } from '../annotation/page.ts';
import { textFragmentUrl } from './text-fragment.ts';

/**
 * The address that leads to an annotation's words, or to its page in a PDF; null for a note on the whole article.
 * @param articleText The article as it was last read: the link then tells repeated words apart. Without it, or when the
 *   words are not there any more, what was kept around the quote has to do.
 */
export function annotationLink(annotation: Annotation, articleText: string | undefined): string | null {
  const { target } = annotation;
  if (!target.selector) return null;
  const page = pdfPageOf(annotation);
  if (page !== null) return pageUrl(target.source, page);
  const [quote, position] = target.selector;
  const place = articleText === undefined ? undefined : matchQuote(articleText, quote, position);
  if (articleText !== undefined && (place?.state === 'exact' || place?.state === 'moved')) {
    return textFragmentUrl(target.source, articleText, { start: place.start, end: place.end });
  }
  const { prefix, exact, suffix } = quote;
  const start = prefix.length;
  return textFragmentUrl(target.source, `${prefix}${exact}${suffix}`, { start, end: start + exact.length });
}

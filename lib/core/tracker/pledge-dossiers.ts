import type { Annotation } from '../annotation/annotation.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { TrackedPledge } from './tracked-pledge.ts';

/**
 * Ids of the dossiers in which a followed pledge lies: with its article, or because a single note in them stands on its words
 * (or on the whole article).
 * @param annotations the reader's, of the pledge's article
 */
export function dossiersOfPledge(
  pledge: Pick<TrackedPledge, 'article' | 'selector'>,
  dossiers: readonly Dossier[],
  annotations: readonly Annotation[],
): string[] {
  const { url } = pledge.article;
  if (url === null) return [];
  const notes = annotations.filter((note) => standsOn(note, url, pledge.selector)).map(({ id }) => id);
  return dossiers
    .filter(
      (dossier) => dossier.articles.includes(url) || notes.some((id) => dossier.annotations.includes(id)),
    )
    .map(({ id }) => id);
}

/** Where the article changed between the two, places tell nothing: then one quote holds the other. */
function standsOn(
  { target: { source, selector } }: Annotation,
  url: string,
  pledge: TrackedPledge['selector'],
): boolean {
  if (source !== url) return false;
  if (selector === undefined) return true;
  if (pledge === null) return false;
  const [noteQuote, notePlace] = selector;
  const [quote, place] = pledge;
  return (
    (notePlace.start < place.end && place.start < notePlace.end) ||
    noteQuote.exact.includes(quote.exact) ||
    quote.exact.includes(noteQuote.exact)
  );
}

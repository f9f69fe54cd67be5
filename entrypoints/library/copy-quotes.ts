import type { Speech } from '../../components/StringsContext.ts';
import type { Annotation } from '../../lib/core/annotation/annotation.ts';
import type { ArticleRecord } from '../../lib/core/kept.ts';
import { annotationLink } from '../../lib/core/quote/annotation-link.ts';
import { quoteText } from '../../lib/core/quote/quote-text.ts';
import { loadSettings } from '../../lib/extension/settings.ts';
import { writeClipboard } from '../../lib/page/clipboard.ts';

interface Quoted {
  record: ArticleRecord | undefined;
  title: string;
  /** As it was last read: the links then tell repeated words apart. */
  text: string | undefined;
  notes: readonly Annotation[];
}

/** Copies the quotes of notes, each with its source, in the reader's style; whether the browser let us. */
export async function copyQuotes({ record, title, text, notes }: Quoted, speech: Speech): Promise<boolean> {
  const { quoteStyle } = await loadSettings();
  const article = {
    title,
    byline: record?.byline ?? null,
    siteName: record?.siteName ?? null,
    publishedTime: record?.publishedTime ?? null,
  };
  const quotes = notes.flatMap((note) => {
    const exact = note.target.selector?.[0].exact;
    if (exact === undefined) return [];
    const url = annotationLink(note, text) ?? note.target.source;
    const readOn = record?.lastRead.slice(0, 10);
    return [quoteText(quoteStyle, { exact, article, url, ...(readOn && { readOn }) }, speech)];
  });
  return writeClipboard(document, {
    plain: quotes.map(({ plain }) => plain).join('\n\n'),
    html: quotes.map(({ html }) => html).join(''),
  });
}

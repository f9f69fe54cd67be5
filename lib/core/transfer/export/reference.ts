import { noteOf, tagsOf } from '../../annotation/create.ts';
import { inQuotationMarks } from '../../quote/quotation-marks.ts';
import { readable, readableLine } from '../../text/readable.ts';
import { type Author, authorsOf } from './authors.ts';
import { isWeb, type Voice } from './outline.ts';
import type { Sheet } from './sheets.ts';

/** An article as reference managers describe one; what it does not state is null or empty. */
export interface Reference {
  title: string;
  authors: Author[];
  /** The site or paper. */
  outlet: string | null;
  /** `[year]`, `[year, month]` or `[year, month, day]`, as precise as stated. */
  date: number[] | null;
  /** Day on which it was read last. */
  accessed: number[] | null;
  url: string | null;
  lang: string | null;
  tags: string[];
  /** Quotes and notes, for the field that reference managers keep the reader's words in; '' when there are none. */
  notes: string;
}

/** The reference of a sheet's article; null when it is nowhere to be found (a pledge written down by hand). */
export function referenceOf(sheet: Sheet, { lang }: Voice): Reference | null {
  const { article, annotations } = sheet;
  const title = readableLine(article.title);
  if (!isWeb(article.canonicalUrl) && title === '') return null;
  const notes = annotations.map((annotation) => {
    const quote = annotation.target.selector?.[0].exact;
    const words = readable(noteOf(annotation)).trim();
    return [quote === undefined ? '' : inQuotationMarks(readable(quote), lang), words]
      .filter(Boolean)
      .join('\n');
  });
  return {
    title: title || article.canonicalUrl,
    authors: authorsOf(article.byline && readableLine(article.byline)),
    outlet: (article.siteName && readableLine(article.siteName)) || null,
    date: datePartsOf(article.publishedTime),
    accessed: datePartsOf(article.lastRead ?? null),
    url: isWeb(article.canonicalUrl) ? readable(article.canonicalUrl).replace(/\s/g, '%20') : null,
    lang: article.lang,
    tags: [...new Set(annotations.flatMap(tagsOf).map(readableLine).filter(Boolean))],
    notes: notes.filter(Boolean).join('\n\n'),
  };
}

function datePartsOf(iso: string | null): number[] | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(iso ?? '') ?? [];
  return year === undefined
    ? null
    : [year, month, day].flatMap((part) => (part === undefined ? [] : Number(part)));
}

/** `2016-12-09`, as precise as it is. */
export const isoOf = (date: readonly number[]): string =>
  date.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0')).join('-');

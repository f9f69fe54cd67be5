import type { ArticleRowData } from '../../components/ArticleRow.tsx';
import type { Speech } from '../../components/StringsContext.ts';
import { formatDate } from '../../lib/core/i18n/translate.ts';
import type { ArticleRecord } from '../../lib/core/kept.ts';
import { siteOf } from '../../lib/core/settings.ts';
import type { CountedArticle } from '../../lib/store/articles.ts';

/** An article as the list shows it. */
export function rowOf({ record, notes }: CountedArticle, href: string, { lang }: Speech): ArticleRowData {
  return {
    url: record.canonicalUrl,
    href,
    title: titleOf(record),
    site: siteOf(record.canonicalUrl),
    isPdf: isPdf(record.canonicalUrl),
    notes,
    pledges: 0,
    date: formatDate(record.lastRead, lang, 'short'),
    inText: false,
  };
}

/** The title, else the address: never nothing. */
export const titleOf = ({ title, canonicalUrl }: Pick<ArticleRecord, 'title' | 'canonicalUrl'>): string =>
  title.trim() || canonicalUrl;

export const isPdf = (url: string): boolean => /\.pdf$/i.test(url.replace(/[?#].*/, ''));

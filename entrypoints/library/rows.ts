import type { ArticleRowData } from '../../components/ArticleRow.tsx';
import type { Speech } from '../../components/StringsContext.ts';
import { formatDate } from '../../lib/core/i18n/translate.ts';
import type { ArticleRecord } from '../../lib/core/kept.ts';
import type { FoundArticle } from '../../lib/core/search/corpus.ts';
import { siteOf } from '../../lib/core/settings.ts';
import type { CountedArticle } from '../../lib/store/articles.ts';

/** An article as the list shows it. Of thousands a few are in sight: what is dear is worked out for those. */
export function rowOf(
  found: FoundArticle,
  hrefOf: (url: string) => string,
  { lang }: Speech,
): ArticleRowData {
  const { url, title, site, lastRead, notes, pledges, inText } = found;
  return {
    url,
    title,
    site: site || url,
    isPdf: isPdf(url),
    notes,
    pledges,
    inText,
    get href() {
      return hrefOf(url);
    },
    get date() {
      return lastRead === '' ? '' : formatDate(lastRead, lang, 'short');
    },
  };
}

/** An article as it is known before the search has read the store. */
export function firstFound({ record, notes }: CountedArticle): FoundArticle {
  const { canonicalUrl: url, lastRead } = record;
  return { url, title: titleOf(record), site: siteOf(url), lastRead, notes, pledges: 0, inText: false };
}

/** The title, else the address: never nothing. */
export const titleOf = ({ title, canonicalUrl }: Pick<ArticleRecord, 'title' | 'canonicalUrl'>): string =>
  title.trim() || canonicalUrl;

export const isPdf = (url: string): boolean => /\.pdf$/i.test(url.replace(/[?#].*/, ''));

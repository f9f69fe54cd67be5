import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ArticleDetailData } from '../../components/ArticleDetail.tsx';
import type { Speech } from '../../components/StringsContext.ts';
import type { Annotation } from '../../lib/core/annotation/annotation.ts';
import { formatDate } from '../../lib/core/i18n/translate.ts';
import type { ArticleRecord } from '../../lib/core/kept.ts';
import { siteOf } from '../../lib/core/settings.ts';
import { onStoreChange, type Store } from '../../lib/store/store.ts';
import { titleOf } from './rows.ts';

/** An article as its pane needs it. */
export interface OpenedArticle extends ArticleDetailData {
  /** Undefined when only its notes are known. */
  record: ArticleRecord | undefined;
}

/**
 * The opened article with its notes in the order of the text; follows the store. Undefined until it has answered, null
 * when nothing is kept of the article.
 */
export function useArticle(store: Store, url: string, { t, lang }: Speech): OpenedArticle | null | undefined {
  const [opened, setOpened] = useState<{
    url: string;
    record: ArticleRecord | undefined;
    notes: Annotation[];
  }>();
  useEffect(() => {
    let left = false;
    const read = async () => {
      const [record, notes] = await Promise.all([store.articles.get(url), store.annotations.byArticle(url)]);
      if (left) return;
      setOpened({
        url,
        record: record.ok ? record.value : undefined,
        notes: notes.ok ? notes.value.toSorted((a, b) => startOf(a) - startOf(b)) : [],
      });
    };
    void read();
    const stop = onStoreChange(({ articles }) => {
      if (articles.length === 0 || articles.includes(url)) void read();
    });
    return () => {
      left = true;
      stop();
    };
  }, [store, url]);
  return useMemo(() => {
    if (opened?.url !== url) return undefined;
    const { record, notes } = opened;
    if (!record && notes.length === 0) return null;
    return {
      url,
      href: record?.addresses.at(-1) ?? url,
      title: titleOf(record ?? { title: '', canonicalUrl: url }),
      about: aboutOf(record, url, t, lang),
      notes,
      record,
    };
  }, [opened, url, t, lang]);
}

/** Notes on the whole article come first. */
const startOf = ({ target }: Annotation): number => target.selector?.[1].start ?? -1;

function aboutOf(record: ArticleRecord | undefined, url: string, t: Speech['t'], lang: Speech['lang']) {
  const facts = [siteOf(url)];
  if (record?.byline) facts.push(record.byline);
  if (record?.modifiedTime) facts.push(t('lib.modified', { date: formatDate(record.modifiedTime, lang) }));
  else if (record?.publishedTime)
    facts.push(t('lib.published', { date: formatDate(record.publishedTime, lang) }));
  return facts.filter(Boolean).join(', ');
}

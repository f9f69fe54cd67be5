import { useLayoutEffect, useState } from 'preact/hooks';
import type { CountedArticle } from '../../lib/store/articles.ts';
import { onStoreChange, type Store } from '../../lib/store/store.ts';
import type { Early } from '../desk/early.ts';

/** Rows read for the first paint: more than most windows show. */
const FIRST = 24;

/** The articles with notes that were read last, straight from the store: what is painted before everything is known. */
export async function firstArticles({ articles }: Store): Promise<readonly CountedArticle[]> {
  const latest = await articles.latest(FIRST);
  return latest.ok ? latest.value.filter(({ notes }) => notes > 0) : [];
}

/** Those articles, and those of later when the store has changed. */
export function useFirstArticles(
  store: Store,
  begun: Early<readonly CountedArticle[]>,
): readonly CountedArticle[] | undefined {
  const [first, setFirst] = useState(begun.value);
  useLayoutEffect(() => {
    let left = false;
    const show = (articles: readonly CountedArticle[]) => !left && setFirst(articles);
    void begun.coming.then(show);
    const stop = onStoreChange(() => void firstArticles(store).then(show));
    return () => {
      left = true;
      stop();
    };
  }, [store]);
  return first;
}

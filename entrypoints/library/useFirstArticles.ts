import { useLayoutEffect, useState } from 'preact/hooks';
import type { CountedArticle } from '../../lib/store/articles.ts';
import { onStoreChange, type Store } from '../../lib/store/store.ts';

/** Rows read for the first paint: more than any window shows. */
const FIRST = 40;

/** The articles read last, straight from the store: what is painted before everything is known. */
export function useFirstArticles(store: Store): readonly CountedArticle[] | undefined {
  const [first, setFirst] = useState<readonly CountedArticle[]>();
  useLayoutEffect(() => {
    let left = false;
    const read = async () => {
      const latest = await store.articles.latest(FIRST);
      if (!left) setFirst(latest.ok ? latest.value.filter(({ notes }) => notes > 0) : []);
    };
    void read();
    const stop = onStoreChange(() => void read());
    return () => {
      left = true;
      stop();
    };
  }, [store]);
  return first;
}

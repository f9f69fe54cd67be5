import { useEffect, useState } from 'preact/hooks';
import type { Store } from '../../lib/store/store.ts';
import type { Progress } from './search-talk.ts';

/** How many records were put aside because they make no sense: asked when the search has met them all. */
export function useUnreadable(store: Store, { notes, texts }: Progress): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    if (!notes) return;
    let left = false;
    void store.quarantine.count().then((counted) => !left && counted.ok && setCount(counted.value));
    return () => {
      left = true;
    };
  }, [store, notes, texts]);
  return count;
}

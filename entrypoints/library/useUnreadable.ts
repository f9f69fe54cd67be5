import { useEffect, useState } from 'preact/hooks';
import type { Store } from '../../lib/store/store.ts';

/** How many records were put aside because they make no sense; asked once everything else is painted. */
export function useUnreadable(store: Store): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    let left = false;
    const timer = setTimeout(() => {
      void store.quarantine.count().then((counted) => !left && counted.ok && setCount(counted.value));
    }, 1000);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [store]);
  return count;
}

import { useLayoutEffect, useState } from 'preact/hooks';
import type { Store } from '../../lib/store/store.ts';
import { openingStore } from './opening-store.ts';
import { STORE_PROBLEMS } from './store-problems.ts';

/** The page comes first: reading everything for a backup holds up what it reads. */
const LATER_MS = 3000;

/** Where the background cannot write a file itself, a page of ours can. */
async function backUpLater(store: Store): Promise<void> {
  const [{ backUpIfDue }, { backupAway }] = await Promise.all([
    import('../backup/run-backup.ts'),
    import('../backup/backup-away.ts'),
  ]);
  await backUpIfDue(store, backupAway);
}

/**
 * The store of a full tab, closed when that leaves; undefined until it has answered.
 * @param begin makes it open, or says that it opens already
 */
export function useStore(begin = openingStore): { store: Store | undefined; problem: string | undefined } {
  const [opening] = useState(begin);
  const [store, setStore] = useState(opening.store.value);
  const [state, setState] = useState(opening.state);
  useLayoutEffect(() => {
    let left = false;
    opening.follow(setState);
    void opening.store.coming.then((opened) => {
      if (left) return;
      setStore(opened);
      setTimeout(() => void backUpLater(opened), LATER_MS);
    });
    return () => {
      left = true;
      void opening.store.coming.then((opened) => opened.close());
    };
  }, []);
  return { store, problem: STORE_PROBLEMS[state] };
}

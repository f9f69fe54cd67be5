import { useLayoutEffect, useState } from 'preact/hooks';
import { tellReaders } from '../../lib/extension/tabs.ts';
import { openStore, type Store, type StoreState } from '../../lib/store/store.ts';
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

/** The store of a full tab, opened with it and closed when it leaves; undefined until it has answered. */
export function useStore(): { store: Store | undefined; problem: string | undefined } {
  const [store, setStore] = useState<Store>();
  const [state, setState] = useState<StoreState>('open');
  // Not after the first paint: the database opens while that is on its way.
  useLayoutEffect(() => {
    let left = false;
    let opened: Store | undefined;
    void openStore({ onState: setState, onWrite: (change) => void tellReaders(change) }).then((now) => {
      opened = now;
      if (left) void now.close();
      else {
        setStore(now);
        setTimeout(() => void backUpLater(now), LATER_MS);
      }
    });
    return () => {
      left = true;
      void opened?.close();
    };
  }, []);
  return { store, problem: STORE_PROBLEMS[state] };
}

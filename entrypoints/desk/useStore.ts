import { useEffect, useState } from 'preact/hooks';
import { tellReaders } from '../../lib/extension/tabs.ts';
import { openStore, type Store, type StoreState } from '../../lib/store/store.ts';

/** Keys of what a reader must be told when the database does not open. */
export const STORE_PROBLEMS: Partial<Record<StoreState, string>> = {
  blocked: 'state.dbBlocked',
  outdated: 'state.updated',
};

/** The store of a full tab, opened with it and closed when it leaves; undefined until it has answered. */
export function useStore(): { store: Store | undefined; problem: string | undefined } {
  const [store, setStore] = useState<Store>();
  const [state, setState] = useState<StoreState>('open');
  useEffect(() => {
    let left = false;
    let opened: Store | undefined;
    void openStore({ onState: setState, onWrite: (change) => void tellReaders(change) }).then((now) => {
      opened = now;
      if (left) void now.close();
      else {
        setStore(now);
        // Where the background cannot write a file itself, a page of ours can.
        void import('../backup/run-backup.ts').then(({ backUpIfDue }) => backUpIfDue(now));
      }
    });
    return () => {
      left = true;
      void opened?.close();
    };
  }, []);
  return { store, problem: STORE_PROBLEMS[state] };
}

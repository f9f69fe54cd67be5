import { useEffect, useState } from 'preact/hooks';
import { openStore, type Store, type StoreState } from '../../lib/store/store.ts';

/** What is wrong with the store, as a string key; undefined while all is well. */
const PROBLEMS: Partial<Record<StoreState, string>> = {
  blocked: 'state.dbBlocked',
  outdated: 'state.updated',
};

/** The store, once it has opened, and what the reader must be told of it. */
export function useStore(): { store: Store | undefined; problem: string | undefined } {
  const [store, setStore] = useState<Store>();
  const [state, setState] = useState<StoreState>('open');
  useEffect(() => {
    let opened: Store | undefined;
    let left = false;
    void openStore({ onState: setState }).then((answer) => {
      if (left) return answer.close();
      opened = answer;
      setStore(answer);
    });
    return () => {
      left = true;
      void opened?.close();
    };
  }, []);
  return { store, problem: PROBLEMS[state] };
}

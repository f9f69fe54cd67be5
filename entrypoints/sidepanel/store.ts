import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { tellReaders } from '../../lib/extension/tabs.ts';
import { storageHealth } from '../../lib/store/storage-health.ts';
import { openStore, type Store, type StoreState } from '../../lib/store/store.ts';
import { STORE_PROBLEMS } from '../desk/store-problems.ts';

/** What is wrong with the store, as a string key; undefined while all is well. */
const PROBLEMS: typeof STORE_PROBLEMS = { ...STORE_PROBLEMS, deleted: 'state.dbDeleted' };

/** Asks the browser once not to clear our data by itself. */
async function protectStorage(): Promise<void> {
  const { persistAsked } = await browser.storage.local.get('persistAsked');
  if (persistAsked) return;
  await storageHealth(navigator.storage);
  await browser.storage.local.set({ persistAsked: true });
}

/** The store, once it has opened, and what the reader must be told of it. */
export function useStore(): { store: Store | undefined; problem: string | undefined } {
  const [store, setStore] = useState<Store>();
  const [state, setState] = useState<StoreState>('open');
  useEffect(() => {
    let opened: Store | undefined;
    let left = false;
    // That data was deleted stays on screen although a new database is opened at the next act.
    const onState = (next: StoreState) =>
      setState((now) => (now === 'deleted' && next === 'open' ? now : next));
    void protectStorage();
    void openStore({ onState, onWrite: (change) => void tellReaders(change) }).then((answer) => {
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

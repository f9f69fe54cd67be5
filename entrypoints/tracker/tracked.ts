import { useEffect, useState } from 'preact/hooks';
import type { OwnCommitments } from '../../lib/core/commitment/import-csv.ts';
import { extendRegister, type Register } from '../../lib/core/commitment/register.ts';
import type { Dossier } from '../../lib/core/dossier/dossier.ts';
import { type TrackedRow, trackedRows } from '../../lib/core/tracker/overview.ts';
import { loadRegister } from '../../lib/data/commitments.ts';
import { localDay } from '../../lib/extension/local-day.ts';
import { tellReaders } from '../../lib/extension/tabs.ts';
import { onStoreChange, openStore, type Store, type StoreState } from '../../lib/store/store.ts';

/** All that the tracker shows, as the store has it now. */
export interface Tracker {
  store: Store;
  /** Every pledge, nearest deadline first, also those that are followed no longer. */
  rows: readonly TrackedRow[];
  own: OwnCommitments;
  dossiers: readonly Dossier[];
  register: Register;
  /** `YYYY-MM-DD`. */
  today: string;
}

const PROBLEMS: Partial<Record<StoreState, string>> = {
  blocked: 'state.dbBlocked',
  outdated: 'state.updated',
};

/** Follows the store; undefined until it has answered. */
export function useTracker(): { tracker: Tracker | undefined; problem: string | undefined } {
  const [tracker, setTracker] = useState<Tracker>();
  const [state, setState] = useState<StoreState>('open');
  useEffect(() => {
    let left = false;
    let store: Store | undefined;
    const read = async () => {
      if (!store) return;
      const [pledges, own, dossiers] = await Promise.all([
        store.pledges.list(),
        store.ownCommitments.all(),
        store.dossiers.list(),
      ]);
      if (left) return;
      const known = own.ok ? own.value : { plans: [], commitments: [] };
      const today = localDay();
      setTracker({
        store,
        rows: trackedRows(pledges.ok ? pledges.value : [], today),
        own: known,
        dossiers: dossiers.ok ? dossiers.value : [],
        register: extendRegister(loadRegister(), known.plans, known.commitments),
        today,
      });
    };
    void openStore({ onState: setState, onWrite: (change) => void tellReaders(change) }).then((opened) => {
      store = opened;
      if (left) return opened.close();
      return read();
    });
    const stop = onStoreChange(() => void read());
    return () => {
      left = true;
      stop();
      void store?.close();
    };
  }, []);
  return { tracker, problem: PROBLEMS[state] };
}

import { useEffect, useState } from 'preact/hooks';
import type { Annotation } from '../../lib/core/annotation/annotation.ts';
import type { OwnCommitments } from '../../lib/core/commitment/import-csv.ts';
import { extendRegister, type Register } from '../../lib/core/commitment/register.ts';
import type { Dossier } from '../../lib/core/dossier/dossier.ts';
import { type TrackedRow, trackedRows } from '../../lib/core/tracker/overview.ts';
import { dossiersOfPledge } from '../../lib/core/tracker/pledge-dossiers.ts';
import type { TrackedPledge } from '../../lib/core/tracker/tracked-pledge.ts';
import { loadRegister } from '../../lib/data/commitments.ts';
import { localDay } from '../../lib/extension/local-day.ts';
import { tellReaders } from '../../lib/extension/tabs.ts';
import { onStoreChange, openStore, type Store, type StoreState } from '../../lib/store/store.ts';
import { STORE_PROBLEMS } from '../desk/store-problems.ts';

/** All that the tracker shows, as the store has it now. */
export interface Tracker {
  store: Store;
  /** Every pledge, nearest deadline first, also those that are followed no longer. */
  rows: readonly TrackedRow[];
  own: OwnCommitments;
  dossiers: readonly Dossier[];
  /** Ids of the dossiers in which a pledge lies. */
  dossiersOf: (pledge: TrackedPledge) => readonly string[];
  register: Register;
  /** `YYYY-MM-DD`. */
  today: string;
}

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
      const followed = pledges.ok ? pledges.value : [];
      const kept = dossiers.ok ? dossiers.value : [];
      const notes = await notesBeside(store, followed, kept);
      if (left) return;
      const known = own.ok ? own.value : { plans: [], commitments: [] };
      const today = localDay();
      setTracker({
        store,
        rows: trackedRows(followed, today),
        own: known,
        dossiers: kept,
        dossiersOf: (pledge) => dossiersOfPledge(pledge, kept, notes),
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
  return { tracker, problem: STORE_PROBLEMS[state] };
}

/** The reader's notes of the articles of these pledges, where a dossier holds single notes at all. */
async function notesBeside(
  store: Store,
  pledges: readonly TrackedPledge[],
  dossiers: readonly Dossier[],
): Promise<Annotation[]> {
  if (dossiers.every(({ annotations }) => annotations.length === 0)) return [];
  const addresses = new Set(pledges.flatMap(({ article }) => article.url ?? []));
  const notes = await Promise.all([...addresses].map((url) => store.annotations.byArticle(url)));
  return notes.flatMap((found) => (found.ok ? found.value : []));
}

import { useEffect, useState } from 'preact/hooks';
import type { Dossier } from '../../lib/core/dossier/dossier.ts';
import { onStoreChange, type Store } from '../../lib/store/store.ts';

/** The reader's dossiers by name; follows the store. */
export function useDossiers(store: Store): readonly Dossier[] {
  const [dossiers, setDossiers] = useState<readonly Dossier[]>([]);
  useEffect(() => {
    let left = false;
    const read = async () => {
      const all = await store.dossiers.list();
      if (!left && all.ok) setDossiers(all.value.toSorted((a, b) => a.name.localeCompare(b.name)));
    };
    void read();
    const stop = onStoreChange(({ kind }) => {
      if (kind === 'dossier') void read();
    });
    return () => {
      left = true;
      stop();
    };
  }, [store]);
  return dossiers;
}

import { useEffect, useState } from 'preact/hooks';
import type { Dossier } from '../../lib/core/dossier/dossier.ts';
import { onStoreChange, type Store, type TagRecord } from '../../lib/store/store.ts';
import { FOOT, PAGES } from './places.ts';

/** What the rail says beside its places. */
export interface DeskCounts {
  /** By id of the page. */
  pages: Record<string, number>;
  tags: readonly TagRecord[];
  /** By name. */
  dossiers: readonly Dossier[];
}

/** Changes come in bursts (an import, a bulk act): the rail waits for their end, and at first for the page's own rows. */
const REST_MS = 150;

/** Follows the store; undefined until it has answered. What cannot be read is left out. */
export function useDeskCounts(store: Store | undefined): DeskCounts | undefined {
  const [counts, setCounts] = useState<DeskCounts>();
  useEffect(() => {
    if (!store) return;
    let left = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const readSoon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void readCounts(store).then((now) => !left && setCounts(now)), REST_MS);
    };
    const stop = onStoreChange(readSoon);
    readSoon();
    return () => {
      left = true;
      clearTimeout(timer);
      stop();
    };
  }, [store]);
  return counts;
}

async function readCounts(store: Store): Promise<DeskCounts> {
  // One after the other: what the page itself reads goes between.
  const tags = await store.tags.list();
  const dossiers = await store.dossiers.list();
  const pages: Record<string, number> = {};
  for (const { id, count } of [...PAGES, ...FOOT]) {
    const counted = await count?.(store);
    if (counted?.ok) pages[id] = counted.value;
  }
  return {
    pages,
    tags: tags.ok ? tags.value : [],
    dossiers: dossiers.ok ? dossiers.value.toSorted((a, b) => a.name.localeCompare(b.name)) : [],
  };
}

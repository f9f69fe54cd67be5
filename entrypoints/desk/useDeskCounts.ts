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
/** Counting a hundred thousand notes holds up everything else that is asked of the database: it comes last. */
const COUNT_MS = 500;

/** Follows the store; undefined until it has answered. What cannot be read is left out. */
export function useDeskCounts(store: Store | undefined): DeskCounts | undefined {
  const [counts, setCounts] = useState<DeskCounts>();
  useEffect(() => {
    if (!store) return;
    let left = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const change = (part: Partial<DeskCounts>) => !left && setCounts((now) => ({ ...NONE, ...now, ...part }));
    const later = (ms: number, act: () => void) => {
      clearTimeout(timer);
      if (!left) timer = setTimeout(act, ms);
    };
    const count = async () => change({ pages: await countPages(store) });
    const read = async () => {
      change(await readLists(store));
      later(COUNT_MS, () => void count());
    };
    const readSoon = () => later(REST_MS, () => void read());
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

const NONE: DeskCounts = { pages: {}, tags: [], dossiers: [] };

async function readLists(store: Store): Promise<Pick<DeskCounts, 'tags' | 'dossiers'>> {
  const [tags, dossiers] = await Promise.all([store.tags.list(), store.dossiers.list()]);
  return {
    tags: tags.ok ? tags.value : [],
    dossiers: dossiers.ok ? dossiers.value.toSorted((a, b) => a.name.localeCompare(b.name)) : [],
  };
}

async function countPages(store: Store): Promise<DeskCounts['pages']> {
  const pages: DeskCounts['pages'] = {};
  // One after the other: what the page itself reads goes between.
  for (const { id, count } of [...PAGES, ...FOOT]) {
    const counted = await count?.(store);
    if (counted?.ok) pages[id] = counted.value;
  }
  return pages;
}

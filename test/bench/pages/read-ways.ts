import type { Annotation } from '../../../lib/core/annotation/annotation.ts';
import { freshDatabase } from './idb-promise.ts';
import { manyNotes } from './many-notes.ts';
import { oneRecordPerNote } from './store-layouts.ts';
import { timed } from './time.ts';

/** Reading everything, in several ways. Milliseconds, the best of three rounds. */
export async function compareReadWays(count: number): Promise<Record<string, number>> {
  const db = await freshDatabase('bench-read-ways', oneRecordPerNote.createStores);
  await oneRecordPerNote.insert(db, manyNotes(count));
  const ways: Record<string, () => Promise<number>> = {
    'pages-of-512': () => paged(db, 512),
    'pages-of-2048': () => paged(db, 2048),
    'pages-of-4096': () => paged(db, 4096),
    'all-at-once': async () => (await ask<Annotation[]>(store(db).getAll())).length,
    'eight-ranges-at-once': () => ranged(db, 8),
    cursor: () => byCursor(db),
  };
  const best: Record<string, number> = {};
  // In turn, so that a slow moment of the machine falls on all.
  for (let round = 0; round < 3; round++) {
    for (const [name, way] of Object.entries(ways)) {
      const took = await timed(async () => {
        const read = await way();
        if (read !== count) throw new Error(`${name} read ${read} of ${count} notes`);
      });
      best[name] = Math.min(best[name] ?? Number.POSITIVE_INFINITY, took);
    }
  }
  db.close();
  return best;
}

const store = (db: IDBDatabase) => db.transaction('notes').objectStore('notes');

function ask<T>(request: IDBRequest): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result as T);
    request.onerror = () => reject(request.error);
  });
}

async function paged(db: IDBDatabase, size: number): Promise<number> {
  let total = 0;
  let after: IDBKeyRange | undefined;
  for (;;) {
    const page = await ask<Annotation[]>(store(db).getAll(after, size));
    total += page.length;
    if (page.length < size) return total;
    after = IDBKeyRange.lowerBound(page.at(-1)!.id, true);
  }
}

/** Keys first, which are light; then all ranges in one transaction. */
async function ranged(db: IDBDatabase, ranges: number): Promise<number> {
  const notes = store(db);
  const keys = await ask<IDBValidKey[]>(notes.getAllKeys());
  const size = Math.ceil(keys.length / ranges);
  const parts = Array.from({ length: ranges }, (_, i) => keys.slice(i * size, (i + 1) * size));
  const read = await Promise.all(
    parts
      .filter((part) => part.length > 0)
      .map((part) => ask<Annotation[]>(notes.getAll(IDBKeyRange.bound(part[0], part.at(-1))))),
  );
  return read.reduce((sum, part) => sum + part.length, 0);
}

function byCursor(db: IDBDatabase): Promise<number> {
  return new Promise((resolve, reject) => {
    let total = 0;
    const request = store(db).openCursor();
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      if (!request.result) return resolve(total);
      // The value is made when it is asked for, not before.
      if (request.result.value) total += 1;
      request.result.continue();
    };
  });
}

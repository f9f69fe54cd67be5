import type { Annotation } from '../../../lib/core/annotation/annotation.ts';
import { transacted } from './idb-promise.ts';

/** One way of laying notes out in IndexedDB, as far as the comparison needs it. */
export interface Layout {
  name: string;
  createStores(db: IDBDatabase): void;
  /** Notes of whole articles, in one transaction. */
  insert(db: IDBDatabase, notes: Annotation[]): Promise<void>;
  byArticle(db: IDBDatabase, url: string): Promise<Annotation[]>;
  byId(db: IDBDatabase, id: string): Promise<Annotation | undefined>;
  /** Replaces one note: what one act of the reader costs. */
  replace(db: IDBDatabase, note: Annotation): Promise<void>;
  /** Everything, in pages that keep memory bounded. */
  readAll(db: IDBDatabase): Promise<number>;
}

/** Records taken at once when everything is read. */
const PAGE = 512;

/** Every note a record of its own, found by an index on its article's address. */
export const oneRecordPerNote: Layout = {
  name: 'one-record-per-note',
  createStores(db) {
    db.createObjectStore('notes', { keyPath: 'id' }).createIndex('byArticle', 'target.source');
  },
  insert(db, notes) {
    return transacted(db, 'readwrite', (store) => {
      for (const note of notes) store.put(note);
    });
  },
  byArticle: (db, url) => read(db, (store) => store.index('byArticle').getAll(url)),
  byId: (db, id) => read(db, (store) => store.get(id)),
  replace: (db, note) =>
    transacted(db, 'readwrite', (store) => {
      store.get(note.id).onsuccess = () => store.put(note);
    }),
  readAll: (db) =>
    readPages<Annotation>(
      db,
      (note) => note.id,
      () => 1,
    ),
};

interface Block {
  url: string;
  part: number;
  ids: string[];
  notes: Annotation[];
}

/**
 * The notes of an article together in blocks of at most `size`, keyed by address and number; an index of many entries
 * leads from a note's id to its block.
 */
export function blocksPerArticle(size: number): Layout {
  const range = (url: string) => IDBKeyRange.bound([url], [url, []]);
  return {
    name: `blocks-of-${size}`,
    createStores(db) {
      db.createObjectStore('notes', { keyPath: ['url', 'part'] }).createIndex('byId', 'ids', {
        multiEntry: true,
      });
    },
    insert(db, notes) {
      const byUrl = new Map<string, Annotation[]>();
      for (const note of notes) {
        const url = note.target.source;
        const ofUrl = byUrl.get(url);
        if (ofUrl) ofUrl.push(note);
        else byUrl.set(url, [note]);
      }
      return transacted(db, 'readwrite', (store) => {
        for (const [url, ofUrl] of byUrl) {
          for (let at = 0; at < ofUrl.length; at += size) {
            const some = ofUrl.slice(at, at + size);
            const ids = some.map(({ id }) => id);
            store.put({ url, part: at / size, ids, notes: some } satisfies Block);
          }
        }
      });
    },
    byArticle: async (db, url) =>
      (await read<Block[]>(db, (store) => store.getAll(range(url)))).flatMap(({ notes }) => notes),
    byId: async (db, id) => {
      const block = await read<Block | undefined>(db, (store) => store.index('byId').get(id));
      return block?.notes.find((note) => note.id === id);
    },
    replace: (db, note) =>
      transacted(db, 'readwrite', (store) => {
        const asked = store.index('byId').get(note.id);
        asked.onsuccess = () => {
          const block = asked.result as Block;
          const notes = block.notes.map((other) => (other.id === note.id ? note : other));
          store.put({ ...block, notes });
        };
      }),
    readAll: (db) =>
      readPages<Block>(
        db,
        (block) => [block.url, block.part],
        (block) => block.notes.length,
      ),
  };
}

function read<T>(db: IDBDatabase, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const asked = ask(db.transaction('notes').objectStore('notes'));
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}

async function readPages<T>(
  db: IDBDatabase,
  keyOf: (value: T) => IDBValidKey,
  notesIn: (value: T) => number,
): Promise<number> {
  let total = 0;
  let after: IDBKeyRange | undefined;
  for (;;) {
    const page = await read<T[]>(db, (store) => store.getAll(after, PAGE));
    for (const value of page) total += notesIn(value);
    if (page.length < PAGE) return total;
    after = IDBKeyRange.lowerBound(keyOf(page.at(-1)!), true);
  }
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../lib/core/annotation/annotation.ts';
import { SCHEMA_VERSION } from '../../lib/store/migrations.ts';
import { openStore, type Store } from '../../lib/store/store.ts';
import { freshName, kept, rawOpen, rawPut } from './make.ts';

/** A database as it lay on a disk; see `fixtures/README.md`. */
interface StoredDatabase {
  version: number;
  stores: Record<string, StoredStore>;
}

interface StoredStore {
  keyPath: string;
  autoIncrement?: boolean;
  indexes: Record<string, { keyPath: string; multiEntry?: boolean }>;
  records: unknown[];
}

const FOLDER = join(import.meta.dirname, 'fixtures');
const OLDER = readdirSync(FOLDER).filter((file) => /^v\d+\.json$/.test(file));

/** Builds the database as the older version left it, and opens it as the product does now. */
async function openOlder(file: string): Promise<{ store: Store; older: StoredDatabase; name: string }> {
  const older = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as StoredDatabase;
  const name = freshName();
  const db = await rawOpen(name, older.version, (created) => {
    for (const [storeName, { keyPath, autoIncrement, indexes }] of Object.entries(older.stores)) {
      const store = created.createObjectStore(storeName, { keyPath, autoIncrement });
      for (const [index, { keyPath: path, multiEntry }] of Object.entries(indexes)) {
        store.createIndex(index, path, { multiEntry });
      }
    }
  });
  for (const [storeName, { records }] of Object.entries(older.stores)) await rawPut(db, storeName, records);
  db.close();
  return { store: await openStore({ name }), older, name };
}

it('there is a stored copy of every older version', () => {
  const expected = Array.from({ length: SCHEMA_VERSION - 1 }, (_, at) => `v${at + 1}.json`);
  expect(OLDER.sort()).toEqual(expected);
});

describe.each(OLDER)('a database of %s', (file) => {
  it('loses nothing', async () => {
    const { store, older, name } = await openOlder(file);
    const all: Annotation[] = [];
    kept(await store.annotations.readAll((group) => void all.push(...group)));
    expect(all).toEqual(older.stores.annotations?.records);
    expect(kept(await store.articles.list())).toEqual(older.stores.articles?.records);
    expect(kept(await store.bin.list())).toEqual(older.stores.bin?.records);
    expect(kept(await store.drafts.list())).toEqual(older.stores.drafts?.records);
    expect(kept(await store.quarantine.list())).toEqual(older.stores.quarantine?.records);
    await store.close();
    const db = await rawOpen(name);
    expect(db.version).toBe(SCHEMA_VERSION);
    db.close();
  });

  it('is laid out as a new one', async () => {
    const { store, name } = await openOlder(file);
    await store.close();
    const fresh = freshName();
    await (await openStore({ name: fresh })).close();
    expect(await layoutOf(name)).toEqual(await layoutOf(fresh));
  });
});

it('from version 1 to 2, tags that were there already are counted', async () => {
  const { store } = await openOlder('v1.json');
  expect(kept(await store.tags.list())).toEqual([
    { tag: 'budget', count: 2 },
    { tag: 'PGO 2018', count: 1 },
  ]);
});

/** Stores with their keys and indexes. */
async function layoutOf(name: string): Promise<unknown> {
  const db = await rawOpen(name);
  const layout = [...db.objectStoreNames].map((storeName) => {
    const store = db.transaction(storeName).objectStore(storeName);
    const indexes = [...store.indexNames].map((index) => {
      const { keyPath, multiEntry, unique } = store.index(index);
      return { index, keyPath, multiEntry, unique };
    });
    return { storeName, keyPath: store.keyPath, autoIncrement: store.autoIncrement, indexes };
  });
  db.close();
  return layout;
}

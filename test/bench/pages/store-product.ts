import { withColour } from '../../../lib/core/annotation/create.ts';
import type { Article } from '../../../lib/core/article/article.ts';
import { openStore, type StoreOutcome } from '../../../lib/store/store.ts';
import { articleAddress, manyNotes, sequence } from './many-notes.ts';
import { medianOf, timed } from './time.ts';

/** Milliseconds; medians but for `readAll`. */
export interface StoreFigures {
  add: number;
  update: number;
  byArticle: number;
  byArticleWorst: number;
  get: number;
  readAll: number;
}

/** The product's own store, with checks of every record, while it holds `count` notes. */
export async function measureStore(count: number): Promise<StoreFigures> {
  const name = 'bench-product';
  indexedDB.deleteDatabase(name);
  const store = await openStore({ name });
  const notes = manyNotes(count + 100);
  // The last ones are kept by the product's own act below.
  const fresh = notes.splice(count);
  await fill(name, notes);

  const next = sequence(13);
  const pick = () => notes[Math.floor(next() * notes.length)]!;
  const now = () => new Date().toISOString();
  const add = await medianOf(async () => {
    const note = fresh.pop()!;
    return must(await store.annotations.add(note, articleOf(note.target.source)));
  });
  const update = await medianOf(async () =>
    must(await store.annotations.update(pick().id, (note) => withColour(note, 3, now()))),
  );
  const look = await medianOf(async () =>
    must(await store.annotations.byArticle(articleAddress(Math.floor((next() * count) / 20)))),
  );
  const get = await medianOf(async () => must(await store.annotations.get(pick().id)));
  const readAll = Math.min(
    await timed(async () => must(await store.annotations.readAll(() => {}))),
    await timed(async () => must(await store.annotations.readAll(() => {}))),
  );
  await store.close();
  return {
    add: add.median,
    update: update.median,
    byArticle: look.median,
    byArticleWorst: look.worst,
    get: get.median,
    readAll,
  };
}

function must<T>(outcome: StoreOutcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value;
}

/** Puts notes in the product's database without its acts, which would keep 100,000 articles too. */
async function fill(name: string, notes: unknown[]): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const asked = indexedDB.open(name);
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
  for (let at = 0; at < notes.length; at += 5000) {
    await new Promise<void>((resolve, reject) => {
      const transaction = db.transaction('annotations', 'readwrite');
      for (const note of notes.slice(at, at + 5000)) transaction.objectStore('annotations').put(note);
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
  }
  db.close();
}

function articleOf(url: string): Article {
  return {
    url,
    canonicalUrl: url,
    title: 'Article',
    byline: null,
    siteName: null,
    publishedTime: null,
    modifiedTime: null,
    lang: 'fr',
    text: 'Les données seront publiées chaque année. '.repeat(500),
    fingerprint: '0123456789abcdef',
  };
}

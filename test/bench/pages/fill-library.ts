import type { ArticleRecord } from '../../../lib/core/kept.ts';
import { wordyNotes } from './wordy-notes.ts';

/** Puts `count` notes, their articles and texts into the product's database, past its checks: those are not measured. */
export async function fillLibrary(count: number): Promise<void> {
  const db = await new Promise<IDBDatabase>((done) => {
    const asked = indexedDB.open('civic-margin');
    asked.onsuccess = () => done(asked.result);
  });
  const { notes, texts } = wordyNotes(count);
  await put('annotations', [...notes.values()].flat());
  await put('articles', [...notes.keys()].map(record));
  await put(
    'texts',
    [...texts].map(([canonicalUrl, text]) => ({ canonicalUrl, text, seen: '2026-01-01T00:00:00Z' })),
  );
  db.close();

  async function put(store: string, records: unknown[]): Promise<void> {
    for (let at = 0; at < records.length; at += 5000) {
      const transaction = db.transaction(store, 'readwrite');
      for (const one of records.slice(at, at + 5000)) transaction.objectStore(store).put(one);
      await new Promise((done, failed) => {
        transaction.oncomplete = done;
        transaction.onabort = () => failed(transaction.error);
      });
    }
  }
}

function record(canonicalUrl: string, at: number): ArticleRecord {
  const lastRead = new Date(1.7e12 + at * 1e6).toISOString();
  return {
    canonicalUrl,
    title: `Article ${at}\u00a0: ce que la commune publie`,
    byline: null,
    siteName: 'Le Journal',
    publishedTime: null,
    modifiedTime: null,
    lang: 'fr',
    fingerprint: canonicalUrl,
    addresses: [canonicalUrl],
    textLength: 6000,
    firstSeen: lastRead,
    lastRead,
  };
}

Object.assign(globalThis, { fillLibrary });

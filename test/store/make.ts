import 'fake-indexeddb/auto';
import type { Annotation } from '../../lib/core/annotation/annotation.ts';
import { createAnnotation, type NewAnnotationFacts } from '../../lib/core/annotation/create.ts';
import type { Article } from '../../lib/core/article/article.ts';
import { fingerprint } from '../../lib/core/article/fingerprint.ts';
import { openStore, type StoreOptions, type StoreOutcome } from '../../lib/store/store.ts';

let databases = 0;

/** A name that no other test uses. */
export const freshName = (): string => `test-${process.pid}-${databases++}`;

/** A store of its own, at a time that stands still unless `clock.now` is moved. */
export async function freshStore(options: StoreOptions = {}) {
  const clock = { now: '2026-11-24T10:00:00.000Z' };
  const name = options.name ?? freshName();
  const store = await openStore({ name, now: () => clock.now, ...options });
  return { store, name, clock };
}

export const idOf = (n: number): string =>
  `urn:uuid:0192f0c0-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;

export const TEXT = `Le gouvernement s’engage à publier les données essentielles de la commande publique. ${'La feuille de route prévoit un bilan annuel. '.repeat(20)}`;

export function article(facts: Partial<Article> = {}): Article {
  const text = facts.text ?? TEXT;
  const url = facts.url ?? 'https://www.journal.example/article-1';
  return {
    url,
    canonicalUrl: url,
    title: 'Commande publique : les données s’ouvrent',
    byline: 'Anne Martin',
    siteName: 'Le Journal',
    publishedTime: '2016-12-09',
    modifiedTime: null,
    lang: 'fr',
    text,
    fingerprint: fingerprint(text),
    ...facts,
  };
}

export function annotation(n: number, facts: Partial<NewAnnotationFacts> = {}): Annotation {
  return createAnnotation({
    id: idOf(n),
    now: '2026-11-24T09:00:00.000Z',
    source: article().canonicalUrl,
    selector: [
      { type: 'TextQuoteSelector', exact: 'gouvernement', prefix: 'Le ', suffix: ' s’engage' },
      { type: 'TextPositionSelector', start: 3, end: 15 },
    ],
    colour: 2,
    note: `note ${n}`,
    tags: ['budget'],
    ...facts,
  });
}

/** The value of an act that is expected to succeed. */
export function kept<T>(outcome: StoreOutcome<T>): T {
  if (!outcome.ok) throw new Error(`the store answered ${outcome.reason}`);
  return outcome.value;
}

/** Plain IndexedDB, as another program would use it. */
export function rawOpen(
  name: string,
  version?: number,
  upgrade?: (db: IDBDatabase) => void,
): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(name, version);
    asked.onupgradeneeded = () => upgrade?.(asked.result);
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}

/** Puts records into a store behind the product's back. */
export function rawPut(db: IDBDatabase, store: string, records: unknown[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(store, 'readwrite');
    for (const record of records) transaction.objectStore(store).put(record);
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}

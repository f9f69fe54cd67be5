import { backupText, makeBackup } from '../../../lib/core/transfer/backup.ts';
import { readFile } from '../../../lib/core/transfer/import/read-file.ts';
import { openStore } from '../../../lib/store/store.ts';
import { freshDatabase } from './idb-promise.ts';
import { manyNotes } from './many-notes.ts';
import { timed } from './time.ts';

/** Bytes, and milliseconds of one run each. */
export interface ImportFigures {
  file: number;
  /** From text to records that were judged, hashes counted. */
  read: number;
  /** What would change. */
  preview: number;
  /** Planned and written in one transaction, on the disk. */
  write: number;
  /** The same file again: nothing to write. */
  again: number;
  undo: number;
  /** The same notes as the product would add them by hand: a transaction each, waited for. */
  oneByOne: number;
}

const NOW = '2026-11-24T10:00:00.000Z';

async function sha256(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export async function measureImport(count: number): Promise<ImportFigures> {
  const annotations = manyNotes(count);
  const text = backupText(
    await makeBackup({ contents: { annotations }, settings: null, now: NOW, product: '0' }, sha256),
  );
  const store = await openStore({ name: `import-${count}` });
  let read: Awaited<ReturnType<typeof readFile>> | undefined;
  const reading = await timed(async () => {
    read = await readFile(text, 'self', sha256);
  });
  if (!read?.ok || read.file.bad.length > 0) throw new Error('the file was not read');
  const bringing = { contents: read.file.contents, source: read.file.source, self: 'self', now: NOW };
  const preview = await timed(async () => void (await store.transfer.preview(bringing)));
  let applied: Awaited<ReturnType<typeof store.transfer.apply>> | undefined;
  const write = await timed(async () => {
    applied = await store.transfer.apply(bringing);
  });
  const kept = await store.annotations.count();
  if (!applied?.ok || !kept.ok || kept.value !== count) throw new Error('not all was written');
  const again = await timed(async () => void (await store.transfer.apply(bringing)));
  const done = applied.value;
  const undo = await timed(async () => void (await store.transfer.undo(done)));
  await store.close();
  const oneByOne = await addOneByOne(annotations, count);
  return { file: text.length, read: reading, preview, write, again, undo, oneByOne };
}

/** A transaction a note, each waited for; of many notes a tenth, and ten times the time. */
async function addOneByOne(annotations: ReturnType<typeof manyNotes>, count: number): Promise<number> {
  const part = annotations.slice(0, Math.min(count, 10_000));
  const db = await freshDatabase(`one-by-one-${count}`, (created) =>
    created.createObjectStore('annotations', { keyPath: 'id' }).createIndex('byArticle', 'target.source'),
  );
  const time = await timed(async () => {
    for (const annotation of part)
      await new Promise<void>((resolve, reject) => {
        const transaction = db.transaction('annotations', 'readwrite', { durability: 'strict' });
        transaction.objectStore('annotations').put(annotation);
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error);
      });
  });
  db.close();
  return (time * count) / part.length;
}

Object.assign(globalThis, { measureImport });

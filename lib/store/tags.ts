import type { Annotation } from '../core/annotation/annotation.ts';
import { tagsOf } from '../core/annotation/create.ts';
import type { Connection } from './connection.ts';
import type { StoreOutcome } from './outcome.ts';
import type { TagRecord, Writing } from './schema.ts';

/** The tags that the reader uses. */
export class Tags {
  #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Most used first, then by name. */
  list(): Promise<StoreOutcome<TagRecord[]>> {
    return this.#connection.read(async (db) =>
      (await db.getAll('tags')).sort((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1)),
    );
  }
}

/** Counts, within an act, what an annotation bore before it and bears after it; null is no annotation. */
export async function countTags(
  transaction: Writing,
  before: Annotation | null,
  after: Annotation | null,
): Promise<void> {
  const old = new Set(before ? tagsOf(before) : []);
  const fresh = new Set(after ? tagsOf(after) : []);
  for (const tag of fresh) if (!old.has(tag)) await count(transaction, tag, 1);
  for (const tag of old) if (!fresh.has(tag)) await count(transaction, tag, -1);
}

async function count(transaction: Writing, tag: string, change: 1 | -1): Promise<void> {
  const tags = transaction.objectStore('tags');
  const uses = ((await tags.get(tag))?.count ?? 0) + change;
  if (uses > 0) await tags.put({ tag, count: uses });
  else await tags.delete(tag);
}

import type { Annotation } from '../core/annotation/annotation.ts';
import { parseAnnotation } from '../core/annotation/schema.ts';
import type { Connection } from './connection.ts';
import { done, type StoreOutcome } from './outcome.ts';
import type { QuarantineRecord } from './schema.ts';

/** A record that did not parse, still in its store. */
export interface BadAnnotation {
  key: string;
  record: unknown;
  why: string;
}

/** Sorts records as they lie in the database into annotations and records that are none. */
export function sortAnnotations(records: readonly unknown[]): { good: Annotation[]; bad: BadAnnotation[] } {
  const good: Annotation[] = [];
  const bad: BadAnnotation[] = [];
  for (const record of records) {
    const parsed = parseAnnotation(record);
    if (parsed.ok) good.push(parsed.annotation);
    else bad.push({ key: String((record as { id?: unknown }).id), record, why: parsed.why });
  }
  return { good, bad };
}

/** Records put aside because they make no sense: listed and exported as they are, never thrown away by us. */
export class Quarantine {
  #connection: Connection;
  #now: () => string;

  constructor(connection: Connection, now: () => string) {
    this.#connection = connection;
    this.#now = now;
  }

  list(): Promise<StoreOutcome<QuarantineRecord[]>> {
    return this.#connection.read((db) => db.getAll('quarantine'));
  }

  count(): Promise<StoreOutcome<number>> {
    return this.#connection.read((db) => db.count('quarantine'));
  }

  /** For records that the reader has seen and does not want. */
  remove(key: number): Promise<StoreOutcome<undefined>> {
    return this.#connection.transact(['quarantine'], async (transaction) => {
      await transaction.objectStore('quarantine').delete(key);
      return done(undefined);
    });
  }

  /** Moves bad annotations out of the way, in one transaction. Failing to is harmless: they are met again. */
  async putAside(bad: readonly BadAnnotation[]): Promise<void> {
    if (bad.length === 0) return;
    await this.#connection.transact(['annotations', 'quarantine'], async (transaction) => {
      for (const { key, record, why } of bad) {
        // Somebody may have put it aside, or repaired it, since it was read.
        const present: unknown = await transaction.objectStore('annotations').get(key);
        if (present === undefined || parseAnnotation(present).ok) continue;
        await transaction
          .objectStore('quarantine')
          .add({ from: 'annotations', record, why, found: this.#now() });
        await transaction.objectStore('annotations').delete(key);
      }
      return done(undefined);
    });
  }
}

import type { Annotation } from '../core/annotation/annotation.ts';
import { parseAnnotation } from '../core/annotation/schema.ts';
import { parseDossier } from '../core/dossier/dossier.ts';
import { parseTrackedPledge } from '../core/tracker/track.ts';
import type { Connection } from './connection.ts';
import { done, type StoreOutcome } from './outcome.ts';
import type { QuarantineRecord } from './schema.ts';

/** A record that did not parse, still in its store. */
export interface BadRecord {
  key: string;
  record: unknown;
  why: string;
}

/** Sorts records as they lie in the database into those that make sense and those that do not. */
export function sortRecords<T>(
  records: readonly unknown[],
  parse: (record: unknown) => { ok: true; value: T } | { ok: false; why: string },
): { good: T[]; bad: BadRecord[] } {
  const good: T[] = [];
  const bad: BadRecord[] = [];
  for (const record of records) {
    const parsed = parse(record);
    if (parsed.ok) good.push(parsed.value);
    else bad.push({ key: String((record as { id?: unknown }).id), record, why: parsed.why });
  }
  return { good, bad };
}

/** Sorts records as they lie in the database into annotations and records that are none. */
export function sortAnnotations(records: readonly unknown[]): { good: Annotation[]; bad: BadRecord[] } {
  return sortRecords(records, (record) => {
    const parsed = parseAnnotation(record);
    return parsed.ok ? { ok: true, value: parsed.annotation } : parsed;
  });
}

/** Whether a record of a store makes sense. */
const READABLE = {
  annotations: (record: unknown) => parseAnnotation(record).ok,
  pledges: (record: unknown) => parseTrackedPledge(record).ok,
  dossiers: (record: unknown) => parseDossier(record).ok,
};

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

  /** Moves bad records out of the way, in one transaction. Failing to is harmless: they are met again. */
  async putAside(from: keyof typeof READABLE, bad: readonly BadRecord[]): Promise<void> {
    if (bad.length === 0) return;
    await this.#connection.transact([from, 'quarantine'], async (transaction) => {
      for (const { key, record, why } of bad) {
        // Somebody may have put it aside, or repaired it, since it was read.
        const present: unknown = await transaction.objectStore(from).get(key);
        if (present === undefined || READABLE[from](present)) continue;
        await transaction.objectStore('quarantine').add({ from, record, why, found: this.#now() });
        await transaction.objectStore(from).delete(key);
      }
      return done(undefined);
    });
  }
}

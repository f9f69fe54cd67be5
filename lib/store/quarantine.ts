import type { Annotation } from '../core/annotation/annotation.ts';
import { parseAnnotation } from '../core/annotation/schema.ts';
import type { Connection } from './connection.ts';
import { done, type StoreOutcome } from './outcome.ts';
import { isReadable, LOOKS, type LookedAt } from './readable.ts';
import type { Database, MarginDatabase, QuarantineRecord } from './schema.ts';

type RecordOf<Name extends LookedAt> = MarginDatabase[Name]['value'];

/** A record that did not parse, still in its store. */
export interface BadRecord {
  /** Undefined: where it lies is known from the record itself. */
  key?: string;
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

  /** The records of a store that make sense, in their order; the others are put aside. */
  async readable<Name extends LookedAt>(from: Name, records: readonly unknown[]): Promise<RecordOf<Name>[]> {
    const good: RecordOf<Name>[] = [];
    const bad: BadRecord[] = [];
    for (const record of records) {
      const why = LOOKS[from](record);
      if (why === undefined) good.push(record as RecordOf<Name>);
      else bad.push({ record, why });
    }
    await this.putAside(from, bad);
    return good;
  }

  /** Looks records of a store up: an answer without those that make no sense. */
  async look<Name extends LookedAt>(
    from: Name,
    find: (db: Database) => Promise<unknown[]>,
  ): Promise<StoreOutcome<RecordOf<Name>[]>> {
    const found = await this.#connection.read(find);
    return found.ok ? done(await this.readable(from, found.value)) : found;
  }

  /** Moves bad records out of the way, in one transaction. Failing to is harmless: they are met again. */
  async putAside(from: LookedAt, bad: readonly BadRecord[]): Promise<void> {
    if (bad.length === 0) return;
    await this.#connection.transact([from, 'quarantine'], async (transaction) => {
      // Stores have keys of many types; the record lies where it says.
      const store = transaction.objectStore(from) as unknown as AnyStore;
      for (const { record, why, ...known } of bad) {
        const key = known.key ?? keyIn(record, store.keyPath);
        // Somebody may have put it aside, or repaired it, since it was read.
        const present = await store.get(key);
        if (present === undefined || isReadable(from, present)) continue;
        await transaction.objectStore('quarantine').add({ from, record, why, found: this.#now() });
        await store.delete(key);
      }
      return done(undefined);
    });
  }
}

interface AnyStore {
  keyPath: string | string[];
  get(key: IDBValidKey): Promise<unknown>;
  delete(key: IDBValidKey): Promise<void>;
}

/** The key of a record that has been in the database: it has one. */
function keyIn(record: unknown, path: string | string[]): IDBValidKey {
  const fields = record as Record<string, IDBValidKey>;
  return typeof path === 'string' ? fields[path]! : path.map((name) => fields[name]!);
}

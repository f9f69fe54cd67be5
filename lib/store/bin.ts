import type { Changes } from './changes.ts';
import type { Connection } from './connection.ts';
import { done, type StoreOutcome } from './outcome.ts';
import type { Quarantine } from './quarantine.ts';
import { LOOKS } from './readable.ts';
import type { BinRecord } from './schema.ts';

/** How long a deletion can be undone. */
export const BIN_DAYS = 7;
const BIN_TIME = BIN_DAYS * 24 * 60 * 60 * 1000;

/** What the reader deleted. `annotations.restore` takes it out again. */
export class Bin {
  #connection: Connection;
  #changes: Changes;
  #quarantine: Quarantine;

  constructor(connection: Connection, changes: Changes, quarantine: Quarantine) {
    this.#connection = connection;
    this.#changes = changes;
    this.#quarantine = quarantine;
  }

  /** Deleted last comes first. */
  list(): Promise<StoreOutcome<BinRecord[]>> {
    return this.#quarantine.look('bin', async (db) =>
      (await db.getAllFromIndex('bin', 'byDeleted')).reverse(),
    );
  }

  count(): Promise<StoreOutcome<number>> {
    return this.#connection.read((db) => db.count('bin'));
  }

  /**
   * Removes for good what was deleted more than seven days before `now` (UTC, ISO 8601), and answers how many.
   * Exactly seven days can still be undone.
   */
  async purge(now: string): Promise<StoreOutcome<number>> {
    const before = new Date(Date.parse(now) - BIN_TIME).toISOString();
    const purged: BinRecord[] = [];
    const outcome = await this.#connection.transact(['bin'], async (transaction) => {
      const bin = transaction.objectStore('bin');
      const old = await bin.index('byDeleted').getAll(IDBKeyRange.upperBound(before, true));
      // What makes no sense is put aside when it is met, not thrown away unseen.
      purged.push(...old.filter((record) => LOOKS.bin(record) === undefined));
      for (const { id } of purged) await bin.delete(id);
      return done(purged.length);
    });
    if (outcome.ok && purged.length > 0) {
      const articles = new Set(purged.map(({ annotation }) => annotation.target.source));
      this.#changes.tell(
        'purged',
        purged.map(({ id }) => id),
        [...articles],
      );
    }
    return outcome;
  }
}

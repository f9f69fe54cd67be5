import type { Connection } from './connection.ts';
import { newId } from './new-id.ts';
import { done, type StoreOutcome } from './outcome.ts';
import type { CompiledRecord } from './schema.ts';

/**
 * The reader's glossaries as terms are found with them. Making one of 20,000 terms takes seconds and reading its bytes
 * milliseconds, and the background wakes many times a day. `Connection.transact` forgets them when concepts are written.
 */
export class Compiled {
  #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /**
   * What `make` answers for a glossary, made once for its concepts as they are and for `maker`, the version of what makes
   * it. An answer of `make` that is undefined is passed on and not kept; a store that keeps nothing costs only time.
   */
  async of(
    glossary: string,
    maker: string,
    make: () => Promise<ArrayBuffer | undefined>,
  ): Promise<ArrayBuffer | undefined> {
    const found = await this.#connection.read((db) => db.get('compiled', glossary));
    if (found.ok && found.value?.maker === maker && found.value.bytes) return found.value.bytes;
    const claimed: CompiledRecord = { glossary, maker, claim: newId(), bytes: null };
    // Before the concepts are read: whoever writes one later takes the claim away.
    await this.#put(claimed);
    const bytes = await make();
    if (bytes) await this.#put({ ...claimed, bytes });
    return bytes;
  }

  /** Puts a claim, or the bytes of one that still stands. */
  #put(record: CompiledRecord): Promise<StoreOutcome<undefined>> {
    return this.#connection.transact<undefined>(['compiled'], async (transaction) => {
      const compiled = transaction.objectStore('compiled');
      const stands = !record.bytes || (await compiled.get(record.glossary))?.claim === record.claim;
      if (stands) await compiled.put(record);
      return done(undefined);
    });
  }
}

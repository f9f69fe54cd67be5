import { openDB } from 'idb';
import type { Migration } from './migrations.ts';
import { done, failureOf, type StoreFailure, type StoreOutcome } from './outcome.ts';
import type { Database, MarginDatabase, StoreName, Writing } from './schema.ts';
import { Signal } from './signal.ts';

/** How the database stands, as far as a reader must be told. */
export type StoreState =
  | 'open'
  /** Waits for another page to let go of an older version. */
  | 'blocked'
  /** A newer version of the product is at work: this page must be reloaded. */
  | 'outdated'
  /** The database was deleted under us (browsing data cleared). A new, empty one is made at the next act. */
  | 'deleted'
  /** The device is full, and the browser closed the database for it. What is kept is still there. */
  | 'full'
  /** The browser cannot open the database. */
  | 'failed'
  | 'closed';

/** ms between two looks at whether somebody before us waits for an older page. */
const LOOK_AGAIN = 300;

/** The one connection of this context: opened at the first act, opened again when the browser ended it. */
export class Connection {
  #name: string;
  #migrations: readonly Migration[];
  #tell: (state: StoreState) => void;
  #opening: Promise<StoreOutcome<Database>> | undefined;
  /** Given when another page holds an older version. */
  #blocked = new Signal<StoreFailure>();
  /** Given when the browser ends the connection: it may then never say how a transaction ended. */
  #lost = new Signal<StoreFailure>();
  /** The browser ended a connection, and none was opened since. */
  #wasLost = false;
  /** A write was refused for want of room, and the database was not opened since. */
  #isFull = false;
  /** No way back from here. */
  #ended = false;

  constructor(name: string, migrations: readonly Migration[], tell: (state: StoreState) => void) {
    this.#name = name;
    this.#migrations = migrations;
    this.#tell = tell;
  }

  /** The open database; `blocked` at once while an older page holds it, although opening goes on. */
  async database(): Promise<StoreOutcome<Database>> {
    if (this.#ended) return { ok: false, reason: 'closed' };
    if (!this.#opening) {
      this.#opening = this.#open();
      void this.#followQueue(this.#opening);
    }
    return this.#blocked.or(this.#opening);
  }

  /**
   * One act in one transaction: all of it is written, or nothing. The act may await requests of its transaction only;
   * when it answers a failure, what it wrote until then stays, so it looks before it writes.
   */
  async transact<T>(
    stores: StoreName[],
    act: (transaction: Writing) => Promise<StoreOutcome<T>>,
  ): Promise<StoreOutcome<T>> {
    return this.#withDatabase(async (db) => {
      const lost = this.#lost;
      const writesConcepts = stores.includes('ownConcepts');
      const used: StoreName[] = writesConcepts ? [...stores, 'compiled'] : stores;
      // `strict`: what we call saved has reached the disk.
      const transaction = db.transaction(used, 'readwrite', { durability: 'strict' });
      try {
        // What was made of the concepts goes with the act that may write them, so that nobody can forget it.
        if (writesConcepts)
          transaction
            .objectStore('compiled')
            .clear()
            .catch(() => {});
        const outcome = await act(transaction);
        return await lost.or(transaction.done.then(() => outcome));
      } catch (error) {
        abort(transaction);
        await lost.or(transaction.done.catch(() => {}));
        // The transaction's own error says more (quota) than that of the request that it took down with it.
        throw isDatabaseError(error) ? (transaction.error ?? error) : error;
      }
    });
  }

  /** Looks something up. */
  read<T>(look: (db: Database) => Promise<T>): Promise<StoreOutcome<T>> {
    return this.#withDatabase(async (db) => done(await look(db)));
  }

  /** Once more when the connection turned out to be dead: Firefox does not say that it ended one on a full device. */
  async #withDatabase<T>(work: (db: Database) => Promise<StoreOutcome<T>>): Promise<StoreOutcome<T>> {
    const outcome = await this.#try(work);
    return outcome.ok || outcome.reason !== 'closed' || this.#ended ? outcome : this.#try(work);
  }

  async #try<T>(work: (db: Database) => Promise<StoreOutcome<T>>): Promise<StoreOutcome<T>> {
    const opened = await this.database();
    if (!opened.ok) return opened;
    try {
      return await work(opened.value);
    } catch (error) {
      if (!isDatabaseError(error)) throw error;
      const failure = this.#explain(error);
      if (failure.reason === 'closed') this.#opening = undefined;
      return failure;
    }
  }

  async close(): Promise<void> {
    this.#ended = true;
    const opened = this.#opening && (await this.#blocked.or(this.#opening));
    if (opened?.ok) opened.value.close();
    this.#tell('closed');
  }

  async #open(): Promise<StoreOutcome<Database>> {
    let cause: unknown;
    let isNew = false;
    // Opening may throw at once: by then it must be known that it was tried.
    await Promise.resolve();
    try {
      const db = await openDB<MarginDatabase>(this.#name, this.#migrations.length, {
        upgrade: async (database, oldVersion, _newVersion, transaction) => {
          isNew = oldVersion === 0;
          try {
            for (const migrate of this.#migrations.slice(oldVersion)) await migrate(database, transaction);
          } catch (error) {
            // What a migration throws after waiting does not undo it: the older database must be left as it was.
            cause = error;
            abort(transaction);
          }
        },
        blocked: () => {
          this.#waits();
          void navigator.locks?.request(this.#lock, { mode: 'shared' }, () => this.#opening);
        },
        blocking: (_ours, wanted, event) => {
          (event.target as IDBDatabase).close();
          this.#opening = undefined;
          // A deleted database may be made anew; a newer one is not ours to touch.
          if (wanted !== null) this.#ended = true;
          this.#tell(wanted === null ? 'deleted' : 'outdated');
        },
        terminated: () => {
          this.#opening = undefined;
          this.#wasLost = true;
          this.#lost.give({ ok: false, reason: this.#isFull ? 'full' : 'failed' });
          // Emptied by the reader, or closed because the disk failed: what is there now tells.
          void this.database();
        },
      });
      this.#blocked = new Signal<StoreFailure>();
      this.#lost = new Signal<StoreFailure>();
      if (isNew && this.#wasLost) this.#tell('deleted');
      this.#wasLost = false;
      this.#isFull = false;
      if (this.#ended) db.close();
      else this.#tell('open');
      return this.#ended ? { ok: false, reason: 'closed' } : done(db);
    } catch (error) {
      this.#opening = undefined;
      if (!isDatabaseError(error)) throw error;
      const failure = this.#explain(cause ?? error);
      if (failure.reason === 'closed') {
        this.#ended = true;
        this.#tell('outdated');
      } else this.#tell(failure.reason === 'full' ? 'full' : 'failed');
      return failure;
    }
  }

  /** Held by whoever waits for an older page to let go. */
  get #lock(): string {
    return `${this.#name} blocked`;
  }

  #waits(): void {
    this.#blocked.give({ ok: false, reason: 'blocked' });
    this.#tell('blocked');
  }

  /**
   * The database tells only the first in its queue that an older page holds it; those behind wait without a word.
   * The first holds a lock, at which they look.
   */
  async #followQueue(opening: Promise<unknown>): Promise<void> {
    let isOver = false;
    const over = () => {
      isOver = true;
    };
    opening.then(over, over);
    while (!isOver) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
      const { held = [] } = (await navigator.locks?.query()) ?? {};
      if (isOver || !held.some(({ name }) => name === this.#lock)) continue;
      this.#waits();
      return;
    }
  }

  /** Once the device is full, what fails for no reason told fails for that. */
  #explain(error: unknown): StoreFailure {
    const failure = failureOf(error);
    if (failure.reason === 'full') this.#isFull = true;
    return failure.reason === 'failed' && this.#isFull ? { ok: false, reason: 'full' } : failure;
  }
}

/** Anything else is a mistake of ours, and is not to be hidden in an answer. */
const isDatabaseError = (error: unknown): boolean => error instanceof DOMException;

function abort(transaction: { abort(): void; done: Promise<void> }): void {
  transaction.done.catch(() => {});
  try {
    transaction.abort();
  } catch {
    // It is over already.
  }
}

import type { Changes } from './changes.ts';
import type { Connection } from './connection.ts';
import { done, type StoreOutcome } from './outcome.ts';
import type { Quarantine } from './quarantine.ts';
import type { DismissalRecord, LinkRecord } from './schema.ts';

/** Passages that the reader said are no pledges: each for one article and its words. */
export class Dismissals {
  #connection: Connection;
  #changes: Changes;
  #quarantine: Quarantine;
  #now: () => string;

  constructor(connection: Connection, changes: Changes, quarantine: Quarantine, now: () => string) {
    this.#connection = connection;
    this.#changes = changes;
    this.#quarantine = quarantine;
    this.#now = now;
  }

  /** Saying it twice is saying it once. */
  async add(article: string, quote: string): Promise<StoreOutcome<undefined>> {
    const outcome = await this.#connection.transact<undefined>(['dismissals'], async (transaction) => {
      const dismissals = transaction.objectStore('dismissals');
      if (!(await dismissals.getKey([article, quote])))
        await dismissals.put({ article, quote, at: this.#now() });
      return done(undefined);
    });
    if (outcome.ok) this.#changes.tell('answer', [], [article]);
    return outcome;
  }

  /** It is a pledge after all. */
  async remove(article: string, quote: string): Promise<StoreOutcome<undefined>> {
    const outcome = await this.#connection.transact<undefined>(['dismissals'], async (transaction) => {
      await transaction.objectStore('dismissals').delete([article, quote]);
      return done(undefined);
    });
    if (outcome.ok) this.#changes.tell('answer', [], [article]);
    return outcome;
  }

  byArticle(article: string): Promise<StoreOutcome<DismissalRecord[]>> {
    return this.#quarantine.look('dismissals', (db) =>
      db.getAllFromIndex('dismissals', 'byArticle', article),
    );
  }
}

/**
 * What the reader answered to "is this the commitment?" about pledges that are not followed. A followed pledge has its
 * links in its history; only refusals stay here then.
 */
export class Links {
  #connection: Connection;
  #changes: Changes;
  #quarantine: Quarantine;
  #now: () => string;

  constructor(connection: Connection, changes: Changes, quarantine: Quarantine, now: () => string) {
    this.#connection = connection;
    this.#changes = changes;
    this.#quarantine = quarantine;
    this.#now = now;
  }

  /** The last answer counts. */
  async answer(link: Omit<LinkRecord, 'at'>): Promise<StoreOutcome<undefined>> {
    const outcome = await this.#connection.transact<undefined>(['links'], async (transaction) => {
      await transaction.objectStore('links').put({ ...link, at: this.#now() });
      return done(undefined);
    });
    if (outcome.ok) this.#changes.tell('answer', [], [link.article]);
    return outcome;
  }

  /** The question is open again. */
  async forget({
    article,
    quote,
    commitmentId,
  }: Pick<LinkRecord, 'article' | 'quote' | 'commitmentId'>): Promise<StoreOutcome<undefined>> {
    const outcome = await this.#connection.transact<undefined>(['links'], async (transaction) => {
      await transaction.objectStore('links').delete([article, quote, commitmentId]);
      return done(undefined);
    });
    if (outcome.ok) this.#changes.tell('answer', [], [article]);
    return outcome;
  }

  byArticle(article: string): Promise<StoreOutcome<LinkRecord[]>> {
    return this.#quarantine.look('links', (db) => db.getAllFromIndex('links', 'byArticle', article));
  }
}

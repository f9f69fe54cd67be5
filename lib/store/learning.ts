import { type KnownConcept, metAgain, type ReviewCard } from '../core/review/review-card.ts';
import type { Changes } from './changes.ts';
import type { Connection } from './connection.ts';
import { done, type StoreOutcome } from './outcome.ts';
import type { Quarantine } from './quarantine.ts';
import { isReadable } from './readable.ts';

/** What the reader knows already, and what is kept for review. */
export class Learning {
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

  /** Latest first. */
  async known(): Promise<StoreOutcome<KnownConcept[]>> {
    const found = await this.#quarantine.look('known', (db) => db.getAll('known'));
    return found.ok ? done(found.value.sort((a, b) => (a.since < b.since ? 1 : -1))) : found;
  }

  /** "I know this", or not any more. Saying it twice is saying it once. */
  async setKnown(conceptId: string, isKnown: boolean): Promise<StoreOutcome<undefined>> {
    const outcome = await this.#connection.transact<undefined>(['known'], async (transaction) => {
      const known = transaction.objectStore('known');
      if (!isKnown) await known.delete(conceptId);
      else if (!(await known.getKey(conceptId))) await known.put({ conceptId, since: this.#now() });
      return done(undefined);
    });
    if (outcome.ok) this.#changes.tell('learning', [], []);
    return outcome;
  }

  cards(): Promise<StoreOutcome<ReviewCard[]>> {
    return this.#quarantine.look('reviews', (db) => db.getAll('reviews'));
  }

  /** Keeps a concept for review; a card that is there already stays as it is. */
  add(card: ReviewCard): Promise<StoreOutcome<ReviewCard>> {
    return this.#change(card.conceptId, (known) => known ?? card);
  }

  /** Puts a card back as it was, over what is there: for undo. */
  restore(card: ReviewCard): Promise<StoreOutcome<ReviewCard>> {
    return this.#change(card.conceptId, () => card);
  }

  /** @param change called inside the transaction, so it may not wait */
  update(conceptId: string, change: (card: ReviewCard) => ReviewCard): Promise<StoreOutcome<ReviewCard>> {
    return this.#change(conceptId, (known) => known && change(known));
  }

  /** Answers the card, so that it can be put back. */
  async remove(conceptId: string): Promise<StoreOutcome<ReviewCard>> {
    const outcome = await this.#connection.transact<ReviewCard>(['reviews'], async (transaction) => {
      const reviews = transaction.objectStore('reviews');
      const card = await reviews.get(conceptId);
      if (!card) return { ok: false, reason: 'gone' };
      await reviews.delete(conceptId);
      return done(card);
    });
    if (outcome.ok) this.#changes.tell('learning', [], []);
    return outcome;
  }

  /** An article was read in which these concepts occur: their cards remember it, once. */
  async met(conceptIds: Iterable<string>, article: string): Promise<StoreOutcome<undefined>> {
    const met = new Set(conceptIds);
    const cards = await this.cards();
    if (!cards.ok) return cards;
    const at = this.#now();
    const isNews = (card: ReviewCard) => met.has(card.conceptId) && metAgain(card, article, at) !== card;
    // Most articles bring nothing new, and a transaction that writes is dear.
    if (!cards.value.some(isNews)) return done(undefined);
    const outcome = await this.#connection.transact<undefined>(['reviews'], async (transaction) => {
      const reviews = transaction.objectStore('reviews');
      for (const card of await reviews.getAll())
        if (isReadable('reviews', card) && isNews(card)) await reviews.put(metAgain(card, article, at));
      return done(undefined);
    });
    return outcome;
  }

  async #change(
    conceptId: string,
    change: (known: ReviewCard | undefined) => ReviewCard | undefined,
  ): Promise<StoreOutcome<ReviewCard>> {
    const outcome = await this.#connection.transact<ReviewCard>(['reviews'], async (transaction) => {
      const reviews = transaction.objectStore('reviews');
      const known = await reviews.get(conceptId);
      if (known && !isReadable('reviews', known)) return { ok: false, reason: 'unreadable' };
      const changed = change(known);
      if (!changed) return { ok: false, reason: 'gone' };
      await reviews.put(changed);
      return done(changed);
    });
    if (outcome.ok) this.#changes.tell('learning', [], []);
    else if (outcome.reason === 'unreadable') await this.#putAside(conceptId);
    return outcome;
  }

  async #putAside(conceptId: string): Promise<void> {
    await this.#quarantine.look('reviews', (db) => db.getAll('reviews', conceptId));
  }
}

import type { Passage } from '../core/text/passage.ts';
import type { Changes } from './changes.ts';
import type { Connection } from './connection.ts';
import { done, type StoreOutcome } from './outcome.ts';
import type { Draft } from './schema.ts';

/** What the reader is writing. A draft goes only when its note is saved or the reader says so. */
export class Drafts {
  #connection: Connection;
  #changes: Changes;
  #now: () => string;

  constructor(connection: Connection, changes: Changes, now: () => string) {
    this.#connection = connection;
    this.#changes = changes;
    this.#now = now;
  }

  /** The last words win: a draft has one writer. */
  async save(draft: Omit<Draft, 'saved'>): Promise<StoreOutcome<Draft>> {
    const saved: Draft = { ...draft, saved: this.#now() };
    const outcome = await this.#connection.transact(['drafts'], async (transaction) => {
      await transaction.objectStore('drafts').put(saved);
      return done(saved);
    });
    if (outcome.ok) this.#changes.tell('draft', [draft.id], [draft.article]);
    return outcome;
  }

  /** The draft of this annotation. */
  get(id: string): Promise<StoreOutcome<Draft | undefined>> {
    return this.#connection.read((db) => db.get('drafts', id));
  }

  /** The draft on this passage; null asks for the note on the whole article. */
  async find(article: string, passage: Passage | null): Promise<StoreOutcome<Draft | undefined>> {
    const drafts = await this.byArticle(article);
    if (!drafts.ok) return drafts;
    return done(
      drafts.value.find(
        (draft) => draft.passage?.start === passage?.start && draft.passage?.end === passage?.end,
      ),
    );
  }

  byArticle(canonicalUrl: string): Promise<StoreOutcome<Draft[]>> {
    return this.#connection.read((db) => db.getAllFromIndex('drafts', 'byArticle', canonicalUrl));
  }

  list(): Promise<StoreOutcome<Draft[]>> {
    return this.#connection.read((db) => db.getAll('drafts'));
  }

  /** Removing what is not there is fine. */
  async remove(id: string): Promise<StoreOutcome<undefined>> {
    const outcome = await this.#connection.transact(['drafts'], async (transaction) => {
      await transaction.objectStore('drafts').delete(id);
      return done(undefined);
    });
    if (outcome.ok) this.#changes.tell('draft', [id], []);
    return outcome;
  }
}

import type { IDBPObjectStore } from 'idb';
import { type OwnConcept, type OwnGlossary, SHIPPED } from '../core/glossary/own-glossary.ts';
import type { Changes } from './changes.ts';
import type { Connection } from './connection.ts';
import { done, type StoreOutcome } from './outcome.ts';
import type { Quarantine } from './quarantine.ts';
import { isReadable } from './readable.ts';
import type { MarginDatabase, StoreName } from './schema.ts';

/** What an import or an edit of a glossary writes at once. */
export interface GlossaryChange {
  /** New, or as they are to be from now on. */
  put?: readonly OwnConcept[];
  /** Ids of concepts that go. */
  remove?: readonly string[];
}

/** The reader's glossaries, the order of all, and which are switched off. */
export class Glossaries {
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

  /** In the reader's order; the shipped one is always there, last where it was never moved. */
  async list(): Promise<StoreOutcome<OwnGlossary[]>> {
    const found = await this.#quarantine.look('glossaries', (db) => db.getAll('glossaries'));
    return found.ok ? done(withShipped(found.value)) : found;
  }

  concepts(glossary: string): Promise<StoreOutcome<OwnConcept[]>> {
    return this.#quarantine.look('ownConcepts', (db) =>
      db.getAllFromIndex('ownConcepts', 'byGlossary', glossary),
    );
  }

  allConcepts(): Promise<StoreOutcome<OwnConcept[]>> {
    return this.#quarantine.look('ownConcepts', (db) => db.getAll('ownConcepts'));
  }

  /** How many concepts each glossary has. */
  counts(): Promise<StoreOutcome<Map<string, number>>> {
    return this.#connection.read(async (db) => {
      const glossaries = await db.getAllKeys('glossaries');
      const index = db.transaction('ownConcepts').store.index('byGlossary');
      const counted = glossaries.map(async (id) => [id, await index.count(id)] as const);
      return new Map(await Promise.all(counted));
    });
  }

  /** Adds a glossary at the top, with its concepts; asked twice with the same id, it is added once. */
  async add(
    { id, name, file }: Pick<OwnGlossary, 'id' | 'name' | 'file'>,
    concepts: readonly OwnConcept[] = [],
  ): Promise<StoreOutcome<OwnGlossary>> {
    return this.#write(async (glossaries, own) => {
      const known = await glossaries.get(id);
      const first = Math.min(0, ...(await readableIn(glossaries)).map(({ order }) => order)) - 1;
      const now = this.#now();
      const glossary = known ?? { id, name, on: true, order: first, file, created: now, modified: now };
      await glossaries.put(glossary);
      for (const concept of concepts) await own.put(concept);
      return done(glossary);
    });
  }

  /** Renames it, or switches it on or off. */
  async arrange(
    id: string,
    change: Partial<Pick<OwnGlossary, 'name' | 'on'>>,
  ): Promise<StoreOutcome<OwnGlossary>> {
    return this.#arrange(async (glossaries) => {
      const glossary = (await readableIn(glossaries)).find((one) => one.id === id);
      if (!glossary) return { ok: false, reason: 'gone' };
      const changed = { ...glossary, ...change, modified: this.#now() };
      await glossaries.put(changed);
      return done(changed);
    });
  }

  /** Puts the glossaries in this order; those that are not named stay behind, as they were. */
  async order(ids: readonly string[]): Promise<StoreOutcome<OwnGlossary[]>> {
    return this.#arrange(async (glossaries) => {
      const all = await readableIn(glossaries);
      const place = (id: string) => (ids.includes(id) ? ids.indexOf(id) : ids.length);
      const sorted = all.toSorted((a, b) => place(a.id) - place(b.id) || a.order - b.order);
      const ordered = sorted.map((glossary, order) => ({ ...glossary, order }));
      for (const glossary of ordered) await glossaries.put(glossary);
      return done(ordered);
    });
  }

  /** Writes and removes concepts of a glossary, all or none. */
  async change(
    glossary: string,
    { put = [], remove = [] }: GlossaryChange,
  ): Promise<StoreOutcome<undefined>> {
    return this.#write<undefined>(async (glossaries, own) => {
      const known = await glossaries.get(glossary);
      if (!known) return { ok: false, reason: 'gone' };
      for (const concept of put) await own.put(concept);
      for (const id of remove) await own.delete(id);
      await glossaries.put({ ...known, modified: this.#now() });
      return done(undefined);
    });
  }

  /** Removes a glossary with its concepts, and answers them so that it can be undone by `add`. */
  async remove(id: string): Promise<StoreOutcome<{ glossary: OwnGlossary; concepts: OwnConcept[] }>> {
    return this.#write(async (glossaries, own) => {
      const glossary = await glossaries.get(id);
      if (!glossary || id === SHIPPED) return { ok: false, reason: 'gone' };
      const concepts = await own.index('byGlossary').getAll(id);
      for (const concept of concepts) await own.delete(concept.id);
      await glossaries.delete(id);
      return done({ glossary, concepts });
    });
  }

  /** An act on the list alone: no concept is written. */
  async #arrange<T>(act: (glossaries: GlossaryStore) => Promise<StoreOutcome<T>>): Promise<StoreOutcome<T>> {
    return this.#told(
      await this.#connection.transact<T>(['glossaries'], (transaction) =>
        act(transaction.objectStore('glossaries')),
      ),
    );
  }

  async #write<T>(
    act: (glossaries: GlossaryStore, own: ConceptStore) => Promise<StoreOutcome<T>>,
  ): Promise<StoreOutcome<T>> {
    return this.#told(
      await this.#connection.transact<T>(['glossaries', 'ownConcepts'], (transaction) =>
        act(transaction.objectStore('glossaries'), transaction.objectStore('ownConcepts')),
      ),
    );
  }

  #told<T>(outcome: StoreOutcome<T>): StoreOutcome<T> {
    if (outcome.ok) this.#changes.tell('glossary', [], []);
    return outcome;
  }
}

type GlossaryStore = IDBPObjectStore<MarginDatabase, StoreName[], 'glossaries', 'readwrite'>;
type ConceptStore = IDBPObjectStore<MarginDatabase, StoreName[], 'ownConcepts', 'readwrite'>;

/** As `list` answers them, within an act. */
async function readableIn(glossaries: GlossaryStore): Promise<OwnGlossary[]> {
  return withShipped((await glossaries.getAll()).filter((record) => isReadable('glossaries', record)));
}

function withShipped(stored: readonly OwnGlossary[]): OwnGlossary[] {
  const shipped: OwnGlossary = {
    id: SHIPPED,
    name: '',
    on: true,
    order: Number.MAX_SAFE_INTEGER,
    file: null,
    created: '',
    modified: '',
  };
  const all = stored.some(({ id }) => id === SHIPPED) ? stored : [...stored, shipped];
  return all.toSorted((a, b) => a.order - b.order);
}

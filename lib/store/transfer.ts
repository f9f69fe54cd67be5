import { unwrap } from 'idb';
import type { Annotation } from '../core/annotation/annotation.ts';
import { tagsOf } from '../core/annotation/create.ts';
import { canonicalJson } from '../core/transfer/canonical-json.ts';
import { type Bringing, type Plan, planImport, type Write } from '../core/transfer/import/plan.ts';
import {
  type Contents,
  type Kept,
  type Key,
  KIND_NAMES,
  KINDS,
  type KindName,
  keyText,
} from '../core/transfer/kinds.ts';
import type { Changes } from './changes.ts';
import type { Connection } from './connection.ts';
import { done, type StoreOutcome } from './outcome.ts';
import { nameIn, presentIn, withoutKey } from './present.ts';
import type { Quarantine } from './quarantine.ts';
import type { Database, StoreName, Writing } from './schema.ts';

/** The stores that hold what is kept, and the counts that follow from it. */
const ALL: StoreName[] = [...KIND_NAMES, 'tags'];

/** An import that was carried out, for taking it back. */
export interface Applied {
  plan: Plan;
  /** UTC, ISO 8601. */
  at: string;
}

/** What came of taking an import back. */
export interface Undone {
  undone: number;
  /** Records that were changed since the import, and so stay. */
  left: number;
}

/** Everything at once: backups read it, imports write it, erasing empties it. */
export class Transfer {
  #connection: Connection;
  #changes: Changes;
  #quarantine: Quarantine;

  constructor(connection: Connection, changes: Changes, quarantine: Quarantine) {
    this.#connection = connection;
    this.#changes = changes;
    this.#quarantine = quarantine;
  }

  /** All that is kept at one moment, as it lies there: records that make no sense are not left out of a backup. */
  contents(): Promise<StoreOutcome<Contents>> {
    return this.#connection.read((db) => readAll(db));
  }

  /** What an import would change. Nothing is written. */
  preview(bringing: Bringing): Promise<StoreOutcome<Plan>> {
    return this.#connection.read(async (db) => {
      const { present } = await presentIn(db.transaction(KIND_NAMES), bringing.contents);
      return planImport(bringing, present);
    });
  }

  /**
   * Imports, in one transaction: all of it, or nothing. What is there is looked at again: others may have written. A
   * record that makes no sense is put aside where the import has one to take its place.
   */
  async apply(bringing: Bringing): Promise<StoreOutcome<Applied>> {
    const outcome = await this.#connection.transact<Applied>(ALL, async (transaction) => {
      const { present, unreadable } = await presentIn(transaction, bringing.contents);
      const plan = await planImport(bringing, present);
      for (const { kind, key } of plan.writes) {
        const aside = unreadable.get(nameIn(kind, key));
        if (aside) await transaction.objectStore('quarantine').add({ ...aside, found: bringing.now });
      }
      await write(transaction, plan.writes);
      return done({ plan, at: bringing.now });
    });
    if (outcome.ok) this.#tell(outcome.value.plan.writes);
    return outcome;
  }

  /** Takes an import back, in one transaction. What was changed since stays as it is now. */
  async undo({ plan }: Applied): Promise<StoreOutcome<Undone>> {
    const back: Write[] = [];
    const outcome = await this.#connection.transact<Undone>(ALL, async (transaction) => {
      let left = 0;
      const found = await Promise.all(plan.writes.map(({ kind, key }) => find(transaction, kind, key)));
      for (const [at, { kind, key, before, after }] of plan.writes.entries()) {
        // Written by us, and by nobody else since.
        if (isSame(found[at], after)) back.push({ kind, key, before: found[at], after: before });
        else left++;
      }
      await write(transaction, back);
      return done({ undone: back.length, left });
    });
    if (outcome.ok) this.#tell(back);
    return outcome;
  }

  /** Empties everything, and answers how many records went. */
  async erase(): Promise<StoreOutcome<number>> {
    const outcome = await this.#connection.transact<number>(ALL, async (transaction) => {
      let count = 0;
      for (const store of KIND_NAMES) count += await transaction.objectStore(store).count();
      for (const store of ALL) await transaction.objectStore(store).clear();
      return done(count);
    });
    if (outcome.ok) this.#tellAll();
    return outcome;
  }

  /**
   * Removes the texts of articles that were last opened before a time, and answers them for undo. Notes stay: a quote
   * needs no copy of its article, but without one it cannot be told later what the article said.
   * @param before UTC, ISO 8601.
   */
  async removeTexts(before: string): Promise<StoreOutcome<Kept['texts'][]>> {
    const outcome = await this.#connection.transact<Kept['texts'][]>(
      ['articles', 'texts'],
      async (transaction) => {
        const old = await transaction
          .objectStore('articles')
          .index('byLastRead')
          .getAllKeys(IDBKeyRange.upperBound(before, true));
        const removed: Kept['texts'][] = [];
        const texts = transaction.objectStore('texts');
        for (const key of old) {
          const text = await texts.get(key);
          if (!text) continue;
          removed.push(text);
          await texts.delete(key);
        }
        return done(removed);
      },
    );
    if (outcome.ok)
      this.#changes.tell(
        'article',
        [],
        outcome.value.map(({ canonicalUrl }) => canonicalUrl),
      );
    return outcome;
  }

  /** Puts texts back; one that was read anew meanwhile stays. */
  async restoreTexts(texts: readonly Kept['texts'][]): Promise<StoreOutcome<undefined>> {
    return this.#connection.transact<undefined>(['texts'], async (transaction) => {
      for (const text of texts) {
        const store = transaction.objectStore('texts');
        if (!(await store.getKey(text.canonicalUrl))) await store.put(text);
      }
      return done(undefined);
    });
  }

  /** Records of each kind, and about how many bytes they take: measured on a sample, for a bar and not for a bill. */
  sizes(): Promise<StoreOutcome<Record<KindName, { count: number; bytes: number }>>> {
    return this.#connection.read(async (db) => {
      const transaction = db.transaction(KIND_NAMES);
      const sizes = {} as Record<KindName, { count: number; bytes: number }>;
      for (const kind of KIND_NAMES) {
        const store = transaction.objectStore(kind);
        const count = await store.count();
        const sample = await store.getAll(null, SAMPLE);
        const units = sample.reduce((sum, record) => sum + JSON.stringify(record).length, 0);
        sizes[kind] = { count, bytes: sample.length === 0 ? 0 : Math.round((units / sample.length) * count) };
      }
      return sizes;
    });
  }

  /** Who annotations came from, and how many from each. */
  async received(): Promise<StoreOutcome<{ name: string; n: number }[]>> {
    const origins = await this.#quarantine.look('origins', (db) => db.getAll('origins'));
    if (!origins.ok) return origins;
    const makers = new Map<string, { name: string; n: number }>();
    for (const { key, maker } of origins.value) {
      if (!key.startsWith('annotations ')) continue;
      const known = makers.get(maker.id) ?? { name: maker.name || maker.id.split(' ')[0]!, n: 0 };
      makers.set(maker.id, { ...known, n: known.n + 1 });
    }
    return done([...makers.values()].sort((a, b) => b.n - a.n));
  }

  #tell(writes: readonly Write[]): void {
    const kinds = new Set(writes.map(({ kind }) => kind));
    const notes = writes.filter(({ kind }) => kind === 'annotations');
    const articles = new Set(
      notes.map(({ before, after }) => ((after ?? before) as Annotation).target.source),
    );
    if (kinds.has('annotations'))
      this.#changes.tell(
        'changed',
        notes.map(({ key }) => String(key)),
        [...articles],
      );
    if (kinds.has('articles') || kinds.has('texts')) this.#changes.tell('article', [], [...articles]);
    for (const [kind, told] of Object.entries(TOLD) as [KindName, (typeof TOLD)[keyof typeof TOLD]][])
      if (kinds.has(kind)) this.#changes.tell(told!, [], []);
  }

  #tellAll(): void {
    for (const told of new Set([...Object.values(TOLD), 'changed', 'article', 'draft'] as const))
      this.#changes.tell(told, [], []);
  }
}

/** What other views are told when records of a kind were written. */
const TOLD = {
  pledges: 'pledge',
  dismissals: 'answer',
  links: 'answer',
  ownCommitments: 'commitments',
  glossaries: 'glossary',
  ownConcepts: 'glossary',
  known: 'learning',
  reviews: 'learning',
  dossiers: 'dossier',
} as const;

/** Records measured of each kind. */
const SAMPLE = 200;

async function readAll(db: Database): Promise<Contents> {
  const transaction = db.transaction(KIND_NAMES);
  const lists = await Promise.all(KIND_NAMES.map((kind) => transaction.objectStore(kind).getAll()));
  const contents: Contents = Object.fromEntries(KIND_NAMES.map((kind, at) => [kind, lists[at]]));
  // The number that the database gave it means nothing elsewhere.
  contents.quarantine = (contents.quarantine ?? []).map(withoutKey);
  return contents;
}

/** Whether two records say the same; most are written alike, letter by letter. */
const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other) ||
  canonicalJson(one ?? null) === canonicalJson(other ?? null);

async function find(transaction: Writing, kind: KindName, key: Key): Promise<unknown> {
  if (kind !== 'quarantine') return transaction.objectStore(kind).get(key as never);
  const all = await transaction.objectStore('quarantine').getAll();
  const found = all.find((record) => keyText(KINDS.quarantine.keyOf(record as never)) === keyText(key));
  return found && withoutKey(found as never);
}

/**
 * Writes without waiting for each record, past the library that makes a promise of each: a request that fails takes the
 * transaction down with it, and that is told.
 */
async function write(transaction: Writing, writes: readonly Write[]): Promise<void> {
  for (const { kind, key, after } of writes) {
    if (kind === 'quarantine') {
      await writeQuarantine(transaction, key, after);
      continue;
    }
    const store = unwrap(transaction.objectStore(kind)) as unknown as IDBObjectStore;
    if (after === undefined) store.delete(key);
    else store.put(after);
  }
  await countTags(transaction, writes);
}

async function writeQuarantine(transaction: Writing, key: Key, after: unknown): Promise<void> {
  const store = transaction.objectStore('quarantine');
  if (after !== undefined) return void (await store.add(after as never));
  for (const record of await store.getAll())
    if (keyText(KINDS.quarantine.keyOf(record as never)) === keyText(key)) await store.delete(record.key!);
}

/** One count a tag, however many annotations bear it. */
async function countTags(transaction: Writing, writes: readonly Write[]): Promise<void> {
  const change = new Map<string, number>();
  const add = (annotation: unknown, by: number) => {
    for (const tag of annotation ? new Set(tagsOf(annotation as Annotation)) : [])
      change.set(tag, (change.get(tag) ?? 0) + by);
  };
  for (const { kind, before, after } of writes) {
    if (kind !== 'annotations') continue;
    add(before, -1);
    add(after, 1);
  }
  const tags = transaction.objectStore('tags');
  for (const [tag, by] of change) {
    if (by === 0) continue;
    const count = ((await tags.get(tag))?.count ?? 0) + by;
    if (count > 0) await tags.put({ tag, count });
    else await tags.delete(tag);
  }
}

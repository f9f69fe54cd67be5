import type { Annotation } from '../core/annotation/annotation.ts';
import { parseAnnotation } from '../core/annotation/schema.ts';
import type { Article } from '../core/article/article.ts';
import { keepArticle } from './articles.ts';
import type { Changes } from './changes.ts';
import type { Connection } from './connection.ts';
import { draftOf } from './drafts.ts';
import { done, type StoreFailure, type StoreOutcome } from './outcome.ts';
import { type BadRecord, type Quarantine, sortAnnotations } from './quarantine.ts';
import { countTags } from './tags.ts';

/** Records taken from the database at once when everything is read. */
const PAGE = 512;

const GONE: StoreFailure = { ok: false, reason: 'gone' };
const UNREADABLE: StoreFailure = { ok: false, reason: 'unreadable' };

/** What the reader keeps. Every act is one transaction, and doing an act twice is doing it once. */
export class Annotations {
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

  /**
   * Keeps an annotation and what its article looks like now. Asked again with the same id (a retry after the answer was
   * lost), it answers what is kept already, as it may have been changed since; `gone` when it was deleted since.
   * Its draft, if any, has become the note and goes. Others are told each time, as with every act here: who is asked
   * twice may have ended before it told anybody.
   */
  async add(annotation: Annotation, article: Article): Promise<StoreOutcome<Annotation>> {
    if (!parseAnnotation(annotation).ok) return UNREADABLE;
    const outcome = await this.#connection.transact<Annotation>(
      ['annotations', 'articles', 'texts', 'bin', 'drafts', 'tags'],
      async (transaction) => {
        const known = await transaction.objectStore('annotations').get(annotation.id);
        if (known) return done(known);
        if (await transaction.objectStore('bin').getKey(annotation.id)) return GONE;
        await transaction.objectStore('annotations').add(annotation);
        await countTags(transaction, null, annotation);
        await keepArticle(transaction, article, this.#now(), true);
        await transaction.objectStore('drafts').delete(annotation.id);
        return done(annotation);
      },
    );
    if (outcome.ok) this.#changes.tell('added', [annotation.id], [annotation.target.source]);
    return outcome;
  }

  /**
   * Changes an annotation, and answers it as it is now.
   * @param change Makes the new one from the one that is stored; called inside the transaction, so it may not wait.
   * @param expectedModified `modified` of the annotation that the reader saw. When the stored one is another and the
   *   change would alter it, the answer is `conflict`: theirs stands, mine becomes a draft. Left out for changes that
   *   need no knowledge of the rest (a colour).
   */
  async update(
    id: string,
    change: (annotation: Annotation) => Annotation,
    { expectedModified }: { expectedModified?: string } = {},
  ): Promise<StoreOutcome<Annotation>> {
    let told: 'changed' | 'draft' | undefined;
    const bad: BadRecord[] = [];
    const outcome = await this.#connection.transact<Annotation>(
      ['annotations', 'drafts', 'tags'],
      async (transaction) => {
        const stored: unknown = await transaction.objectStore('annotations').get(id);
        if (stored === undefined) return GONE;
        const parsed = parseAnnotation(stored);
        if (!parsed.ok) {
          bad.push({ key: id, record: stored, why: parsed.why });
          return UNREADABLE;
        }
        const before = parsed.annotation;
        const after = { ...change(before), id, created: before.created };
        if (sameButTime(before, after)) {
          await transaction.objectStore('drafts').delete(id);
          told = 'changed';
          return done(before);
        }
        if (expectedModified !== undefined && expectedModified !== before.modified) {
          await transaction.objectStore('drafts').put(draftOf(after, expectedModified, this.#now()));
          told = 'draft';
          return { ok: false, reason: 'conflict', theirs: before };
        }
        after.modified = laterThan(before.modified, after.modified);
        if (!parseAnnotation(after).ok) return UNREADABLE;
        await transaction.objectStore('annotations').put(after);
        await countTags(transaction, before, after);
        if (expectedModified !== undefined) await transaction.objectStore('drafts').delete(id);
        told = 'changed';
        return done(after);
      },
    );
    await this.#quarantine.putAside('annotations', bad);
    if (told === 'changed' && outcome.ok) this.#changes.tell(told, [id], [outcome.value.target.source]);
    if (told === 'draft' && !outcome.ok && outcome.reason === 'conflict') {
      this.#changes.tell(told, [id], [outcome.theirs.target.source]);
    }
    return outcome;
  }

  /** To the bin. What is there already stays there. */
  async remove(id: string): Promise<StoreOutcome<undefined>> {
    let removed: Annotation | undefined;
    const bad: BadRecord[] = [];
    const outcome = await this.#connection.transact<undefined>(
      ['annotations', 'bin', 'tags'],
      async (transaction) => {
        const stored: unknown = await transaction.objectStore('annotations').get(id);
        if (stored === undefined) {
          removed = (await transaction.objectStore('bin').get(id))?.annotation;
          return removed ? done(undefined) : GONE;
        }
        const parsed = parseAnnotation(stored);
        if (!parsed.ok) {
          bad.push({ key: id, record: stored, why: parsed.why });
          return UNREADABLE;
        }
        const { annotation } = parsed;
        await transaction.objectStore('bin').put({ id, annotation, deleted: this.#now() });
        await transaction.objectStore('annotations').delete(id);
        await countTags(transaction, annotation, null);
        removed = annotation;
        return done(undefined);
      },
    );
    await this.#quarantine.putAside('annotations', bad);
    if (outcome.ok && removed) this.#changes.tell('removed', [id], [removed.target.source]);
    return outcome;
  }

  /** Out of the bin, as it was. */
  async restore(id: string): Promise<StoreOutcome<Annotation>> {
    const outcome = await this.#connection.transact<Annotation>(
      ['annotations', 'bin', 'tags'],
      async (transaction) => {
        const known = await transaction.objectStore('annotations').get(id);
        if (known) return done(known);
        const binned = await transaction.objectStore('bin').get(id);
        if (!binned) return GONE;
        if (!parseAnnotation(binned.annotation).ok) return UNREADABLE;
        await transaction.objectStore('annotations').add(binned.annotation);
        await countTags(transaction, null, binned.annotation);
        await transaction.objectStore('bin').delete(id);
        return done(binned.annotation);
      },
    );
    if (outcome.ok) this.#changes.tell('restored', [id], [outcome.value.target.source]);
    return outcome;
  }

  /** Undefined when there is none, or when it is in the bin. */
  async get(id: string): Promise<StoreOutcome<Annotation | undefined>> {
    const found = await this.#connection.read<unknown>((db) => db.get('annotations', id));
    if (!found.ok || found.value === undefined) return found.ok ? done(undefined) : found;
    const parsed = parseAnnotation(found.value);
    if (parsed.ok) return done(parsed.annotation);
    await this.#quarantine.putAside('annotations', [{ key: id, record: found.value, why: parsed.why }]);
    return UNREADABLE;
  }

  /** Those of an article, oldest first. Records that make no sense are put aside and left out. */
  async byArticle(canonicalUrl: string): Promise<StoreOutcome<Annotation[]>> {
    const found = await this.#connection.read<unknown[]>((db) =>
      db.getAllFromIndex('annotations', 'byArticle', canonicalUrl),
    );
    if (!found.ok) return found;
    const { good, bad } = sortAnnotations(found.value);
    await this.#quarantine.putAside('annotations', bad);
    return done(good);
  }

  /**
   * Reads everything, oldest first, in groups that keep memory bounded, and answers how many there were.
   * Each group is read in a transaction of its own: what is written meanwhile may or may not be seen.
   */
  async readAll(visit: (group: Annotation[]) => void | Promise<void>): Promise<StoreOutcome<number>> {
    let total = 0;
    let rest: IDBKeyRange | undefined;
    for (;;) {
      const group = await this.#connection.read<unknown[]>((db) => db.getAll('annotations', rest, PAGE));
      if (!group.ok) return group;
      const { good, bad } = sortAnnotations(group.value);
      if (good.length > 0) await visit(good);
      await this.#quarantine.putAside('annotations', bad);
      total += good.length;
      if (group.value.length < PAGE) return done(total);
      rest = IDBKeyRange.lowerBound((group.value.at(-1) as Annotation).id, true);
    }
  }

  count(): Promise<StoreOutcome<number>> {
    return this.#connection.read((db) => db.count('annotations'));
  }

  countByArticle(canonicalUrl: string): Promise<StoreOutcome<number>> {
    return this.#connection.read((db) => db.countFromIndex('annotations', 'byArticle', canonicalUrl));
  }
}

function sameButTime(a: Annotation, b: Annotation): boolean {
  return JSON.stringify({ ...a, modified: '' }) === JSON.stringify({ ...b, modified: '' });
}

/** Two changes within a millisecond, or a clock set back, must still be told apart. */
function laterThan(before: string, wanted: string): string {
  return wanted > before ? wanted : new Date(Date.parse(before) + 1).toISOString();
}

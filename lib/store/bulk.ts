import type { Annotation } from '../core/annotation/annotation.ts';
import { tagsOf } from '../core/annotation/create.ts';
import { parseAnnotation } from '../core/annotation/schema.ts';
import type { Changes, StoreChange } from './changes.ts';
import type { Connection } from './connection.ts';
import { done, type StoreOutcome } from './outcome.ts';
import type { Writing } from './schema.ts';

/**
 * One act on many annotations: one transaction, all of it or nothing, and one notice. Each answers the ids that it
 * concerned, so that the same act can be undone for them and no others. Those that are not there, or make no sense, are
 * passed over.
 */
export class Bulk {
  #connection: Connection;
  #changes: Changes;
  #now: () => string;

  constructor(connection: Connection, changes: Changes, now: () => string) {
    this.#connection = connection;
    this.#changes = changes;
    this.#now = now;
  }

  /**
   * Changes annotations.
   * @param change called inside the transaction, so it may not wait; the same annotation back means that it stays
   */
  change(
    ids: readonly string[],
    change: (annotation: Annotation) => Annotation,
  ): Promise<StoreOutcome<string[]>> {
    return this.#act('changed', ids, async (transaction, id, tags) => {
      const before = await known(transaction, id);
      if (!before) return undefined;
      const after = change(before);
      if (after === before || !parseAnnotation(after).ok) return undefined;
      await transaction.objectStore('annotations').put(after);
      tags.count(before, after);
      return after;
    });
  }

  /** To the bin. */
  remove(ids: readonly string[]): Promise<StoreOutcome<string[]>> {
    const deleted = this.#now();
    return this.#act('removed', ids, async (transaction, id, tags) => {
      const annotation = await known(transaction, id);
      if (!annotation) return undefined;
      await transaction.objectStore('bin').put({ id, annotation, deleted });
      await transaction.objectStore('annotations').delete(id);
      tags.count(annotation, null);
      return annotation;
    });
  }

  /** Out of the bin, as they were. */
  restore(ids: readonly string[]): Promise<StoreOutcome<string[]>> {
    return this.#act('restored', ids, async (transaction, id, tags) => {
      const binned = await transaction.objectStore('bin').get(id);
      if (!binned || !parseAnnotation(binned.annotation).ok) return undefined;
      if (await transaction.objectStore('annotations').getKey(id)) return undefined;
      await transaction.objectStore('annotations').add(binned.annotation);
      await transaction.objectStore('bin').delete(id);
      tags.count(null, binned.annotation);
      return binned.annotation;
    });
  }

  async #act(
    kind: StoreChange['kind'],
    ids: readonly string[],
    one: (transaction: Writing, id: string, tags: TagTally) => Promise<Annotation | undefined>,
  ): Promise<StoreOutcome<string[]>> {
    const articles = new Set<string>();
    const outcome = await this.#connection.transact<string[]>(
      ['annotations', 'bin', 'tags'],
      async (transaction) => {
        const tags = new TagTally();
        const concerned: string[] = [];
        for (const id of new Set(ids)) {
          const annotation = await one(transaction, id, tags);
          if (!annotation) continue;
          concerned.push(id);
          articles.add(annotation.target.source);
        }
        await tags.write(transaction);
        return done(concerned);
      },
    );
    if (outcome.ok && outcome.value.length > 0) this.#changes.tell(kind, outcome.value, [...articles]);
    return outcome;
  }
}

async function known(transaction: Writing, id: string): Promise<Annotation | undefined> {
  const parsed = parseAnnotation(await transaction.objectStore('annotations').get(id));
  return parsed.ok ? parsed.annotation : undefined;
}

/** Tags counted over many annotations and written once. */
class TagTally {
  #changes = new Map<string, number>();

  count(before: Annotation | null, after: Annotation | null): void {
    for (const tag of new Set(before ? tagsOf(before) : [])) this.#add(tag, -1);
    for (const tag of new Set(after ? tagsOf(after) : [])) this.#add(tag, 1);
  }

  async write(transaction: Writing): Promise<void> {
    const tags = transaction.objectStore('tags');
    for (const [tag, change] of this.#changes) {
      if (change === 0) continue;
      const uses = ((await tags.get(tag))?.count ?? 0) + change;
      if (uses > 0) await tags.put({ tag, count: uses });
      else await tags.delete(tag);
    }
  }

  #add(tag: string, change: number): void {
    this.#changes.set(tag, (this.#changes.get(tag) ?? 0) + change);
  }
}

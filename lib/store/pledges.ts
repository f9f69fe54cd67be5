import type { Article } from '../core/article/article.ts';
import { type Appended, append, type Refusal } from '../core/tracker/history.ts';
import { parseTrackedPledge } from '../core/tracker/track.ts';
import type { Change, TrackedPledge } from '../core/tracker/tracked-pledge.ts';
import { keepArticle } from './articles.ts';
import type { Changes } from './changes.ts';
import type { Connection } from './connection.ts';
import { done, type StoreFailure, type StoreOutcome } from './outcome.ts';
import { type BadRecord, type Quarantine, sortRecords } from './quarantine.ts';

const GONE: StoreFailure = { ok: false, reason: 'gone' };
const UNREADABLE: StoreFailure = { ok: false, reason: 'unreadable' };

/** What came of a change: the store may fail, and the history may refuse it. */
export type ChangeOutcome = StoreOutcome<TrackedPledge> | { ok: false; reason: 'refused'; why: Refusal };

/** Pledges that the reader follows. Their histories only grow: nothing here takes a line away. */
export class Pledges {
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
   * Begins to follow a pledge, and keeps what its article looks like now (none for a pledge written down by hand).
   * What the reader had linked to it before is in its history already, and leaves `links`. Asked twice with one id,
   * it answers what is kept.
   */
  async add(pledge: TrackedPledge, article: Article | null): Promise<StoreOutcome<TrackedPledge>> {
    if (!parseTrackedPledge(pledge).ok) return UNREADABLE;
    let isNew = false;
    const outcome = await this.#connection.transact<TrackedPledge>(
      ['pledges', 'articles', 'texts', 'links'],
      async (transaction) => {
        const known = await transaction.objectStore('pledges').get(pledge.id);
        if (known) return done(known);
        await transaction.objectStore('pledges').add(pledge);
        if (article) await keepArticle(transaction, article, this.#now(), true);
        for (const change of pledge.history) {
          if (change.kind !== 'linked' || pledge.article.url === null) continue;
          await transaction
            .objectStore('links')
            .delete([pledge.article.url, pledge.found.text, change.commitmentId]);
        }
        isNew = true;
        return done(pledge);
      },
    );
    if (outcome.ok && isNew) this.#changes.tell('pledge', [pledge.id], addressOf(pledge));
    return outcome;
  }

  /** Writes one more line into the history of a pledge, or says why not. */
  async change(id: string, change: Change): Promise<ChangeOutcome> {
    let refused: Refusal | undefined;
    let told: TrackedPledge | undefined;
    const bad: BadRecord[] = [];
    const outcome = await this.#connection.transact<TrackedPledge>(['pledges'], async (transaction) => {
      const stored: unknown = await transaction.objectStore('pledges').get(id);
      if (stored === undefined) return GONE;
      const parsed = parseTrackedPledge(stored);
      if (!parsed.ok) {
        bad.push({ key: id, record: stored, why: parsed.why });
        return UNREADABLE;
      }
      // A retry after the answer was lost.
      if (parsed.pledge.history.some((line) => line.id === change.id)) return done(parsed.pledge);
      const appended: Appended = append(parsed.pledge, change);
      if (!appended.ok) {
        refused = appended.reason;
        return done(parsed.pledge);
      }
      await transaction.objectStore('pledges').put(appended.pledge);
      told = appended.pledge;
      return done(appended.pledge);
    });
    await this.#quarantine.putAside('pledges', bad);
    if (refused) return { ok: false, reason: 'refused', why: refused };
    if (outcome.ok && told) this.#changes.tell('pledge', [id], addressOf(told));
    return outcome;
  }

  async get(id: string): Promise<StoreOutcome<TrackedPledge | undefined>> {
    const found = await this.#connection.read((db) => db.get('pledges', id));
    if (!found.ok || found.value === undefined) return found;
    const [pledge] = await this.#readable([found.value]);
    return done(pledge);
  }

  /** Those of one article, in the order in which the reader began to follow them. */
  byArticle(canonicalUrl: string): Promise<StoreOutcome<TrackedPledge[]>> {
    return this.#list((all) => all.index('byArticle').getAll(canonicalUrl));
  }

  list(): Promise<StoreOutcome<TrackedPledge[]>> {
    return this.#list((all) => all.getAll());
  }

  count(): Promise<StoreOutcome<number>> {
    return this.#connection.read((db) => db.count('pledges'));
  }

  async #list(
    look: (all: {
      getAll(): Promise<TrackedPledge[]>;
      index(name: 'byArticle'): { getAll(url: string): Promise<TrackedPledge[]> };
    }) => Promise<TrackedPledge[]>,
  ): Promise<StoreOutcome<TrackedPledge[]>> {
    const found = await this.#connection.read((db) => look(db.transaction('pledges').store));
    return found.ok ? done(await this.#readable(found.value)) : found;
  }

  /** The records that make sense; the others are put aside. */
  async #readable(records: readonly unknown[]): Promise<TrackedPledge[]> {
    const { good, bad } = sortRecords(records, (record) => {
      const parsed = parseTrackedPledge(record);
      return parsed.ok ? { ok: true, value: parsed.pledge } : parsed;
    });
    await this.#quarantine.putAside('pledges', bad);
    return good;
  }
}

const addressOf = ({ article }: TrackedPledge): string[] => (article.url === null ? [] : [article.url]);

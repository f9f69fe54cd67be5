import type { Article } from '../core/article/article.ts';
import { isFileFingerprint } from '../core/pdf/pdf-article.ts';
import type { Changes } from './changes.ts';
import type { Connection } from './connection.ts';
import { done, type StoreFailure, type StoreOutcome } from './outcome.ts';
import type { Quarantine } from './quarantine.ts';
import { LOOKS } from './readable.ts';
import type { ArticleRecord, TextRecord, Writing } from './schema.ts';

/** Addresses remembered of one article; the oldest go. */
const MAX_ADDRESSES = 20;
/** UTF-16 code units: shorter texts are too alike (cookie walls, error pages) to recognise an article by. */
const MIN_RECOGNISABLE = 500;

/** Texts taken from the database at once when all are read. */
const TEXTS_AT_ONCE = 64;

/** A kept article, and how many annotations it has. */
export interface CountedArticle {
  record: ArticleRecord;
  notes: number;
}

const GONE: StoreFailure = { ok: false, reason: 'gone' };

/** Articles that the reader kept something of. Nothing is remembered of other articles: that would be a diary. */
export class Articles {
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
   * The kept article that this one is: the same canonical address, else an address that it was met at, else the same
   * words. Its `canonicalUrl` is where its annotations are.
   */
  async find(
    article: Pick<Article, 'url' | 'canonicalUrl' | 'fingerprint' | 'text'>,
  ): Promise<StoreOutcome<ArticleRecord | undefined>> {
    const found = await this.#quarantine.look('articles', async (db) => {
      const { store } = db.transaction('articles');
      const byAddress = store.index('byAddress');
      return Promise.all([
        store.get(article.canonicalUrl),
        byAddress.get(article.canonicalUrl),
        byAddress.get(article.url),
        article.text.length < MIN_RECOGNISABLE && !isFileFingerprint(article.fingerprint)
          ? undefined
          : store.index('byFingerprint').get(article.fingerprint),
      ]).then((ways) => ways.filter((known) => known !== undefined));
    });
    return found.ok ? done(found.value[0]) : found;
  }

  async get(canonicalUrl: string): Promise<StoreOutcome<ArticleRecord | undefined>> {
    const found = await this.#quarantine.look('articles', (db) => db.getAll('articles', canonicalUrl));
    return found.ok ? done(found.value[0]) : found;
  }

  /** The text of the last visit, with what it said before while that is not put away. */
  async text(canonicalUrl: string): Promise<StoreOutcome<TextRecord | undefined>> {
    const found = await this.#quarantine.look('texts', (db) => db.getAll('texts', canonicalUrl));
    return found.ok ? done(found.value[0]) : found;
  }

  /** Reads all texts in groups that keep memory bounded. */
  async readTexts(visit: (group: TextRecord[]) => void | Promise<void>): Promise<StoreOutcome<undefined>> {
    let rest: IDBKeyRange | undefined;
    for (;;) {
      let keys: string[] = [];
      const group = await this.#quarantine.look('texts', async (db) => {
        const { store } = db.transaction('texts');
        const [records, found] = await Promise.all([
          store.getAll(rest, TEXTS_AT_ONCE),
          store.getAllKeys(rest, TEXTS_AT_ONCE),
        ]);
        keys = found;
        return records;
      });
      if (!group.ok) return group;
      await visit(group.value);
      const last = keys.at(-1);
      if (last === undefined || keys.length < TEXTS_AT_ONCE) return done(undefined);
      rest = IDBKeyRange.lowerBound(last, true);
    }
  }

  /** All kept articles, the one read last first. */
  list(): Promise<StoreOutcome<ArticleRecord[]>> {
    return this.#quarantine.look('articles', async (db) =>
      (await db.getAllFromIndex('articles', 'byLastRead')).reverse(),
    );
  }

  /**
   * The articles that were read last, each with the number of its notes: what a list shows first, without reading
   * everything. Articles without a note are among them.
   * @param most how many at most
   */
  latest(most: number): Promise<StoreOutcome<CountedArticle[]>> {
    return this.#connection.read(async (db) => {
      const transaction = db.transaction(['articles', 'annotations']);
      const byArticle = transaction.objectStore('annotations').index('byArticle');
      const latest: ArticleRecord[] = await lastOf(
        transaction.objectStore('articles').index('byLastRead'),
        most,
      );
      const records = latest.filter((record) => LOOKS.articles(record) === undefined);
      const counts = await Promise.all(records.map(({ canonicalUrl }) => byArticle.count(canonicalUrl)));
      return records.map((record, at) => ({ record, notes: counts[at]! }));
    });
  }

  count(): Promise<StoreOutcome<number>> {
    return this.#connection.read((db) => db.count('articles'));
  }

  /**
   * A kept article was opened again: remembers the visit. When it says something else than at the last visit, what it
   * said then stays beside it until the reader puts it away (`forgetBefore`), or until it says that again.
   * Undefined for an article that nothing was kept of; nothing is written then.
   * @param again the same visit as the last time: a page that is still loading has not changed
   */
  async touch(article: Article, again = false): Promise<StoreOutcome<ArticleRecord | undefined>> {
    const outcome = await this.#connection.transact<ArticleRecord | undefined>(
      ['articles', 'texts'],
      async (transaction) => {
        const known = await transaction.objectStore('articles').get(article.canonicalUrl);
        return done(known && (await keepArticle(transaction, article, this.#now(), again)));
      },
    );
    if (outcome.ok && outcome.value) this.#changes.tell('article', [], [article.canonicalUrl]);
    return outcome;
  }

  /** The reader has seen what changed. */
  forgetBefore(canonicalUrl: string): Promise<StoreOutcome<TextRecord>> {
    return this.#changeText(canonicalUrl, ({ before: _, ...record }) => record);
  }

  /**
   * A note's words changed, and the reader keeps the old ones: not to be asked about again while the article says this.
   * @param textNow the words as the reader saw them
   */
  settle(canonicalUrl: string, annotationId: string, textNow: string): Promise<StoreOutcome<TextRecord>> {
    return this.#changeText(canonicalUrl, (record) => ({
      ...record,
      settled: { ...record.settled, [annotationId]: textNow },
    }));
  }

  async #changeText(
    canonicalUrl: string,
    change: (record: TextRecord) => TextRecord,
  ): Promise<StoreOutcome<TextRecord>> {
    const outcome = await this.#connection.transact<TextRecord>(['texts'], async (transaction) => {
      const texts = transaction.objectStore('texts');
      const record = readableText(await texts.get(canonicalUrl));
      if (!record) return GONE;
      const changed = change(record);
      await texts.put(changed);
      return done(changed);
    });
    if (outcome.ok) this.#changes.tell('article', [], [canonicalUrl]);
    return outcome;
  }
}

/** An index from its end: the pieces of `IDBPIndex` that this takes. */
interface FromItsEnd<T> {
  getAll(options: { direction: 'prev'; count: number }): Promise<T[]>;
  openCursor(range: null, direction: 'prev'): Promise<Step<T> | null>;
}

interface Step<T> {
  value: T;
  continue(): Promise<Step<T> | null>;
}

/** The last records of an index, the very last first: at one request where the browser can (Chromium from 141). */
async function lastOf<T>(index: unknown, most: number): Promise<T[]> {
  const records = index as FromItsEnd<T>;
  if ('getAllRecords' in IDBIndex.prototype) return records.getAll({ direction: 'prev', count: most });
  const last: T[] = [];
  const first = records.openCursor(null, 'prev');
  for (let step = await first; step && last.length < most; step = await step.continue())
    last.push(step.value);
  return last;
}

/** Writes what an article looks like now, within an act. `again`: the visit in which it was read before. */
export async function keepArticle(
  transaction: Writing,
  article: Article,
  now: string,
  again: boolean,
): Promise<ArticleRecord> {
  const { url, text, ...facts } = article;
  const articles = transaction.objectStore('articles');
  const texts = transaction.objectStore('texts');
  const stored = await articles.get(article.canonicalUrl);
  const known = LOOKS.articles(stored) === undefined ? stored : undefined;
  const addresses = [...(known?.addresses ?? []).filter((address) => address !== url), url];
  const record: ArticleRecord = {
    ...facts,
    addresses: addresses.slice(-MAX_ADDRESSES),
    textLength: text.length,
    firstSeen: known?.firstSeen ?? now,
    lastRead: now,
  };
  await articles.put(record);
  const last = readableText(await texts.get(article.canonicalUrl));
  if (last?.text !== text)
    await texts.put({
      canonicalUrl: article.canonicalUrl,
      text,
      seen: now,
      ...remembered(last, text, again),
    });
  return record;
}

/** What stays of the last text beside a new one: the text that the reader knows, and what the reader decided. */
function remembered(
  last: TextRecord | undefined,
  text: string,
  again: boolean,
): Pick<TextRecord, 'before' | 'settled'> {
  if (!last) return {};
  const before = last.before ?? (again ? undefined : { text: last.text, seen: last.seen });
  return {
    ...(before && before.text !== text && { before }),
    ...(last.settled && { settled: last.settled }),
  };
}

const readableText = (stored: TextRecord | undefined): TextRecord | undefined =>
  LOOKS.texts(stored) === undefined ? stored : undefined;

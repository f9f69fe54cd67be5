import type { Article } from '../core/article/article.ts';
import type { Changes } from './changes.ts';
import type { Connection } from './connection.ts';
import { done, type StoreOutcome } from './outcome.ts';
import type { ArticleRecord, TextRecord, Writing } from './schema.ts';

/** Addresses remembered of one article; the oldest go. */
const MAX_ADDRESSES = 20;
/** UTF-16 code units: shorter texts are too alike (cookie walls, error pages) to recognise an article by. */
const MIN_RECOGNISABLE = 500;

/** A kept article, and how many annotations it has. */
export interface CountedArticle {
  record: ArticleRecord;
  notes: number;
}

/** What a visit found. */
export interface Visit {
  record: ArticleRecord;
  /** The text of the last visit, when it was not the same. */
  previous: TextRecord | null;
}

/** Articles that the reader kept something of. Nothing is remembered of other articles: that would be a diary. */
export class Articles {
  #connection: Connection;
  #changes: Changes;
  #now: () => string;

  constructor(connection: Connection, changes: Changes, now: () => string) {
    this.#connection = connection;
    this.#changes = changes;
    this.#now = now;
  }

  /**
   * The kept article that this one is: the same canonical address, else an address that it was met at, else the same
   * words. Its `canonicalUrl` is where its annotations are.
   */
  find(
    article: Pick<Article, 'url' | 'canonicalUrl' | 'fingerprint' | 'text'>,
  ): Promise<StoreOutcome<ArticleRecord | undefined>> {
    return this.#connection.read(async (db) => {
      const transaction = db.transaction('articles');
      const byAddress = transaction.store.index('byAddress');
      const known =
        (await transaction.store.get(article.canonicalUrl)) ??
        (await byAddress.get(article.canonicalUrl)) ??
        (await byAddress.get(article.url));
      if (known || article.text.length < MIN_RECOGNISABLE) return known;
      return transaction.store.index('byFingerprint').get(article.fingerprint);
    });
  }

  get(canonicalUrl: string): Promise<StoreOutcome<ArticleRecord | undefined>> {
    return this.#connection.read((db) => db.get('articles', canonicalUrl));
  }

  /** The text of the last visit. */
  text(canonicalUrl: string): Promise<StoreOutcome<TextRecord | undefined>> {
    return this.#connection.read((db) => db.get('texts', canonicalUrl));
  }

  /** All kept articles, the one read last first. */
  list(): Promise<StoreOutcome<ArticleRecord[]>> {
    return this.#connection.read(async (db) =>
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
      const records: ArticleRecord[] = [];
      const latestFirst = transaction.objectStore('articles').index('byLastRead').openCursor(null, 'prev');
      for (let cursor = await latestFirst; cursor && records.length < most; cursor = await cursor.continue())
        records.push(cursor.value);
      const counts = await Promise.all(records.map(({ canonicalUrl }) => byArticle.count(canonicalUrl)));
      return records.map((record, at) => ({ record, notes: counts[at]! }));
    });
  }

  count(): Promise<StoreOutcome<number>> {
    return this.#connection.read((db) => db.count('articles'));
  }

  /**
   * A kept article was opened again: remembers the visit, and answers the text of the last one when it differs.
   * Undefined for an article that nothing was kept of; nothing is written then.
   */
  async touch(article: Article): Promise<StoreOutcome<Visit | undefined>> {
    const outcome = await this.#connection.transact<Visit | undefined>(
      ['articles', 'texts'],
      async (transaction) => {
        const known = await transaction.objectStore('articles').get(article.canonicalUrl);
        return done(known && (await keepArticle(transaction, article, this.#now())));
      },
    );
    if (outcome.ok && outcome.value) this.#changes.tell('article', [], [article.canonicalUrl]);
    return outcome;
  }
}

/** Writes what an article looks like now, within an act. */
export async function keepArticle(transaction: Writing, article: Article, now: string): Promise<Visit> {
  const { url, text, ...facts } = article;
  const articles = transaction.objectStore('articles');
  const texts = transaction.objectStore('texts');
  const known = await articles.get(article.canonicalUrl);
  const addresses = [...(known?.addresses ?? []).filter((address) => address !== url), url];
  const record: ArticleRecord = {
    ...facts,
    addresses: addresses.slice(-MAX_ADDRESSES),
    textLength: text.length,
    firstSeen: known?.firstSeen ?? now,
    lastRead: now,
  };
  await articles.put(record);
  const before = await texts.get(article.canonicalUrl);
  if (before?.text === text) return { record, previous: null };
  await texts.put({ canonicalUrl: article.canonicalUrl, text, seen: now });
  return { record, previous: before ?? null };
}

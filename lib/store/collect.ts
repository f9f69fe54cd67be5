import { parseDossier } from '../core/dossier/dossier.ts';
import { parseTrackedPledge } from '../core/tracker/track.ts';
import type { TrackedPledge } from '../core/tracker/tracked-pledge.ts';
import { COLLECTED, type Collection, emptyCollection } from '../core/transfer/collection.ts';
import type { Connection } from './connection.ts';
import { done, type StoreOutcome } from './outcome.ts';
import { type Quarantine, sortAnnotations, sortRecords } from './quarantine.ts';

/** A part of the library: whole articles with all that is kept of them, and single annotations with their articles. */
export interface Part {
  /** Canonical addresses. */
  articles?: readonly string[];
  /** Ids. */
  annotations?: readonly string[];
  /** Ids: what they name comes along. */
  dossiers?: readonly string[];
}

/**
 * Reads collections: for exports, backups and packs. Each is read in one transaction, so that it is the library of one
 * moment. Records that make no sense are put aside and left out.
 */
export class Collections {
  #connection: Connection;
  #quarantine: Quarantine;

  constructor(connection: Connection, quarantine: Quarantine) {
    this.#connection = connection;
    this.#quarantine = quarantine;
  }

  /** All that the reader keeps; not the bin, not drafts. */
  async everything(): Promise<StoreOutcome<Collection>> {
    const found = await this.#connection.read(async (db) => {
      const transaction = db.transaction(COLLECTED);
      const lists = await Promise.all(COLLECTED.map((name) => transaction.objectStore(name).getAll()));
      return Object.fromEntries(COLLECTED.map((name, i) => [name, lists[i]])) as unknown as Collection;
    });
    return found.ok ? done(await this.#readable(found.value)) : found;
  }

  /**
   * A part of the library, with the pledges, answers and reviews of the articles that it touches. Commitments of the
   * reader's own come along where a pledge or an answer names them. What is not there any more is left out.
   */
  async some({ articles = [], annotations = [], dossiers = [] }: Part): Promise<StoreOutcome<Collection>> {
    const found = await this.#connection.read(async (db) => {
      const transaction = db.transaction(COLLECTED);
      const part = emptyCollection();
      const named = await Promise.all(dossiers.map((id) => transaction.objectStore('dossiers').get(id)));
      part.dossiers = named.filter((dossier) => parseDossier(dossier).ok) as Collection['dossiers'];
      const whole = new Set([...articles, ...part.dossiers.flatMap((dossier) => dossier.articles)]);
      const single = new Set([...annotations, ...part.dossiers.flatMap((dossier) => dossier.annotations)]);
      const notes = transaction.objectStore('annotations');
      const chosen = await Promise.all([...single].map((id) => notes.get(id)));
      part.annotations = chosen.filter(
        (annotation) => annotation !== undefined && !whole.has(annotation.target.source),
      ) as Collection['annotations'];
      for (const url of new Set([...whole, ...part.annotations.map(({ target }) => target.source)])) {
        const [article, text, notes, pledges, dismissals, links] = await Promise.all([
          transaction.objectStore('articles').get(url),
          transaction.objectStore('texts').get(url),
          whole.has(url) ? transaction.objectStore('annotations').index('byArticle').getAll(url) : [],
          transaction.objectStore('pledges').index('byArticle').getAll(url),
          transaction.objectStore('dismissals').index('byArticle').getAll(url),
          transaction.objectStore('links').index('byArticle').getAll(url),
        ]);
        if (article) part.articles.push(article);
        if (text) part.texts.push(text);
        part.annotations.push(...notes);
        part.pledges.push(...pledges);
        part.dismissals.push(...dismissals);
        part.links.push(...links);
      }
      const touched = new Set(part.articles.map(({ canonicalUrl }) => canonicalUrl));
      const reviews = await transaction.objectStore('reviews').getAll();
      part.reviews = reviews.filter(({ front }) => touched.has(front.article));
      part.ownCommitments = namedIn(part, await transaction.objectStore('ownCommitments').getAll());
      return part;
    });
    return found.ok ? done(await this.#readable(found.value)) : found;
  }

  async #readable(collection: Collection): Promise<Collection> {
    const annotations = sortAnnotations(collection.annotations);
    const pledges = sortRecords<TrackedPledge>(collection.pledges, (record) => {
      const parsed = parseTrackedPledge(record);
      return parsed.ok ? { ok: true, value: parsed.pledge } : parsed;
    });
    const dossiers = sortRecords(collection.dossiers, parseDossier);
    await this.#quarantine.putAside('annotations', annotations.bad);
    await this.#quarantine.putAside('pledges', pledges.bad);
    await this.#quarantine.putAside('dossiers', dossiers.bad);
    return {
      ...collection,
      annotations: annotations.good,
      pledges: pledges.good,
      dossiers: dossiers.good,
    };
  }
}

/** The reader's own commitments that a part's pledges and answers name, with their plans. */
function namedIn(
  { pledges, links }: Collection,
  own: Collection['ownCommitments'],
): Collection['ownCommitments'] {
  const ids = new Set([
    ...links.map(({ commitmentId }) => commitmentId),
    ...pledges.flatMap(({ history }) =>
      Array.isArray(history)
        ? history.flatMap((change) => (change.kind === 'linked' ? change.commitmentId : []))
        : [],
    ),
  ]);
  const commitments = own.filter((record) => record.kind === 'commitment' && ids.has(record.commitment.id));
  const plans = new Set(
    commitments.flatMap((record) => (record.kind === 'commitment' ? record.commitment.planId : [])),
  );
  return [...own.filter((record) => record.kind === 'plan' && plans.has(record.plan.id)), ...commitments];
}

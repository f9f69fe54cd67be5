import { tagsOf } from '../core/annotation/create.ts';
import { parseAnnotation } from '../core/annotation/schema.ts';
import type { Database, Upgrading } from './schema.ts';

/** One step of the schema. Released steps never change: a new need is a new step. */
export type Migration = (db: Database, transaction: Upgrading) => void | Promise<void>;

/** In order: the first leads from nothing to version 1. Only requests of the transaction may be awaited inside. */
export const MIGRATIONS: readonly Migration[] = [
  firstStores,
  countTags,
  followPledges,
  learnTerms,
  keepDossiers,
  keepOrigins,
  keepCompiled,
];

/** The version of the schema that this code reads and writes. */
export const SCHEMA_VERSION = MIGRATIONS.length;

function firstStores(db: Database): void {
  // One record a note: docs/decisions/0006-one-record-per-note.md
  db.createObjectStore('annotations', { keyPath: 'id' }).createIndex('byArticle', 'target.source');

  const articles = db.createObjectStore('articles', { keyPath: 'canonicalUrl' });
  articles.createIndex('byAddress', 'addresses', { multiEntry: true });
  articles.createIndex('byFingerprint', 'fingerprint');
  articles.createIndex('byLastRead', 'lastRead');
  db.createObjectStore('texts', { keyPath: 'canonicalUrl' });

  db.createObjectStore('bin', { keyPath: 'id' }).createIndex('byDeleted', 'deleted');
  db.createObjectStore('drafts', { keyPath: 'id' }).createIndex('byArticle', 'article');
  db.createObjectStore('quarantine', { keyPath: 'key', autoIncrement: true });
}

/** Version 3: pledges that are followed, what the reader said of pledges, and the reader's own commitments. */
function followPledges(db: Database): void {
  db.createObjectStore('pledges', { keyPath: 'id' }).createIndex('byArticle', 'article.url');
  db.createObjectStore('dismissals', { keyPath: ['article', 'quote'] }).createIndex('byArticle', 'article');
  db.createObjectStore('links', { keyPath: ['article', 'quote', 'commitmentId'] }).createIndex(
    'byArticle',
    'article',
  );
  db.createObjectStore('ownCommitments', { keyPath: 'key' });
}

/** Version 2: tags are counted. */
async function countTags(db: Database, transaction: Upgrading): Promise<void> {
  const tags = db.createObjectStore('tags', { keyPath: 'tag' });
  const counts = new Map<string, number>();
  for await (const cursor of transaction.objectStore('annotations')) {
    const parsed = parseAnnotation(cursor.value);
    for (const tag of parsed.ok ? tagsOf(parsed.annotation) : []) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  for (const [tag, count] of counts) await tags.put({ tag, count });
}

/** Version 4: glossaries of the reader's own, what the reader knows, and cards for review. */
function learnTerms(db: Database): void {
  db.createObjectStore('glossaries', { keyPath: 'id' });
  db.createObjectStore('ownConcepts', { keyPath: 'id' }).createIndex('byGlossary', 'glossary');
  db.createObjectStore('known', { keyPath: 'conceptId' });
  db.createObjectStore('reviews', { keyPath: 'conceptId' });
}

/** Version 5: dossiers. */
function keepDossiers(db: Database): void {
  db.createObjectStore('dossiers', { keyPath: 'id' });
}

/** Version 6: whom imported records came from. */
function keepOrigins(db: Database): void {
  db.createObjectStore('origins', { keyPath: 'key' });
}

/** Version 7: glossaries of the reader's own, made ready for finding. */
function keepCompiled(db: Database): void {
  db.createObjectStore('compiled', { keyPath: 'glossary' });
}

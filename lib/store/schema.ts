import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Annotation, Colour } from '../core/annotation/annotation.ts';
import type { Dossier } from '../core/dossier/dossier.ts';
import type { OwnConcept, OwnGlossary } from '../core/glossary/own-glossary.ts';
import type {
  ArticleRecord,
  DismissalRecord,
  LinkRecord,
  OwnCommitmentRecord,
  TextRecord,
} from '../core/kept.ts';
import type { KnownConcept, ReviewCard } from '../core/review/review-card.ts';
import type { Passage } from '../core/text/passage.ts';
import type { TrackedPledge } from '../core/tracker/tracked-pledge.ts';
import type { OriginRecord } from '../core/transfer/record-shapes.ts';

export type {
  ArticleRecord,
  DismissalRecord,
  LinkRecord,
  OwnCommitmentRecord,
  TextRecord,
} from '../core/kept.ts';

/** What the reader deleted, for as long as it can be undone. */
export interface BinRecord {
  id: string;
  annotation: Annotation;
  /** UTC, ISO 8601. */
  deleted: string;
}

/** Words that are not saved as a note yet: they survive whatever happens to the page. */
export interface Draft {
  /** Of the annotation that it will change or become. */
  id: string;
  /** Canonical address of the article. */
  article: string;
  /** null for a note on the whole article. */
  passage: Passage | null;
  colour: Colour | null;
  note: string;
  tags: string[];
  /** Time stamp of the annotation that was on screen when writing began; null for a new one. */
  basedOn: string | null;
  /** UTC, ISO 8601. */
  saved: string;
}

/** A record that does not parse, put aside as it was found. */
export interface QuarantineRecord {
  /** Given by the database. */
  key?: number;
  /** The store it was found in. */
  from: StoreNames<MarginDatabase>;
  record: unknown;
  why: string;
  /** UTC, ISO 8601. */
  found: string;
}

/** How many annotations bear a tag, for suggestions; counted within every act, so that nobody reads all notes for it. */
export interface TagRecord {
  tag: string;
  count: number;
}

/** A glossary of the reader's own as terms are found with it: made of its concepts, so that no backup needs it. */
export interface CompiledRecord {
  glossary: string;
  /** What made it: another version of the product may understand something else by the same bytes. */
  maker: string;
  /** Of whoever makes it or has made it: when this is gone, the concepts are others by now. */
  claim: string;
  /** null while it is being made. */
  bytes: ArrayBuffer | null;
}

export interface MarginDatabase extends DBSchema {
  annotations: { key: string; value: Annotation; indexes: { byArticle: string } };
  articles: {
    key: string;
    value: ArticleRecord;
    indexes: { byAddress: string; byFingerprint: string; byLastRead: string };
  };
  texts: { key: string; value: TextRecord };
  bin: { key: string; value: BinRecord; indexes: { byDeleted: string } };
  drafts: { key: string; value: Draft; indexes: { byArticle: string } };
  tags: { key: string; value: TagRecord };
  quarantine: { key: number; value: QuarantineRecord };
  pledges: { key: string; value: TrackedPledge; indexes: { byArticle: string } };
  dismissals: { key: [string, string]; value: DismissalRecord; indexes: { byArticle: string } };
  links: { key: [string, string, string]; value: LinkRecord; indexes: { byArticle: string } };
  ownCommitments: { key: string; value: OwnCommitmentRecord };
  glossaries: { key: string; value: OwnGlossary };
  ownConcepts: { key: string; value: OwnConcept; indexes: { byGlossary: string } };
  known: { key: string; value: KnownConcept };
  reviews: { key: string; value: ReviewCard };
  origins: { key: string; value: OriginRecord };
  dossiers: { key: string; value: Dossier };
  compiled: { key: string; value: CompiledRecord };
}

export type Database = IDBPDatabase<MarginDatabase>;
export type StoreName = StoreNames<MarginDatabase>;
export type Writing = IDBPTransaction<MarginDatabase, StoreName[], 'readwrite'>;
export type Upgrading = IDBPTransaction<MarginDatabase, StoreName[], 'versionchange'>;

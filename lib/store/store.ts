/**
 * What the reader keeps, on the reader's own device. For extension pages and the background only: in a content script
 * IndexedDB belongs to the visited site.
 */
import { Annotations } from './annotations.ts';
import { Dismissals, Links } from './answers.ts';
import { Articles } from './articles.ts';
import { Bin } from './bin.ts';
import { Bulk } from './bulk.ts';
import { Changes, type StoreChange } from './changes.ts';
import { Collections } from './collect.ts';
import { Compiled } from './compiled.ts';
import { Connection, type StoreState } from './connection.ts';
import { Dossiers } from './dossiers.ts';
import { Drafts } from './drafts.ts';
import { Glossaries } from './glossaries.ts';
import { Learning } from './learning.ts';
import { MIGRATIONS, type Migration } from './migrations.ts';
import { OwnRegister } from './own-commitments.ts';
import { Pledges } from './pledges.ts';
import { Quarantine } from './quarantine.ts';
import { Tags } from './tags.ts';
import { Transfer } from './transfer.ts';

export { onStoreChange, type StoreChange } from './changes.ts';
export type { StoreState } from './connection.ts';
export type { StoreFailure, StoreOutcome } from './outcome.ts';
export type { ChangeOutcome } from './pledges.ts';
export type {
  ArticleRecord,
  BinRecord,
  Draft,
  LinkRecord,
  QuarantineRecord,
  TagRecord,
  TextRecord,
} from './schema.ts';

/** What tests and later parts may set. */
export interface StoreOptions {
  /** Of the database. */
  name?: string;
  /** UTC, ISO 8601. */
  now?: () => string;
  migrations?: readonly Migration[];
  /** Told at once and at every change of state. */
  onState?: (state: StoreState) => void;
  /** Told of what this store wrote, and of nothing that others wrote: for what the channel does not reach. */
  onWrite?: (change: StoreChange) => void;
}

export interface Store {
  annotations: Annotations;
  /** One act on many annotations. */
  bulk: Bulk;
  articles: Articles;
  drafts: Drafts;
  bin: Bin;
  tags: Tags;
  quarantine: Quarantine;
  pledges: Pledges;
  dismissals: Dismissals;
  links: Links;
  ownCommitments: OwnRegister;
  collections: Collections;
  dossiers: Dossiers;
  glossaries: Glossaries;
  /** The reader's glossaries made ready for finding. */
  compiled: Compiled;
  learning: Learning;
  /** Everything at once: backups, imports, erasing. */
  transfer: Transfer;
  close(): Promise<void>;
}

/**
 * Opens the store. Never rejects: when the database cannot be opened, every act answers why, and an act tried later
 * may succeed.
 */
export async function openStore(options: StoreOptions = {}): Promise<Store> {
  const {
    name = 'civic-margin',
    now = () => new Date().toISOString(),
    migrations = MIGRATIONS,
    onState = () => {},
    onWrite = () => {},
  } = options;
  const connection = new Connection(name, migrations, onState);
  const changes = new Changes(onWrite);
  const quarantine = new Quarantine(connection, now);
  await connection.database();
  return {
    annotations: new Annotations(connection, changes, quarantine, now),
    bulk: new Bulk(connection, changes, now),
    articles: new Articles(connection, changes, quarantine, now),
    drafts: new Drafts(connection, changes, quarantine, now),
    bin: new Bin(connection, changes, quarantine),
    tags: new Tags(connection),
    quarantine,
    pledges: new Pledges(connection, changes, quarantine, now),
    dismissals: new Dismissals(connection, changes, quarantine, now),
    links: new Links(connection, changes, quarantine, now),
    ownCommitments: new OwnRegister(connection, changes, quarantine),
    collections: new Collections(connection, quarantine),
    dossiers: new Dossiers(connection, changes, quarantine, now),
    glossaries: new Glossaries(connection, changes, quarantine, now),
    compiled: new Compiled(connection),
    learning: new Learning(connection, changes, quarantine, now),
    transfer: new Transfer(connection, changes, quarantine),
    async close() {
      await connection.close();
      changes.close();
    },
  };
}

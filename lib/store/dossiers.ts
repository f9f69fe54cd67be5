import {
  type Dossier,
  type DossierMembers,
  parseDossier,
  renamed,
  withMembers,
  withoutMembers,
} from '../core/dossier/dossier.ts';
import type { Changes } from './changes.ts';
import type { Connection } from './connection.ts';
import { done, type StoreFailure, type StoreOutcome } from './outcome.ts';
import { type BadRecord, type Quarantine, sortRecords } from './quarantine.ts';

const GONE: StoreFailure = { ok: false, reason: 'gone' };
const UNREADABLE: StoreFailure = { ok: false, reason: 'unreadable' };

/** The reader's dossiers. What lies in one is named, not held: nothing here deletes an article or a note. */
export class Dossiers {
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

  /** Oldest first. Records that make no sense are put aside and left out. */
  async list(): Promise<StoreOutcome<Dossier[]>> {
    const found = await this.#connection.read<unknown[]>((db) => db.getAll('dossiers'));
    if (!found.ok) return found;
    const { good, bad } = sortRecords(found.value, parseDossier);
    await this.#quarantine.putAside('dossiers', bad);
    return done(good);
  }

  async get(id: string): Promise<StoreOutcome<Dossier | undefined>> {
    const found = await this.#connection.read<unknown>((db) => db.get('dossiers', id));
    if (!found.ok || found.value === undefined) return found.ok ? done(undefined) : found;
    const { good, bad } = sortRecords([found.value], parseDossier);
    await this.#quarantine.putAside('dossiers', bad);
    return good[0] ? done(good[0]) : UNREADABLE;
  }

  /** Keeps a dossier; asked twice with one id (or to undo its removal), it answers what is kept. */
  async add(dossier: Dossier): Promise<StoreOutcome<Dossier>> {
    if (!parseDossier(dossier).ok) return UNREADABLE;
    let isNew = false;
    const outcome = await this.#connection.transact<Dossier>(['dossiers'], async (transaction) => {
      const known = await transaction.objectStore('dossiers').get(dossier.id);
      if (known) return done(known);
      await transaction.objectStore('dossiers').add(dossier);
      isNew = true;
      return done(dossier);
    });
    if (outcome.ok && isNew) this.#changes.tell('dossier', [dossier.id], []);
    return outcome;
  }

  rename(id: string, name: string): Promise<StoreOutcome<Dossier>> {
    return this.#change(id, (dossier) => renamed(dossier, name, this.#now()));
  }

  /** Puts articles and annotations into a dossier; what is there already stays where it is. */
  addTo(id: string, members: DossierMembers): Promise<StoreOutcome<Dossier>> {
    return this.#change(id, (dossier) => withMembers(dossier, members, this.#now()));
  }

  removeFrom(id: string, members: DossierMembers): Promise<StoreOutcome<Dossier>> {
    return this.#change(id, (dossier) => withoutMembers(dossier, members, this.#now()));
  }

  /** Removes a dossier and answers it, so that `add` can bring it back. What it named stays. */
  async remove(id: string): Promise<StoreOutcome<Dossier>> {
    let told = false;
    const outcome = await this.#connection.transact<Dossier>(['dossiers'], async (transaction) => {
      const known = await transaction.objectStore('dossiers').get(id);
      if (!known) return GONE;
      await transaction.objectStore('dossiers').delete(id);
      told = true;
      return done(known);
    });
    if (told) this.#changes.tell('dossier', [id], []);
    return outcome;
  }

  async #change(id: string, change: (dossier: Dossier) => Dossier): Promise<StoreOutcome<Dossier>> {
    let told = false;
    const bad: BadRecord[] = [];
    const outcome = await this.#connection.transact<Dossier>(['dossiers'], async (transaction) => {
      const stored: unknown = await transaction.objectStore('dossiers').get(id);
      if (stored === undefined) return GONE;
      const parsed = parseDossier(stored);
      if (!parsed.ok) {
        bad.push({ key: id, record: stored, why: parsed.why });
        return UNREADABLE;
      }
      const after = change(parsed.value);
      if (after === parsed.value) return done(after);
      if (!parseDossier(after).ok) return UNREADABLE;
      await transaction.objectStore('dossiers').put(after);
      told = true;
      return done(after);
    });
    await this.#quarantine.putAside('dossiers', bad);
    if (told) this.#changes.tell('dossier', [id], []);
    return outcome;
  }
}

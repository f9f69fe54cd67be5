import type { Annotation } from '../core/annotation/annotation.ts';
import { colourOf, noteOf, tagsOf, withNote } from '../core/annotation/create.ts';
import type { Passage } from '../core/text/passage.ts';
import type { Changes } from './changes.ts';
import type { Connection } from './connection.ts';
import { done, type StoreOutcome } from './outcome.ts';
import type { Quarantine } from './quarantine.ts';
import type { Draft } from './schema.ts';

/** What the reader is writing. A draft goes only when its note is saved or the reader says so. */
export class Drafts {
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

  /** The last words win: a draft has one writer. */
  async save(draft: Omit<Draft, 'saved'>): Promise<StoreOutcome<Draft>> {
    const saved: Draft = { ...draft, saved: this.#now() };
    const outcome = await this.#connection.transact(['drafts'], async (transaction) => {
      await transaction.objectStore('drafts').put(saved);
      return done(saved);
    });
    if (outcome.ok) this.#changes.tell('draft', [draft.id], [draft.article]);
    return outcome;
  }

  /**
   * Keeps words that are being written to a stored annotation; words that it has already need no draft.
   * @param basedOn `modified` of the annotation that the reader saw.
   */
  async keep(
    id: string,
    words: { note: string; tags: readonly string[] },
    basedOn: string,
  ): Promise<StoreOutcome<undefined>> {
    let article: string | undefined;
    const outcome = await this.#connection.transact<undefined>(
      ['annotations', 'drafts'],
      async (transaction) => {
        const annotation = await transaction.objectStore('annotations').get(id);
        if (!annotation) return { ok: false, reason: 'gone' };
        const drafts = transaction.objectStore('drafts');
        const written = withNote(annotation, words, annotation.modified);
        if (JSON.stringify(written) === JSON.stringify(annotation)) await drafts.delete(id);
        else await drafts.put(draftOf(written, basedOn, this.#now()));
        article = annotation.target.source;
        return done(undefined);
      },
    );
    if (outcome.ok && article) this.#changes.tell('draft', [id], [article]);
    return outcome;
  }

  /** The draft of this annotation. */
  async get(id: string): Promise<StoreOutcome<Draft | undefined>> {
    const found = await this.#quarantine.look('drafts', (db) => db.getAll('drafts', id));
    return found.ok ? done(found.value[0]) : found;
  }

  /** The draft on this passage; null asks for the note on the whole article. */
  async find(article: string, passage: Passage | null): Promise<StoreOutcome<Draft | undefined>> {
    const drafts = await this.byArticle(article);
    if (!drafts.ok) return drafts;
    return done(
      drafts.value.find(
        (draft) => draft.passage?.start === passage?.start && draft.passage?.end === passage?.end,
      ),
    );
  }

  byArticle(canonicalUrl: string): Promise<StoreOutcome<Draft[]>> {
    return this.#quarantine.look('drafts', (db) => db.getAllFromIndex('drafts', 'byArticle', canonicalUrl));
  }

  list(): Promise<StoreOutcome<Draft[]>> {
    return this.#quarantine.look('drafts', (db) => db.getAll('drafts'));
  }

  /** Removing what is not there is fine. */
  async remove(id: string): Promise<StoreOutcome<undefined>> {
    const outcome = await this.#connection.transact(['drafts'], async (transaction) => {
      await transaction.objectStore('drafts').delete(id);
      return done(undefined);
    });
    if (outcome.ok) this.#changes.tell('draft', [id], []);
    return outcome;
  }
}

/** What the reader wanted to keep, as a draft. */
export function draftOf(annotation: Annotation, basedOn: string, saved: string): Draft {
  const position = annotation.target.selector?.[1];
  return {
    id: annotation.id,
    article: annotation.target.source,
    passage: position ? { start: position.start, end: position.end } : null,
    colour: colourOf(annotation),
    note: noteOf(annotation),
    tags: tagsOf(annotation),
    basedOn,
    saved,
  };
}

/** The reader's words in a stored annotation. */
export function storedWords(annotation: Annotation) {
  return { note: noteOf(annotation), tags: tagsOf(annotation), modified: annotation.modified };
}

/**
 * What an editor begins with: the draft when there is one, else what is stored. A draft based on something older comes
 * with what is stored now (`theirs`), for the reader to choose.
 */
export function wordsToEdit(annotation: Annotation, draft: Draft | undefined) {
  const stored = storedWords(annotation);
  if (!draft) return stored;
  const words = { note: draft.note, tags: draft.tags };
  if (draft.basedOn === null || draft.basedOn === stored.modified)
    return { ...stored, ...words, stored: { note: stored.note, tags: stored.tags } };
  return { ...words, modified: draft.basedOn, theirs: stored };
}

/**
 * A dossier: the articles and annotations of one investigation or course. It names them and holds nothing of them, so
 * that an article may lie in several dossiers, and leaving one deletes nothing. A name that leads nowhere (any more) is
 * kept: a deleted note may come back.
 */
import * as v from 'valibot';
import { MAX_ADDRESS } from '../annotation/limits.ts';

/** UTF-16 code units. */
export const MAX_DOSSIER_NAME = 200;
/** Articles, and annotations, that one dossier may name. */
export const MAX_MEMBERS = 200_000;

/** UTC, ISO 8601. */
const Moment = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/));
const members = (most: number) =>
  v.pipe(v.array(v.pipe(v.string(), v.nonEmpty(), v.maxLength(most))), v.maxLength(MAX_MEMBERS));

export const DossierSchema = v.object({
  /** `urn:uuid:` + UUIDv7. */
  id: v.pipe(v.string(), v.nonEmpty(), v.maxLength(200)),
  name: v.pipe(
    v.string(),
    v.maxLength(MAX_DOSSIER_NAME),
    v.check((name) => name.trim() !== '', 'empty'),
  ),
  created: Moment,
  modified: Moment,
  /** Canonical addresses, in the order in which they were added, each once. All their notes belong to the dossier. */
  articles: members(MAX_ADDRESS),
  /** Ids of single annotations, of whatever article, each once. */
  annotations: members(200),
});

export type Dossier = v.InferOutput<typeof DossierSchema>;

/** What goes into a dossier, or leaves it. */
export interface DossierMembers {
  /** Canonical addresses. */
  articles?: readonly string[];
  /** Ids. */
  annotations?: readonly string[];
}

/** What lies in the database, or in a file, as a dossier; `why` says what is wrong with it. */
export function parseDossier(record: unknown): { ok: true; value: Dossier } | { ok: false; why: string } {
  const parsed = v.safeParse(DossierSchema, record);
  if (parsed.success) return { ok: true, value: parsed.output };
  const [issue] = parsed.issues;
  return { ok: false, why: `${v.getDotPath(issue) ?? 'record'}: ${issue.message}` };
}

/** A dossier with nothing in it. */
export function newDossier(id: string, name: string, now: string): Dossier {
  return { id, name: tidyName(name), created: now, modified: now, articles: [], annotations: [] };
}

/** A name as it is kept: one line, no spaces around it. */
export function tidyName(name: string): string {
  return name.normalize().replace(/\s+/g, ' ').trim().slice(0, MAX_DOSSIER_NAME).trim();
}

/** The dossier under another name; the same one when nothing changes. */
export function renamed(dossier: Dossier, name: string, now: string): Dossier {
  const tidy = tidyName(name);
  return tidy === dossier.name ? dossier : { ...dossier, name: tidy, modified: now };
}

/** The dossier with more in it, at the end of its lists; the same one when all of it was there. */
export function withMembers(dossier: Dossier, added: DossierMembers, now: string): Dossier {
  return changed(dossier, now, (known, name) => [...new Set([...known, ...(added[name] ?? [])])]);
}

/** The dossier without these; the same one when none of them was there. */
export function withoutMembers(dossier: Dossier, removed: DossierMembers, now: string): Dossier {
  return changed(dossier, now, (known, name) => {
    const gone = new Set(removed[name]);
    return known.filter((member) => !gone.has(member));
  });
}

function changed(
  dossier: Dossier,
  now: string,
  change: (known: readonly string[], name: 'articles' | 'annotations') => string[],
): Dossier {
  const articles = change(dossier.articles, 'articles');
  const annotations = change(dossier.annotations, 'annotations');
  const same =
    articles.length === dossier.articles.length && annotations.length === dossier.annotations.length;
  return same ? dossier : { ...dossier, articles, annotations, modified: now };
}

/** Whether an annotation lies in a dossier, by itself or with its article. */
export function holds(dossier: Dossier, annotation: { id: string; target: { source: string } }): boolean {
  return dossier.annotations.includes(annotation.id) || dossier.articles.includes(annotation.target.source);
}

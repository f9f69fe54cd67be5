/**
 * One annotation met in two libraries. Times alone cannot tell who changed what, so each imported annotation remembers
 * the content that came in and what that grew out of (`OriginRecord`): whoever merely went on from the other's content
 * replaces it, and only two changes of the same content are a conflict, in which both stay.
 */
import type { Annotation } from '../annotation/annotation.ts';
import { canonicalJson } from './canonical-json.ts';
import { contentName, derivedId } from './hash-name.ts';
import { MOST_BASES, type OriginRecord } from './record-shapes.ts';

/** A copy of the product, or another program, that something came from. */
export type Maker = OriginRecord['maker'];

/** Where a file's records come from. */
export type Source =
  /** The reader's own earlier state: what was changed last counts. */
  { own: true } | { own: false; maker: Maker };

/** An annotation with what is known of its past. */
export interface Version {
  annotation: Annotation;
  origin: OriginRecord | undefined;
}

export type NoteMerge =
  /** Nothing is written. `kept`: ours is further on. */
  | { act: 'same' }
  | { act: 'kept' }
  | { act: 'replace' }
  /** Both stay: `main` under the id, `copy` under an id of its own. */
  | { act: 'conflict'; main: 'ours' | 'theirs' };

/**
 * Decides about two annotations of one id.
 * @param self Id of this copy of the product, as its packs name it.
 */
export function mergeNotes(ours: Version, theirs: Version, source: Source, self: string): NoteMerge {
  if (isSame(ours.annotation, theirs.annotation)) return { act: 'same' };
  const isLater = laterOf(ours.annotation, theirs.annotation) === theirs.annotation;
  if (source.own) return { act: isLater ? 'replace' : 'kept' };
  const [our, their] = [nameOf(ours.annotation), nameOf(theirs.annotation)];
  if (grewOutOf(theirs.origin, our)) return { act: 'replace' };
  if (grewOutOf(ours.origin, their)) return { act: 'kept' };
  const ourMaker = makerOf(ours, our, self);
  const theirMaker = makerOf(theirs, their, source.maker.id);
  if (ourMaker === theirMaker) return { act: isLater ? 'replace' : 'kept' };
  // What the reader wrote or changed stays where it is.
  if (ourMaker === self) return { act: 'conflict', main: 'ours' };
  return { act: 'conflict', main: isLater ? 'theirs' : 'ours' };
}

/** Whose words these are: of the one they came from, unless they were changed since by whoever has them. */
function makerOf({ origin }: Version, content: string, holder: string): string {
  return origin && origin.content === content ? origin.maker.id : holder;
}

const grewOutOf = (origin: OriginRecord | undefined, content: string): boolean =>
  origin !== undefined && (origin.content === content || origin.bases.includes(content));

/** The one changed last; of two at once, the same one whoever asks. */
function laterOf(a: Annotation, b: Annotation): Annotation {
  if (a.modified !== b.modified) return a.modified > b.modified ? a : b;
  return canonicalJson(a) >= canonicalJson(b) ? a : b;
}

/** Most are written alike, letter by letter; the order of members does not count. */
function isSame(a: Annotation, b: Annotation): boolean {
  if (JSON.stringify(a) === JSON.stringify(b)) return true;
  return a.modified === b.modified && canonicalJson(a) === canonicalJson(b);
}

const names = new WeakMap<Annotation, string>();

/** The name of an annotation's content. */
export function nameOf(annotation: Annotation): string {
  const known = names.get(annotation);
  if (known) return known;
  const name = contentName(canonicalJson(annotation));
  names.set(annotation, name);
  return name;
}

/** The annotation under the name that its copy has in every library that meets the same conflict. */
export function conflictCopy(annotation: Annotation): Annotation {
  return { ...annotation, id: copyId(annotation) };
}

/** See {@link conflictCopy}. */
export function copyId(annotation: Annotation): string {
  return derivedId(`${annotation.id} ${nameOf(annotation)}`, annotation.created);
}

/** The key of an annotation's origin. */
export const originKey = (id: string): string => `annotations ${id}`;

/**
 * What is remembered of an annotation that comes in.
 * @param over What it replaces, or undefined.
 * @param now UTC, ISO 8601.
 */
export function originOf(
  theirs: Version,
  maker: Maker,
  over: Version | undefined,
  now: string,
): OriginRecord {
  const content = nameOf(theirs.annotation);
  const { origin } = theirs;
  const isUntouched = origin !== undefined && origin.content === content;
  const bases = new Set([
    ...(over?.origin ? [...over.origin.bases, over.origin.content] : []),
    ...(over ? [nameOf(over.annotation)] : []),
    ...(origin ? [...origin.bases, origin.content] : []),
  ]);
  bases.delete(content);
  return {
    key: originKey(theirs.annotation.id),
    maker: isUntouched ? origin.maker : maker,
    content,
    bases: [...bases].sort().slice(-MOST_BASES),
    copyOf: origin?.copyOf ?? null,
    at: now,
  };
}

import { UUID } from 'uuidv7';
import type { Annotation, Body, Colour, Selectors } from './annotation.ts';

/** What makes a new annotation; the time and the name are the caller's, so that asking twice makes the same one. */
export interface NewAnnotationFacts {
  /** `urn:uuid:` + UUIDv7 (see {@link annotationId}). */
  id: string;
  /** UTC, ISO 8601. */
  now: string;
  /** Canonical address of the article. */
  source: string;
  /** Absent for a note on the whole article. */
  selector?: Selectors;
  colour?: Colour;
  note?: string;
  tags?: readonly string[];
}

/**
 * The name of an annotation made at a time.
 * @param time Milliseconds since 1970.
 * @param random 10 random bytes.
 */
export function annotationId(time: number, random: Uint8Array): string {
  const [a = 0, b = 0, ...rest] = random;
  const low = rest.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n) & ((1n << 62n) - 1n);
  return `urn:uuid:${UUID.fromFieldsV7(time, ((a << 8) | b) & 0xfff, Number(low >> 32n), Number(low & 0xffffffffn))}`;
}

/** A new annotation, as it is stored and exported. */
export function createAnnotation(facts: NewAnnotationFacts): Annotation {
  const { id, now, source, selector, colour } = facts;
  const body = [...noteBody(facts.note ?? ''), ...tagBodies(facts.tags ?? [])];
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'Annotation',
    motivation: motivationOf(body),
    created: now,
    modified: now,
    body,
    target: {
      type: 'SpecificResource',
      source,
      ...(selector && { selector }),
      ...(colour && { styleClass: `mc-hl-${colour}` as const }),
    },
  };
}

/** The same annotation with another note and other tags; links to commitments stay. */
export function withNote(
  annotation: Annotation,
  { note, tags }: { note: string; tags: readonly string[] },
  now: string,
): Annotation {
  const links = annotation.body.filter(({ purpose }) => purpose === 'linking');
  const body = [...noteBody(note), ...tagBodies(tags), ...links];
  return { ...annotation, motivation: motivationOf(body), modified: now, body };
}

/** The same annotation with one more tag; itself when it has it already. */
export function withTag(annotation: Annotation, tag: string, now: string): Annotation {
  const [added] = tagBodies([tag]);
  if (!added || tagsOf(annotation).some((known) => known === tag)) return annotation;
  return { ...annotation, modified: now, body: [...annotation.body, added] };
}

/** The same annotation without a tag; itself when it has it not. */
export function withoutTag(annotation: Annotation, tag: string, now: string): Annotation {
  const body = annotation.body.filter((part) => part.purpose !== 'tagging' || part.value !== tag);
  return body.length === annotation.body.length ? annotation : { ...annotation, modified: now, body };
}

/** The same annotation in another colour. */
export function withColour(annotation: Annotation, colour: Colour, now: string): Annotation {
  return { ...annotation, modified: now, target: { ...annotation.target, styleClass: `mc-hl-${colour}` } };
}

/** The same annotation on other words: how the reader re-attaches what was lost or moved. */
export function withSelector(annotation: Annotation, selector: Selectors, now: string): Annotation {
  return { ...annotation, modified: now, target: { ...annotation.target, selector } };
}

/** The same annotation linked to one more thing in the world; once is enough. */
export function withLink(annotation: Annotation, source: string, now: string): Annotation {
  if (annotation.body.some((body) => body.purpose === 'linking' && body.source === source)) return annotation;
  const link = { type: 'SpecificResource', purpose: 'linking', source } as const;
  return { ...annotation, modified: now, body: [...annotation.body, link] };
}

/** The same annotation without that link. */
export function withoutLink(annotation: Annotation, source: string, now: string): Annotation {
  const body = annotation.body.filter((one) => one.purpose !== 'linking' || one.source !== source);
  return body.length === annotation.body.length ? annotation : { ...annotation, modified: now, body };
}

/** Ids of the official commitments that it is linked to. */
export function linksOf({ body }: Annotation): string[] {
  return body.flatMap((part) => (part.purpose === 'linking' ? part.source : []));
}

/** What the reader wrote; '' when nothing. */
export function noteOf({ body }: Annotation): string {
  return body.flatMap((part) => (part.purpose === 'commenting' ? part.value : [])).join('\n\n');
}

export function tagsOf({ body }: Annotation): string[] {
  return body.flatMap((part) => (part.purpose === 'tagging' ? part.value : []));
}

/** null for a note on the whole article, or a passage kept without a colour. */
export function colourOf({ target }: Annotation): Colour | null {
  const digit = /^mc-hl-([1-5])$/.exec(target.styleClass ?? '')?.[1];
  return digit ? (Number(digit) as Colour) : null;
}

function noteBody(note: string): Body[] {
  if (!note.trim()) return [];
  return [{ type: 'TextualBody', purpose: 'commenting', value: note, format: 'text/plain' }];
}

function tagBodies(tags: readonly string[]): Body[] {
  const tidy = new Set(tags.map((tag) => tag.normalize().replace(/\s+/g, ' ').trim()).filter(Boolean));
  return [...tidy].map((value) => ({ type: 'TextualBody', purpose: 'tagging', value, format: 'text/plain' }));
}

function motivationOf(body: readonly Body[]): Annotation['motivation'] {
  return body.some(({ purpose }) => purpose === 'commenting') ? 'commenting' : 'highlighting';
}

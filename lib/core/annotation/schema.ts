import * as v from 'valibot';
import type { Annotation } from './annotation.ts';
import { isAnnotation } from './is-annotation.ts';
import {
  MAX_ADDRESS,
  MAX_BODIES,
  MAX_CONTEXT,
  MAX_NOTE,
  MAX_QUOTE,
  MAX_TAG,
  PAGE_FRAGMENT,
} from './limits.ts';

/**
 * What a record must look like to be an annotation: used at the border, on imported files and on what an older version
 * stored. Properties that we do not know are kept, so that a file goes through us without loss.
 */

const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const utc = v.pipe(v.string(), v.isoTimestamp(), v.endsWith('Z', 'not a time in UTC'));

const quoteSelector = v.looseObject({
  type: v.literal('TextQuoteSelector'),
  exact: v.pipe(v.string(), v.nonEmpty(), v.maxLength(MAX_QUOTE)),
  prefix: v.pipe(v.string(), v.maxLength(MAX_CONTEXT)),
  suffix: v.pipe(v.string(), v.maxLength(MAX_CONTEXT)),
});

const positionSelector = v.pipe(
  v.looseObject({ type: v.literal('TextPositionSelector'), start: offset, end: offset }),
  v.check(({ start, end }) => start < end, 'the passage ends before it starts'),
);

const pageSelector = v.looseObject({
  type: v.literal('FragmentSelector'),
  conformsTo: v.literal('http://tools.ietf.org/rfc/rfc3778'),
  value: v.pipe(v.string(), v.regex(PAGE_FRAGMENT, 'not the fragment of a page')),
});

const text = {
  type: v.literal('TextualBody'),
  format: v.literal('text/plain'),
  language: v.optional(v.string()),
};

const body = v.union([
  v.looseObject({
    ...text,
    purpose: v.literal('commenting'),
    value: v.pipe(v.string(), v.maxLength(MAX_NOTE)),
  }),
  v.looseObject({
    ...text,
    purpose: v.literal('tagging'),
    value: v.pipe(v.string(), v.nonEmpty(), v.maxLength(MAX_TAG)),
  }),
  v.looseObject({
    type: v.literal('SpecificResource'),
    purpose: v.literal('linking'),
    source: v.pipe(v.string(), v.nonEmpty(), v.maxLength(MAX_ADDRESS)),
  }),
]);

/** Chosen by their number, so that what is wrong inside is told, and not only that no form fits. */
const selectors = v.lazy((given) =>
  Array.isArray(given) && given.length === 3
    ? v.strictTuple([quoteSelector, positionSelector, pageSelector])
    : v.strictTuple([quoteSelector, positionSelector]),
);

const target = v.looseObject({
  type: v.literal('SpecificResource'),
  source: v.pipe(v.string(), v.nonEmpty(), v.maxLength(MAX_ADDRESS)),
  selector: v.optional(selectors),
  styleClass: v.optional(v.picklist(['mc-hl-1', 'mc-hl-2', 'mc-hl-3', 'mc-hl-4', 'mc-hl-5'])),
});

/** The shape of {@link Annotation}, with sizes that a hostile file cannot pass. */
export const annotationSchema = v.looseObject({
  '@context': v.literal('http://www.w3.org/ns/anno.jsonld'),
  id: v.pipe(
    v.string(),
    v.regex(/^urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'not the name of an annotation'),
  ),
  type: v.literal('Annotation'),
  motivation: v.picklist(['highlighting', 'commenting']),
  created: utc,
  modified: utc,
  body: v.pipe(v.array(body), v.maxLength(MAX_BODIES)),
  target,
}) satisfies v.GenericSchema<unknown, Annotation>;

/** A record as an annotation, or where and why it is none (`target.source: Invalid type: …`). */
export function parseAnnotation(
  record: unknown,
): { ok: true; annotation: Annotation } | { ok: false; why: string } {
  if (isAnnotation(record)) return { ok: true, annotation: record };
  const parsed = v.safeParse(annotationSchema, record, { abortEarly: true });
  // The record itself, not the parser's copy of it: the order of its properties is kept.
  if (parsed.success) return { ok: true, annotation: record as Annotation };
  const [issue] = parsed.issues;
  const where = v.getDotPath(issue);
  return { ok: false, why: where ? `${where}: ${issue.message}` : issue.message };
}

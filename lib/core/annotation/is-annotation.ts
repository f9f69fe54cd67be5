import type { Annotation } from './annotation.ts';
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
 * The schema of `schema.ts` written out: the same answer, many times faster, for reading a hundred thousand records
 * that were checked when they were written. It may be stricter than the schema in rare cases, never laxer; a test
 * compares the two.
 */

const ID = /^urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const UTC =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?Z$/;
const COLOUR = /^mc-hl-[1-5]$/;

type Loose = Record<string, unknown>;

/** Whether a stored record is an annotation. */
export function isAnnotation(record: unknown): record is Annotation {
  return (
    isObject(record) &&
    record['@context'] === 'http://www.w3.org/ns/anno.jsonld' &&
    record.type === 'Annotation' &&
    (record.motivation === 'highlighting' || record.motivation === 'commenting') &&
    typeof record.id === 'string' &&
    ID.test(record.id) &&
    typeof record.created === 'string' &&
    UTC.test(record.created) &&
    typeof record.modified === 'string' &&
    UTC.test(record.modified) &&
    Array.isArray(record.body) &&
    record.body.length <= MAX_BODIES &&
    record.body.every(isBody) &&
    isTarget(record.target)
  );
}

function isBody(body: unknown): boolean {
  if (!isObject(body)) return false;
  if (body.type === 'SpecificResource')
    return body.purpose === 'linking' && isText(body.source, 1, MAX_ADDRESS);
  if (body.type !== 'TextualBody' || body.format !== 'text/plain') return false;
  if (body.language !== undefined && typeof body.language !== 'string') return false;
  if (body.purpose === 'tagging') return isText(body.value, 1, MAX_TAG);
  return body.purpose === 'commenting' && isText(body.value, 0, MAX_NOTE);
}

function isTarget(target: unknown): boolean {
  if (!isObject(target) || target.type !== 'SpecificResource') return false;
  if (!isText(target.source, 1, MAX_ADDRESS)) return false;
  const { styleClass, selector } = target;
  if (styleClass !== undefined && !(typeof styleClass === 'string' && COLOUR.test(styleClass))) return false;
  return selector === undefined || (Array.isArray(selector) && areSelectors(selector));
}

function areSelectors(selector: readonly unknown[]): boolean {
  const [quote, position, page] = selector;
  return (
    (selector.length === 2 || (selector.length === 3 && isPage(page))) &&
    isObject(quote) &&
    quote.type === 'TextQuoteSelector' &&
    isText(quote.exact, 1, MAX_QUOTE) &&
    isText(quote.prefix, 0, MAX_CONTEXT) &&
    isText(quote.suffix, 0, MAX_CONTEXT) &&
    isObject(position) &&
    position.type === 'TextPositionSelector' &&
    isOffset(position.start) &&
    isOffset(position.end) &&
    position.start < position.end
  );
}

const isPage = (page: unknown): boolean =>
  isObject(page) &&
  page.type === 'FragmentSelector' &&
  page.conformsTo === 'http://tools.ietf.org/rfc/rfc3778' &&
  typeof page.value === 'string' &&
  PAGE_FRAGMENT.test(page.value);

const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null;

const isText = (value: unknown, least: number, most: number): boolean =>
  typeof value === 'string' && value.length >= least && value.length <= most;

const isOffset = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

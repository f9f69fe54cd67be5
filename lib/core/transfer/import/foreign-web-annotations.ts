/** Web Annotations (JSON-LD) of other programs: what the W3C model allows and we have a place for. */
import { canonicalJson } from '../canonical-json.ts';
import { derivedId } from '../hash-name.ts';
import { fromForeign, UNKNOWN_TIME } from './foreign-note.ts';
import { type Converted, isObject, momentOf, type Row, textOf } from './found.ts';

/** Where the annotations of a JSON-LD file are: a list, a page, a collection with its first page, or one alone. */
export function webAnnotationLists(json: unknown): { path: (string | number)[]; list: unknown[] }[] | null {
  if (Array.isArray(json))
    return json.length > 0 && json.every(isAnnotationLike) ? [{ path: [], list: json }] : null;
  if (!isObject(json)) return null;
  if (Array.isArray(json.items) && isTyped(json, 'AnnotationPage'))
    return [{ path: ['items'], list: json.items }];
  if (!isTyped(json, 'AnnotationCollection')) return null;
  const first = json.first;
  return isObject(first) && Array.isArray(first.items)
    ? [{ path: ['first', 'items'], list: first.items }]
    : null;
}

export function webAnnotationRows(lists: NonNullable<ReturnType<typeof webAnnotationLists>>): Row[] {
  return lists.flatMap(({ path, list }) => list.map((raw, index) => ({ path, index, raw, convert })));
}

/** A single annotation is a file too. */
export const isAnnotationLike = (value: unknown): value is Record<string, unknown> =>
  isObject(value) && isTyped(value, 'Annotation') && 'target' in value;

function isTyped(value: Record<string, unknown>, type: string): boolean {
  const types = [value.type, value['@type']].flat();
  return types.some((one) => typeof one === 'string' && one.replace(/^oa:/, '') === type);
}

/** An annotation of the model as ours. */
export function convert(raw: unknown): Converted {
  if (!isObject(raw)) return { bad: 'not-a-record', where: '' };
  const target = first(raw.target);
  const url =
    typeof target === 'string' ? target : isObject(target) ? textOf(idOf(target.source) ?? target.id) : '';
  if (url === '') return { bad: 'no-article', where: 'target' };
  const selectors = isObject(target) ? [target.selector].flat().filter(isObject) : [];
  const quote = selectors.find((selector) => selector.type === 'TextQuoteSelector');
  const position = selectors.find((selector) => selector.type === 'TextPositionSelector');
  const created = momentOf(raw.created) ?? momentOf(raw.modified) ?? UNKNOWN_TIME;
  const bodies = [raw.bodyValue, raw.body].flat().filter((body) => body !== undefined);
  const isTag = (body: unknown) => isObject(body) && [body.purpose].flat().includes('tagging');
  const words = (wanted: boolean) =>
    bodies
      .filter((body) => isTag(body) === wanted)
      .map(wordsOf)
      .filter(Boolean);
  const name = textOf(raw.id) || canonicalJson(raw);
  return fromForeign({
    id: derivedId(`web-annotation ${name}`, created),
    // A place within the page is no part of the article's address.
    url: url.replace(/#xpointer\(.*$/, ''),
    title: '',
    exact: textOf(quote?.exact),
    prefix: textOf(quote?.prefix),
    suffix: textOf(quote?.suffix),
    start: position?.start,
    end: position?.end,
    note: words(false).join('\n\n'),
    tags: words(true),
    colour: 1,
    created,
    modified: momentOf(raw.modified) ?? created,
    maker: makerOf(first(raw.creator)),
  });
}

const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);
const idOf = (value: unknown): unknown => (isObject(value) ? value.id : value);
const wordsOf = (body: unknown): string =>
  typeof body === 'string' ? body : isObject(body) ? textOf(body.value ?? body.chars) : '';

function makerOf(creator: unknown): { id: string; name: string } {
  const id = textOf(idOf(creator));
  const name = isObject(creator) ? textOf(creator.name ?? creator.nickname) : '';
  return { id: `web-annotation ${id || name}`.trim().slice(0, 200), name: name.slice(0, 200) };
}

/**
 * A collection as W3C Web Annotations in JSON-LD (https://www.w3.org/TR/annotation-model/): an AnnotationCollection
 * with one page, which any annotation program reads. What the model has no words for (articles, pledges, reviews …)
 * travels beside it as one JSON value, so that our own import loses nothing.
 */
import type { Annotation } from '../annotation/annotation.ts';
import { type CodePoints, codePointsOf } from '../text/code-points.ts';
import { COLLECTED, type Collection } from './collection.ts';

/** Names of our own in the file's context. */
export const OWN_TERMS = 'urn:civic-margin:terms#';

const CONTEXT = [
  'http://www.w3.org/ns/anno.jsonld',
  {
    mc: OWN_TERMS,
    /** Records that are no annotations, as they are stored. */
    library: { '@id': 'mc:library', '@type': '@json' },
    /** Offsets in UTF-16 code units, where they are not the code points of `start` and `end`. */
    utf16Start: 'mc:utf16Start',
    utf16End: 'mc:utf16End',
  },
];

export interface WebAnnotationFacts {
  /** IRI of this export: the model wants a name for every collection. */
  id: string;
  /** Shown by programs that list collections. */
  label: string;
}

/** The file, in pieces. */
export function* writeWebAnnotations(
  collection: Collection,
  { id, label }: WebAnnotationFacts,
): Generator<string> {
  const { annotations } = collection;
  const head = {
    '@context': CONTEXT,
    id,
    type: 'AnnotationCollection',
    label,
    total: annotations.length,
    'dcterms:references': collection.articles.map(aboutArticle),
  };
  yield `${JSON.stringify(head).slice(0, -1)},\n"library": {`;
  const others = COLLECTED.filter((name) => name !== 'annotations');
  for (const [at, name] of others.entries()) {
    yield `${at === 0 ? '' : ','}\n${JSON.stringify(name)}: [`;
    yield* listed<unknown>(collection[name]);
    yield ']';
  }
  const page = { id: `${id}#page-1`, type: 'AnnotationPage', partOf: id, startIndex: 0 };
  yield `\n},\n"first": ${JSON.stringify(page).slice(0, -1)},\n"items": [`;
  const pointsOf = codePointsByArticle(collection);
  yield* listed(annotations, (annotation) => toWebAnnotation(annotation, pointsOf(annotation.target.source)));
  yield ']}\n}\n';
}

/** The elements of an array, a line each. */
function* listed<T>(records: readonly T[], asWritten: (record: T) => unknown = (record) => record) {
  let before = '\n';
  for (const record of records) {
    yield before + JSON.stringify(asWritten(record));
    before = ',\n';
  }
}

/** An article in the words of Dublin Core, which the context of annotations has. */
function aboutArticle({
  canonicalUrl,
  title,
  byline,
  siteName,
  publishedTime,
  lang,
}: Collection['articles'][number]) {
  return {
    id: canonicalUrl,
    type: 'Text',
    'dc:title': title,
    ...(byline !== null && { 'dc:creator': byline }),
    ...(siteName !== null && { 'dc:publisher': siteName }),
    ...(publishedTime !== null && { 'dc:date': publishedTime }),
    ...(lang !== null && { language: lang }),
  };
}

/**
 * One annotation as the recommendation has it: positions in code points (§4.2.5), no empty body (§3.2).
 * @param points Of the article's text. Where its text has changed since, a position is that of a text that is gone;
 *   the quote beside it finds the words.
 */
export function toWebAnnotation(annotation: Annotation, points: CodePoints): Record<string, unknown> {
  const { '@context': _, body, target, ...facts } = annotation;
  return { ...facts, ...(body.length > 0 && { body }), target: targetOf(target, points) };
}

function targetOf(target: Annotation['target'], points: CodePoints): Record<string, unknown> {
  if (!target.selector) return { ...target };
  const [quote, position] = target.selector;
  const start = points.fromUtf16(position.start);
  const end = points.fromUtf16(position.end);
  const own = {
    ...(start !== position.start && { utf16Start: position.start }),
    ...(end !== position.end && { utf16End: position.end }),
  };
  return { ...target, selector: [quote, { ...position, start, end, ...own }] };
}

/** Offsets of the article that is asked for; those of the last one are kept, as notes come article by article. */
function codePointsByArticle({ texts }: Collection): (article: string) => CodePoints {
  const byArticle = new Map(texts.map(({ canonicalUrl, text }) => [canonicalUrl, text]));
  const known = new Map<string, CodePoints>();
  return (article) => {
    let points = known.get(article);
    if (points === undefined) {
      points = codePointsOf(byArticle.get(article) ?? '');
      known.set(article, points);
    }
    return points;
  };
}

/**
 * What `writeWebAnnotations` wrote, as the records that it was made of; null for a file of another program. Nothing is
 * judged here: the records come from outside.
 */
export function readOwnWebAnnotations(file: unknown): Partial<Record<keyof Collection, unknown[]>> | null {
  if (!isRecord(file) || file.type !== 'AnnotationCollection' || !isRecord(file.library)) return null;
  const items = isRecord(file.first) && Array.isArray(file.first.items) ? file.first.items : [];
  const library = file.library;
  const lists = COLLECTED.flatMap((name) => (Array.isArray(library[name]) ? [[name, library[name]]] : []));
  return { ...Object.fromEntries(lists), annotations: items.map(fromOwnItem) };
}

function fromOwnItem(item: unknown): unknown {
  if (!isRecord(item)) return item;
  const { target, ...facts } = item;
  const selectors = isRecord(target) && Array.isArray(target.selector) ? target.selector : null;
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    ...facts,
    body: item.body ?? [],
    target: selectors === null ? target : { ...(target as object), selector: selectors.map(fromOwnSelector) },
  };
}

function fromOwnSelector(selector: unknown): unknown {
  if (!isRecord(selector) || selector.type !== 'TextPositionSelector') return selector;
  const { utf16Start, utf16End, ...position } = selector;
  return { ...position, start: utf16Start ?? position.start, end: utf16End ?? position.end };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A note of another program as ours. */
import type { Annotation, Colour } from '../../annotation/annotation.ts';
import { createAnnotation } from '../../annotation/create.ts';
import { canonicalAddress } from '../../article/address.ts';
import type { ArticleRecord } from '../../kept.ts';
import { nameOf, originKey } from '../merge-notes.ts';
import type { OriginRecord } from '../record-shapes.ts';
import type { Unjudged } from './found.ts';

/** The time of notes whose file tells none: the same each time, so that the file can be imported again. */
export const UNKNOWN_TIME = '2000-01-01T00:00:00.000Z';

/** Characters of context that we keep on either side. */
const CONTEXT = 32;

export interface ForeignNote {
  id: string;
  url: string;
  title: string;
  /** '' for a note on the whole article. */
  exact: string;
  prefix?: string;
  suffix?: string;
  /** As the other program counts; a hint only. */
  start?: unknown;
  end?: unknown;
  note: string;
  tags: readonly string[];
  colour: Colour;
  created: string;
  modified: string;
  maker: OriginRecord['maker'];
}

/** The annotation, its article as far as the file knows it, and whom it came from. */
export function fromForeign(note: ForeignNote): Unjudged {
  const { id, exact, prefix = '', suffix = '', created, modified, maker } = note;
  const source = canonicalAddress(note.url);
  const made = createAnnotation({
    id,
    now: created,
    source,
    note: note.note,
    tags: note.tags,
    ...(exact !== '' && {
      colour: note.colour,
      selector: [
        {
          type: 'TextQuoteSelector',
          exact,
          prefix: prefix.slice(-CONTEXT),
          suffix: suffix.slice(0, CONTEXT),
        },
        { type: 'TextPositionSelector', ...placeOf(note) },
      ],
    }),
  });
  const annotation: Annotation = { ...made, modified };
  const article: ArticleRecord = {
    canonicalUrl: source,
    title: note.title.trim() || source,
    byline: null,
    siteName: null,
    publishedTime: null,
    modifiedTime: null,
    lang: null,
    fingerprint: '',
    addresses: [note.url],
    textLength: 0,
    firstSeen: created,
    lastRead: created,
  };
  const origin: OriginRecord = {
    key: originKey(id),
    maker,
    content: nameOf(annotation),
    bases: [],
    copyOf: null,
    at: modified,
  };
  return [
    { kind: 'annotations', record: annotation },
    { kind: 'articles', record: article },
    { kind: 'origins', record: origin },
  ];
}

function placeOf({ start, end, exact }: ForeignNote): { start: number; end: number } {
  if (
    Number.isSafeInteger(start) &&
    Number.isSafeInteger(end) &&
    (start as number) >= 0 &&
    (end as number) > (start as number)
  )
    return { start: start as number, end: end as number };
  return { start: 0, end: exact.length };
}

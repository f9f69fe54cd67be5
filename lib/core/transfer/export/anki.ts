import { noteOf, tagsOf } from '../../annotation/create.ts';
import { LANGS, type Lang } from '../../i18n/lang.ts';
import { escapeHtml } from '../../quote/quote-html.ts';
import { readable, readableLine } from '../../text/readable.ts';
import { isWeb, type Voice } from './outline.ts';
import type { Sheet } from './sheets.ts';

/** Rows begin in the fourth column: id, front, back, tags. */
const HEADERS = ['#separator:tab', '#html:true', '#notetype:Basic', '#guid column:1', '#tags column:4'];

/** Where definitions of reviewed concepts come from. */
export type DefinitionOf = (
  conceptId: string,
  lang: Lang,
) => { name: string; definition: string } | undefined;

/**
 * Cards as a text file that Anki imports, in pieces: the reader's review cards, quotes with a note, and definitions.
 * Each has an id that stays, so that importing again changes cards instead of adding them. The same concept met in two
 * articles is one card.
 */
export function* writeAnki(
  sheets: readonly Sheet[],
  voice: Voice,
  deck: string,
  definitionOf: DefinitionOf,
): Generator<string> {
  yield `${[...HEADERS, `#deck:${readableLine(deck).replaceAll('::', ' ')}`].join('\n')}\n`;
  const written = new Set<string>();
  for (const sheet of sheets) {
    const cards = [
      ...reviewCards(sheet, definitionOf),
      ...noteCards(sheet, voice),
      ...termCards(sheet, voice),
    ];
    const fresh = cards.filter(({ id }) => !written.has(id));
    for (const { id } of fresh) written.add(id);
    if (fresh.length > 0) yield fresh.map(line).join('');
  }
}

interface AnkiCard {
  id: string;
  /** HTML. */
  front: string;
  back: string;
  tags: readonly string[];
}

/** The sentence that the term was met in, and what the term means. */
function reviewCards({ reviews }: Sheet, definitionOf: DefinitionOf): AnkiCard[] {
  return reviews.flatMap(({ conceptId, front }) => {
    const concept = definitionOf(conceptId, front.lang);
    if (concept === undefined) return [];
    const { sentence, term } = front;
    return {
      id: `review-${conceptId}`,
      front: `${html(sentence.slice(0, term.start))}<b>${html(sentence.slice(term.start, term.end))}</b>${html(sentence.slice(term.end))}`,
      back: `<b>${html(concept.name)}</b><br>${html(concept.definition)}${sourceOf(front.title, front.article)}`,
      tags: [],
    };
  });
}

/** A quote and what the reader wrote of it; highlights without a note ask nothing. */
function noteCards({ annotations, article }: Sheet, { linkOf }: Voice): AnkiCard[] {
  return annotations.flatMap((annotation) => {
    const quote = annotation.target.selector?.[0].exact;
    const note = noteOf(annotation);
    if (quote === undefined || note.trim() === '') return [];
    const link = linkOf?.(annotation, { text: undefined }) ?? article.canonicalUrl;
    return {
      id: annotation.id.replace(/^urn:uuid:/, ''),
      front: html(quote),
      back: `${html(note)}${sourceOf(article.title, link)}`,
      tags: tagsOf(annotation),
    };
  });
}

function termCards({ concepts }: Sheet, { lang }: Voice): AnkiCard[] {
  return concepts.flatMap(({ id, prefLabel, definition }) => {
    const spoken = [lang, ...LANGS].find((one) => definition[one] && prefLabel[one]);
    if (spoken === undefined) return [];
    return {
      id: `term-${id}-${spoken}`,
      front: html(prefLabel[spoken]),
      back: html(definition[spoken]),
      tags: [],
    };
  });
}

function sourceOf(title: string, url: string): string {
  const words = html(readableLine(title) || url);
  return `<br><br><small>${isWeb(url) ? `<a href="${html(url)}">${words}</a>` : words}</small>`;
}

/** Words in a field: markup and Anki's own brackets (sound, LaTeX) as character references. */
const html = (text: string): string =>
  escapeHtml(readable(text))
    .replace(/[[\]{}\\]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/\t/g, ' ')
    .replace(/\n/g, '<br>');

/** Every field in quotation marks: a first field that begins with # would be a header. */
const line = ({ id, front, back, tags }: AnkiCard): string =>
  `${[readableLine(id), front, back, tags.map(tagOf).filter(Boolean).join(' ')].map(field).join('\t')}\n`;

const field = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Anki parts tags at blanks. */
const tagOf = (tag: string): string => readableLine(tag).replace(/[\s"]+/g, '_');

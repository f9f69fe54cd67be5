/**
 * Highlights of Obsidian's Web Clipper: a list of pages, each with its highlights; as of 2025 three versions of it are
 * about (plain `text`, the stored records themselves, and both at once).
 */
import type { Colour } from '../../annotation/annotation.ts';
import { MAX_QUOTE } from '../../annotation/limits.ts';
import { derivedId } from '../hash-name.ts';
import { fromForeign, UNKNOWN_TIME } from './foreign-note.ts';
import { type Converted, isObject, momentOf, type Row, textOf } from './found.ts';

export function isObsidian(json: unknown): json is unknown[] {
  return (
    Array.isArray(json) &&
    json.length > 0 &&
    json.every((page) => isObject(page) && 'url' in page && Array.isArray(page.highlights))
  );
}

export function obsidianRows(pages: readonly unknown[]): Row[] {
  return pages.flatMap((page, at) => {
    if (!isObject(page)) return [];
    // Full records know the words around the highlight.
    const list = Array.isArray(page.data) && page.data.length > 0 ? 'data' : 'highlights';
    return (page[list] as unknown[]).map((raw, index) => ({
      path: [at, list],
      index,
      raw,
      convert: (highlight: unknown) => convert(highlight, textOf(page.url), textOf(page.title)),
    }));
  });
}

const COLOURS: Record<string, Colour> = {
  yellow: 1,
  red: 2,
  pink: 2,
  orange: 2,
  blue: 3,
  purple: 3,
  green: 4,
  gray: 5,
  grey: 5,
};

function convert(raw: unknown, url: string, title: string): Converted {
  if (!isObject(raw)) return { bad: 'not-a-record', where: '' };
  if (url.trim() === '') return { bad: 'no-article', where: 'url' };
  const html = textOf(raw.text) || textOf(raw.content);
  if (html.length > 2 * MAX_QUOTE) return { bad: 'field-too-long', where: 'text' };
  const exact = plainText(html);
  if (exact === '') return { bad: 'no-quote', where: 'text' } as const;
  const created = momentOf(raw.timestamp) ?? timeOfId(raw.createdAt) ?? timeOfId(raw.id) ?? UNKNOWN_TIME;
  const around = isObject(raw.textQuote) ? raw.textQuote : {};
  const notes = Array.isArray(raw.notes) ? raw.notes.map(textOf) : [textOf(raw.comment)];
  return fromForeign({
    id: derivedId(`obsidian ${url} ${exact}`, created),
    url,
    title,
    exact,
    prefix: textOf(around.prefix),
    suffix: textOf(around.suffix),
    note: notes.filter((note) => note.trim() !== '').join('\n\n'),
    tags: [],
    colour: COLOURS[textOf(raw.color).toLowerCase()] ?? 1,
    created,
    modified: created,
    maker: { id: 'obsidian', name: '' },
  });
}

/** The Clipper names its highlights by the millisecond. */
function timeOfId(id: unknown): string | null {
  const time = Number(id);
  return (typeof id === 'string' || typeof id === 'number') && time > 1e12 && time < 4e12
    ? new Date(time).toISOString()
    : null;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** The words of a piece of HTML, as the article's text has them; nothing of it is ever shown as HTML. */
export function plainText(html: string): string {
  return html
    .replace(/<\/(?:p|div|li|h[1-6]|blockquote|tr|ul|ol|section|article)\s*>|<br\s*\/?>/gi, '\n')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,5}));/gi, (whole, dec, hex, name) => {
      const code = dec ? Number(dec) : hex ? Number.parseInt(hex, 16) : Number.NaN;
      if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code);
      return ENTITIES[name?.toLowerCase()] ?? whole;
    })
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
}

import { fold } from '../../commitment/words.ts';
import type { Author } from './authors.ts';
import type { Voice } from './outline.ts';
import { isoOf, type Reference, referenceOf } from './reference.ts';
import type { Sheet } from './sheets.ts';

/** References in BibTeX (biblatex's `@online`), UTF-8, one an article, in pieces. Keys are unique within the file. */
export function* writeBibtex(sheets: readonly Sheet[], voice: Voice): Generator<string> {
  const keys = new Set<string>();
  for (const sheet of sheets) {
    const reference = referenceOf(sheet, voice);
    if (reference === null) continue;
    yield entryOf(reference, freeKey(reference, keys), voice);
  }
}

function entryOf(reference: Reference, key: string, { t }: Voice): string {
  const { title, authors, outlet, date, accessed, url, lang, tags, notes } = reference;
  const fields: [string, string | null][] = [
    ['author', authors.map(nameOf).join(' and ')],
    ['title', `{${escaped(title)}}`],
    ['organization', outlet && escaped(outlet)],
    // Without a date biblatex wants words in `year`.
    date === null ? ['year', escaped(t('quote.noDate'))] : ['date', isoOf(date)],
    ['url', url && verbatim(url)],
    ['urldate', accessed && isoOf(accessed)],
    ['langid', (lang && LANGUAGES[lang]) ?? null],
    ['keywords', tags.map((tag) => escaped(tag.replaceAll(',', ' '))).join(', ')],
    ['annotation', escaped(notes)],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? `  ${name} = {${value}}` : []));
  return `@online{${key},\n${lines.join(',\n')}\n}\n\n`;
}

const LANGUAGES: Readonly<Record<string, string>> = { fr: 'french', en: 'english', es: 'spanish' };

/** A body's name in braces of its own, so that " and " in it does not make two of it. */
const nameOf = (author: Author): string =>
  'literal' in author
    ? `{${escaped(author.literal)}}`
    : `${escaped(author.family)}, ${escaped(author.given)}`;

const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  '%': '\\%',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/**
 * Text that TeX shows as it is. Braces become round: many readers count them without heeding a backslash before them,
 * and one too many would end the field.
 */
function escaped(text: string): string {
  return text
    .replaceAll('{', '(')
    .replaceAll('}', ')')
    .replace(/[\\$&#_%~^]/g, (sign) => COMMANDS[sign] ?? sign);
}

/** An address, where no escapes are read. */
const verbatim = (url: string): string =>
  url.replace(/[{}\\"]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** `martin2016donnees`, with a letter where it was taken. */
function freeKey({ authors, title, date, outlet }: Reference, keys: Set<string>): string {
  const [author] = authors;
  const who = author === undefined ? (outlet ?? '') : 'literal' in author ? author.literal : author.family;
  const word = plain(title).find((one) => one.length > 3) ?? '';
  const base = `${plain(who)[0] ?? ''}${date?.[0] ?? 'sd'}${word}`.slice(0, 60);
  let key = base;
  for (let n = 2; keys.has(key); n++) key = `${base}-${n}`;
  keys.add(key);
  return key;
}

const plain = (text: string): string[] => fold(text).match(/[a-z0-9]+/g) ?? [];

import type { Author } from './authors.ts';
import type { Voice } from './outline.ts';
import { referenceOf } from './reference.ts';
import type { Sheet } from './sheets.ts';

/** References in RIS, one an article, in pieces. A line is a field: line breaks in values become blanks. */
export function* writeRis(sheets: readonly Sheet[], voice: Voice): Generator<string> {
  for (const sheet of sheets) {
    const reference = referenceOf(sheet, voice);
    if (reference === null) continue;
    const { title, authors, outlet, date, accessed, url, lang, tags, notes } = reference;
    const fields: [string, string | null][] = [
      ['TY', 'ELEC'],
      ['TI', title],
      ...authors.map((author): [string, string] => ['AU', nameOf(author)]),
      ['T2', outlet],
      ['PY', date && String(date[0])],
      ['DA', date && slashed(date)],
      ['Y2', accessed && slashed(accessed)],
      ['UR', url],
      ['LA', lang],
      ...tags.map((tag): [string, string] => ['KW', tag]),
      ...notes.split('\n\n').map((note): [string, string] => ['N1', note]),
      ['ER', ''],
    ];
    yield `${fields
      .filter(([tag, value]) => tag === 'ER' || (value !== null && value.trim() !== ''))
      .map(([tag, value]) => `${tag}  - ${(value ?? '').replace(/\s*\n\s*/g, ' ').trim()}\r\n`)
      .join('')}\r\n`;
  }
}

/** `2016/12/09/`: the four parts that RIS dates have, as far as known. */
const slashed = (date: readonly number[]): string =>
  `${[0, 1, 2].map((at) => (date[at] === undefined ? '' : String(date[at]).padStart(at === 0 ? 4 : 2, '0'))).join('/')}/`;

/** Family name first; a comma of its own would split a name in two. */
const nameOf = (author: Author): string =>
  'literal' in author ? author.literal.replaceAll(',', ' ') : `${author.family}, ${author.given}`;

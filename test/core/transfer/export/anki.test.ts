import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { aCollection, HOSTILE, onQuote, URL_1 } from '../samples.ts';
import { poisoned, writeOne } from './voice.ts';

/** As Anki reads it: lines of headers, then rows. */
function read(text: string) {
  const [, head = '', body = ''] = /^((?:#[^\n]*\n)*)([\s\S]*)$/.exec(text) ?? [];
  const { data, errors } = Papa.parse<string[]>(body, { delimiter: '\t', skipEmptyLines: true });
  expect(errors.filter(({ code }) => code !== 'UndetectableDelimiter')).toEqual([]);
  return { headers: head.trim().split('\n'), rows: data };
}

const reviewed = () => ({
  ...aCollection(),
  reviews: [
    {
      conceptId: 'open-data',
      front: {
        sentence: 'Les données ouvertes changent la ville.',
        term: { start: 4, end: 20 },
        lang: 'fr' as const,
        title: 'Données ouvertes : et après ?',
        article: URL_1,
      },
      memory: {} as never,
      seenAgain: [],
      added: '2026-11-24T09:00:00.000Z',
    },
  ],
});

describe('cards for Anki', () => {
  test('say to Anki how they are written, and which column names a card', () => {
    expect(read(writeOne(reviewed(), 'anki')).headers).toEqual([
      '#separator:tab',
      '#html:true',
      '#notetype:Basic',
      '#guid column:1',
      '#tags column:4',
      '#deck:Mes notes',
    ]);
  });

  test('are reviews with their sentence, quotes with a note, and definitions', () => {
    const { rows } = read(writeOne(reviewed(), 'anki'));
    expect(rows.map(([id, front, , tags]) => [id, front, tags])).toEqual([
      ['review-open-data', 'Les <b>données ouvertes</b> changent la ville.', ''],
      ['0192f0c0-0000-7000-8000-000000000001', 'données ouvertes', 'à_relancer budget'],
      ['term-open-data-fr', 'données ouvertes', ''],
    ]);
    expect(rows[1]?.[2]).toContain(`<a href="${URL_1}#:~:text=donn%C3%A9es%20ouvertes">`);
  });

  test('keep their ids when the note has changed, so that a second import updates', () => {
    const ids = (note: string) =>
      read(
        writeOne({ ...reviewed(), annotations: [onQuote('données ouvertes', { note })] }, 'anki'),
      ).rows.map(([id]) => id);
    expect(ids('before')).toEqual(ids('after'));
  });

  test.each(HOSTILE)('show %j as words', (words) => {
    const { headers, rows } = read(writeOne(poisoned(aCollection(), words), 'anki'));
    expect(headers).toHaveLength(6);
    expect(rows).toHaveLength(words.includes('données ouvertes') ? 2 : 1);
    for (const row of rows) {
      expect(row).toHaveLength(4);
      const [, front, back, tags] = row;
      expect(front + back!).not.toMatch(/<(?!\/?(?:b|small)>|br>|a href="https?:[^"<>]*">|\/a>)|[[\]{}\\]/);
      expect(tags).not.toMatch(/\s/);
    }
  });
});

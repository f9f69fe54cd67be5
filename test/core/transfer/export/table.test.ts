import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { aCollection, HOSTILE, URL_1, URL_2 } from '../samples.ts';
import { poisoned, writeOne } from './voice.ts';

const rows = (text: string) => {
  const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
};

describe('the table', () => {
  test('has a line for each note, pledge and definition, with its article', () => {
    const table = rows(writeOne(aCollection(), 'csv'));
    expect(table.map((row) => [row.Nature, row.Texte, row.Note, row.Adresse])).toEqual([
      ['Citation', 'données ouvertes', 'Lesquelles ?', URL_1],
      ['Promesse suivie', 'Le ministère publiera un guide avant 2019.', 'Tenue de justesse.', URL_1],
      ['Définition', 'données ouvertes', 'Des données que chacun peut réutiliser.', URL_1],
      ['Note sur la page', '', 'À lire en entier.', URL_2],
    ]);
    expect(table[0]).toMatchObject({
      Étiquettes: 'à relancer; budget',
      Couleur: 'À vérifier',
      Auteur: 'Anne Martin',
      Site: 'Le Journal',
      'Date de l’article': '2016-12-09',
      'Lien vers le passage': `${URL_1}#:~:text=donn%C3%A9es%20ouvertes`,
      'Créée le': '2026-11-24T09:00:00.000Z',
    });
    expect(table[1]).toMatchObject({
      Statut: 'Tenu',
      Qui: 'Le ministère',
      Échéance: '2018-12-31',
      'Engagement officiel': 'engagement own-1',
      Preuves: 'Le guide est paru. (Rapport annuel, https://www.rapport.example/2019)',
    });
  });

  test.each([
    [true, '\ufeff'],
    [false, 'N'],
  ])('begins with the mark of UTF-8 when wanted: %s', (mark, first) => {
    expect(writeOne(aCollection(), 'csv', { mark })[0]).toBe(first);
  });

  test.each(HOSTILE)('keeps %j in its cell, and no cell is a formula', (words) => {
    const table = rows(writeOne(poisoned(aCollection(), words), 'csv'));
    expect(table).toHaveLength(2);
    for (const row of table) {
      for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r\uff0b\uff0d\uff1d\uff20]/);
    }
    expect([words, `'${words}`]).toContain(table[0]?.Texte);
  });
});

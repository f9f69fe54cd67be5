import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it, test } from 'vitest';
import { guessMapping } from '../../../../lib/core/glossary/files/csv-columns.ts';
import { readGlossaryCsv, writeGlossaryCsv } from '../../../../lib/core/glossary/files/glossary-csv.ts';
import { planGlossaryImport } from '../../../../lib/core/glossary/files/glossary-file.ts';
import type { OwnConcept } from '../../../../lib/core/glossary/own-glossary.ts';
import { LANGS } from '../../../../lib/core/i18n/lang.ts';

const AT = '2026-11-24T10:00:00.000Z';

describe('Columns are recognised by their headings', () => {
  test.each([
    ['Terme;Définition;Synonymes;Source', 'fr', ['prefLabel.fr', 'definition.fr', 'altLabels.fr', 'source']],
    ['term,meaning', 'en', ['prefLabel.en', 'definition.en']],
    ['Término;Significado;Fuente', 'es', ['prefLabel.es', 'definition.es', 'source']],
    ['prefLabel@fr,prefLabel@en,definition@fr', 'es', ['prefLabel.fr', 'prefLabel.en', 'definition.fr']],
    ['French term,English term', 'es', ['prefLabel.fr', 'prefLabel.en']],
    ['Français\tEnglish\tEspañol', 'fr', ['prefLabel.fr', 'prefLabel.en', 'prefLabel.es']],
    ['Front,Back,Tags', 'en', ['prefLabel.en', 'definition.en', null]],
    ['Terme,Mot', 'fr', ['prefLabel.fr', null]],
    ['__proto__,constructor,Terme', 'fr', [null, null, 'prefLabel.fr']],
  ] as const)('%s', (head, lang, expected) => {
    expect(guessMapping(head.split(/[,;\t]/), lang)).toEqual(expected);
  });
});

describe('A table of terms', () => {
  it('gives concepts, and names the rows that cannot go in', () => {
    const table = readGlossaryCsv(
      'Terme;Définition;Synonymes\nrégie;Service géré en direct;régie directe | régie simple\n;Sans nom;\nRÉGIE;Encore;\n"ouvert;trop\n' +
        `${'x'.repeat(201)};Trop long;\n`,
      'fr',
    );
    expect(table.concepts).toEqual([
      {
        id: null,
        prefLabel: { fr: 'régie' },
        altLabels: { fr: ['régie directe', 'régie simple'] },
        definition: { fr: 'Service géré en direct' },
        broader: [],
        related: [],
        source: null,
      },
    ]);
    expect(table.problems.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'label-missing'],
      [4, 'twice-in-file'],
      [5, 'quote-open'],
      [6, 'label-too-long'],
    ]);
  });

  it('whose columns mean nothing to us says so, and is read once the reader says what they are', () => {
    const text = 'A,B\nrégie,Service géré en direct\n';
    expect(readGlossaryCsv(text, 'fr')).toMatchObject({
      stopped: 'no-columns',
      headings: ['A', 'B'],
      concepts: [],
    });
    expect(readGlossaryCsv(text, 'fr', ['prefLabel.fr', 'definition.fr'])).toMatchObject({
      stopped: null,
      concepts: [{ prefLabel: { fr: 'régie' } }],
    });
  });

  it('keeps hostile words as words', () => {
    const [concept] = readGlossaryCsv(
      'Terme,Définition\n<img src=x onerror=alert(1)>,=HYPERLINK("x")\n',
      'fr',
    ).concepts;
    expect(concept!.prefLabel.fr).toBe('<img src=x onerror=alert(1)>');
  });
});

const line = fc
  .string({ minLength: 1, maxLength: 40 })
  .map((text) => text.replace(/[|;\r\n]/g, ' ').trim())
  .filter((text) => text !== '' && !/^['=+\-@\t\uff0b\uff0d\uff1d\uff20]/.test(text));
const byLang = <T>(values: fc.Arbitrary<T>) =>
  fc.record({ fr: values, en: values, es: values }, { requiredKeys: [] });
const own: fc.Arbitrary<OwnConcept> = fc.record({
  id: fc.uuid().map((id) => `urn:uuid:${id}`),
  glossary: fc.constant('g'),
  prefLabel: byLang(line).filter((labels) => Object.keys(labels).length > 0),
  altLabels: byLang(fc.uniqueArray(line, { minLength: 1, maxLength: 3 })),
  definition: byLang(line),
  broader: fc.constant([]),
  related: fc.constant([]),
  source: fc.option(line),
  created: fc.constant(AT),
  modified: fc.constant(AT),
});
const many = fc.uniqueArray(own, { maxLength: 6, selector: ({ id }) => id });

describe('A glossary written as a table', () => {
  it('and read again changes nothing', () => {
    fc.assert(
      fc.property(many, (concepts) => {
        const table = readGlossaryCsv(writeGlossaryCsv(concepts), 'fr');
        expect(table.problems).toEqual([]);
        const facts = { glossary: 'g', newId: () => 'new', now: AT };
        expect(planGlossaryImport(table.concepts, concepts, facts)).toEqual({
          added: [],
          changed: [],
          same: concepts.length,
        });
        expect(planGlossaryImport(table.concepts, [], facts).added).toEqual(concepts);
      }),
    );
  });

  it('is a table for other readers too', () => {
    fc.assert(
      fc.property(many, (concepts) => {
        const { data, errors } = Papa.parse<Record<string, string>>(writeGlossaryCsv(concepts), {
          header: true,
          skipEmptyLines: true,
        });
        expect(errors.filter(({ code }) => code !== 'UndetectableDelimiter')).toEqual([]);
        expect(data.map((row) => row.id)).toEqual(concepts.map(({ id }) => id));
        for (const lang of LANGS)
          expect(data.map((row) => row[`prefLabel@${lang}`])).toEqual(
            concepts.map(({ prefLabel }) => prefLabel[lang] ?? ''),
          );
      }),
    );
  });
});

import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { Cite } from '@citation-js/core';
import { describe, expect, test } from 'vitest';
import { authorsOf } from '../../../../lib/core/transfer/export/authors.ts';
import type { FormatId } from '../../../../lib/core/transfer/export/formats.ts';
import { aCollection, articleRecord, HOSTILE, URL_1, URL_2 } from '../samples.ts';
import { bare, poisoned, writeOne } from './voice.ts';

interface Item {
  type: string;
  title: string;
  author?: { family?: string; given?: string; literal?: string }[];
  issued?: { 'date-parts'?: number[][]; literal?: string; raw?: string };
  URL?: string;
  note?: string;
  'citation-key'?: string;
  [other: string]: unknown;
}

const TYPES: Partial<Record<FormatId, string>> = {
  bibtex: '@biblatex/text',
  ris: '@ris/file',
  csl: '@csl/list+object',
};

/** The items as citation.js reads them. */
function read(text: string, format: 'bibtex' | 'ris' | 'csl'): Item[] {
  return new Cite(format === 'csl' ? JSON.parse(text) : text, { forceType: TYPES[format] }).data as Item[];
}

const FORMATS = ['bibtex', 'ris', 'csl'] as const;

describe.each(FORMATS)('references in %s', (format) => {
  test('have title, author, date and address of each article, accents included', () => {
    const collection = aCollection();
    collection.articles[0] = articleRecord({ byline: 'Par Anne-Élise Müller et José de la Cruz' });
    const [first, second, ...others] = read(writeOne(collection, format), format);
    expect(others).toEqual([]);
    expect(first).toMatchObject({ title: 'Données ouvertes : et après ?', URL: URL_1 });
    expect(
      first?.author?.map(({ family, given, ...rest }) =>
        [given, rest['non-dropping-particle' as never], family].filter(Boolean).join(' '),
      ),
    ).toEqual(['Anne-Élise Müller', 'José de la Cruz']);
    expect(first?.issued?.['date-parts']).toEqual([[2016, 12, 9]]);
    expect(second).toMatchObject({ title: 'Plan d’action 2018-2020', URL: URL_2 });
  });

  test('name no author and no date where the article states none', () => {
    const [, second] = read(writeOne(aCollection(), format), format);
    expect(second?.author ?? []).toEqual([]);
    expect(second?.issued?.['date-parts'] ?? []).toEqual([]);
    if (format !== 'ris') expect(writeOne(aCollection(), format)).toContain('s.\u00a0d.');
  });

  test('list an article without a note', () => {
    expect(read(writeOne({ ...aCollection(), annotations: [], pledges: [] }, format), format)).toHaveLength(
      2,
    );
  });

  test.each(HOSTILE)('%j makes neither another reference nor another field', (words) => {
    const items = read(writeOne(poisoned(aCollection(), words), format), format);
    expect(items).toHaveLength(2);
    const harmless = [
      'title',
      'author',
      'issued',
      'URL',
      'note',
      'annote',
      'keyword',
      'language',
      'container-title',
      'collection-title',
      'publisher',
      'accessed',
      'type',
      'id',
      'citation-key',
      'citation-label',
      '_graph',
      'custom',
      'organization',
      'langid',
      'annotation',
      'year-suffix',
    ];
    expect(Object.keys(items[0] ?? {}).filter((key) => !harmless.includes(key))).toEqual([]);
    // BibTeX has no braces that every reader takes for words.
    const plain = (text: string) => bare(text).replaceAll('{', '(').replaceAll('}', ')');
    if (format === 'csl') expect(bare(items[0]?.title ?? '')).toBe(bare(words));
    if (format === 'ris') expect(plain(items[0]?.title ?? '')).toBe(plain(words));
  });
});

describe('BibTeX', () => {
  test('gives every entry a key of its own', () => {
    const collection = { ...aCollection(), annotations: [], pledges: [] };
    collection.articles = [1, 2, 3].map((n) => articleRecord({ canonicalUrl: `${URL_1}?${n}` }));
    const keys = [...writeOne(collection, 'bibtex').matchAll(/@online\{([^,]+),/g)].map(([, key]) => key);
    expect(keys).toEqual(['martin2016donnees', 'martin2016donnees-2', 'martin2016donnees-3']);
  });

  test.each(HOSTILE)('closes every brace, whatever %j has of them', (words) => {
    let depth = 0;
    for (const sign of writeOne(poisoned(aCollection(), words), 'bibtex')) {
      if (sign === '{') depth += 1;
      if (sign === '}') depth -= 1;
      expect(depth).toBeGreaterThanOrEqual(0);
    }
    expect(depth).toBe(0);
  });

  test('writes what TeX takes for commands as commands that show it', () => {
    const collection = aCollection();
    collection.articles[0] = articleRecord({ title: '50 % de R&D_2 à #1, 3 $ {x} \\y ~z ^w' });
    expect(writeOne(collection, 'bibtex')).toContain(
      '{{50 \\% de R\\&D\\_2 à \\#1, 3 \\$ (x) \\textbackslash{}y \\textasciitilde{}z \\textasciicircum{}w}}',
    );
  });
});

describe('authors', () => {
  test.each([
    ['Anne Martin', [{ given: 'Anne', family: 'Martin' }]],
    ['Par Anne Martin', [{ given: 'Anne', family: 'Martin' }]],
    [
      'Anne Martin et Paul Durand',
      [
        { given: 'Anne', family: 'Martin' },
        { given: 'Paul', family: 'Durand' },
      ],
    ],
    [
      'By Anne Martin, Paul Durand and Zoe Lee',
      [
        { given: 'Anne', family: 'Martin' },
        { given: 'Paul', family: 'Durand' },
        { given: 'Zoe', family: 'Lee' },
      ],
    ],
    ['José de la Cruz', [{ given: 'José', family: 'de la Cruz' }]],
    ['Jean MARTIN DUPONT', [{ given: 'Jean', family: 'MARTIN DUPONT' }]],
    ['Etalab', [{ literal: 'Etalab' }]],
    ['AFP', [{ literal: 'AFP' }]],
    ['Ministère de l’Économie et des Finances', [{ literal: 'Ministère de l’Économie et des Finances' }]],
    ['Direction Générale', [{ literal: 'Direction Générale' }]],
    ['La Rédaction', [{ literal: 'La Rédaction' }]],
    ['Open Government Partnership', [{ literal: 'Open Government Partnership' }]],
    ['la ville et ses habitants', [{ literal: 'la ville et ses habitants' }]],
    ['   ', []],
    [null, []],
  ])('%j', (byline, authors) => {
    expect(authorsOf(byline)).toEqual(authors);
  });
});

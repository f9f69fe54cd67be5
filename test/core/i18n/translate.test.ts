import { describe, expect, test } from 'vitest';
import { createTranslator, formatDate, languageName, type Values } from '../../../lib/core/i18n/translate.ts';

const strings = {
  plain: 'Fermer',
  hello: 'Revenir à {term}',
  note_one: '{n} note',
  note_other: '{n} notes',
};

describe('a translator', () => {
  const t = createTranslator(strings, 'fr');

  test.each([
    { case: 'a plain string', key: 'plain', values: {}, says: 'Fermer' },
    { case: 'a value', key: 'hello', values: { term: 'PGO' }, says: 'Revenir à PGO' },
    {
      case: 'a value that looks like a placeholder',
      key: 'hello',
      values: { term: '{n}' },
      says: 'Revenir à {n}',
    },
    { case: 'a missing value stays visible', key: 'hello', values: {}, says: 'Revenir à {term}' },
    { case: 'an unknown key is its own text', key: 'nowhere', values: {}, says: 'nowhere' },
    { case: 'French zero is singular', key: 'note', values: { n: 0 }, says: '0 note' },
    { case: 'one', key: 'note', values: { n: 1 }, says: '1 note' },
    { case: 'many', key: 'note', values: { n: 2 }, says: '2 notes' },
    {
      case: 'thousands, with a narrow no-break space',
      key: 'note',
      values: { n: 2000 },
      says: '2\u202f000 notes',
    },
    {
      case: 'a million takes the form there is',
      key: 'note',
      values: { n: 1_000_000 },
      says: '1\u202f000\u202f000 notes',
    },
  ] satisfies { case: string; key: string; values: Values; says: string }[])(
    '$case',
    ({ key, values, says }) => {
      expect(t(key, values as Values)).toBe(says);
    },
  );

  test('English zero is plural', () => {
    expect(createTranslator(strings, 'en')('note', { n: 0 })).toBe('0 notes');
  });
});

describe('dates are as precise as they are known', () => {
  test.each([
    { iso: '2016-12-09', lang: 'fr', style: 'long', says: '9 décembre 2016' },
    { iso: '2016-12-09', lang: 'fr', style: 'short', says: '9 déc. 2016' },
    { iso: '2016-12-09', lang: 'en', style: 'long', says: 'December 9, 2016' },
    { iso: '2016-12-09', lang: 'es', style: 'long', says: '9 de diciembre de 2016' },
    { iso: '2016-10', lang: 'fr', style: 'long', says: 'octobre 2016' },
    { iso: '2016', lang: 'fr', style: 'long', says: '2016' },
    { iso: '2016-12-09', lang: 'fr', style: 'time', says: '9 déc. 2016' },
    { iso: 'd’ici à l’été', lang: 'fr', style: 'long', says: 'd’ici à l’été' },
    { iso: '2016-13-40', lang: 'fr', style: 'long', says: '2016-13-40' },
  ] as const)('$iso in $lang, $style', ({ iso, lang, style, says }) => {
    expect(formatDate(iso, lang, style)).toBe(says);
  });
});

test('languages are named for use in a sentence', () => {
  expect(languageName('en', 'fr')).toBe('anglais');
  expect(languageName('fr', 'en')).toBe('French');
  expect(languageName('en', 'es')).toBe('inglés');
});

import { describe, expect, test } from 'vitest';
import { inPageStrings, STRINGS, stringsFor } from '../../lib/data/locales.ts';

describe('Names that the reader gave to colours', () => {
  test.each(['fr', 'en', 'es'] as const)('stand in place of the product’s, in %s', (lang) => {
    const strings = stringsFor(lang, { 2: 'Contredit' });
    expect(strings['color.2']).toBe('Contredit');
    expect({ ...strings, 'color.2': STRINGS[lang]['color.2'] }).toEqual(STRINGS[lang]);
  });

  test('reach the layer in the page', () => {
    expect(inPageStrings('fr', { 5: 'Citation' })).toMatchObject({
      'color.1': STRINGS.fr['color.1'],
      'color.5': 'Citation',
    });
  });
});

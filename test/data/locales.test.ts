import { describe, expect, test } from 'vitest';
import { inPageStrings, loadStrings } from '../../lib/data/locales.ts';

describe('Names that the reader gave to colours', () => {
  test.each(['fr', 'en', 'es'] as const)('stand in place of the product’s, in %s', async (lang) => {
    const strings = await loadStrings(lang, { 2: 'Contredit' });
    expect(strings['color.2']).toBe('Contredit');
    const plain = await loadStrings(lang);
    expect({ ...strings, 'color.2': plain['color.2'] }).toEqual(plain);
  });

  test('reach the layer in the page', async () => {
    expect(await inPageStrings('fr', { 5: 'Citation' })).toMatchObject({
      'color.1': (await loadStrings('fr'))['color.1'],
      'color.5': 'Citation',
    });
  });
});

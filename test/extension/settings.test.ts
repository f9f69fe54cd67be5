import { describe, expect, test } from 'vitest';
import { parsePolicy } from '../../lib/core/policy.ts';
import { DEFAULT_SETTINGS } from '../../lib/core/settings.ts';
import { parseSettings } from '../../lib/extension/settings.ts';

describe('Settings from the storage', () => {
  test.each([
    ['nothing', undefined],
    ['text', 'density'],
    [
      'unknown values',
      { density: 'some', theme: 7, sites: [], colourNames: { 1: 4 }, definitionLangs: ['de'] },
    ],
    ['an older form', { definitionLang: 'en' }],
  ])('%s gives what the product begins with', (_, stored) => {
    expect(parseSettings(stored)).toEqual(DEFAULT_SETTINGS);
  });

  test('keep names of colours, trimmed, without those that are empty or too long', () => {
    expect(parseSettings({ colourNames: { 1: ' Source ', 3: 'Chiffre' } }).colourNames).toEqual({
      1: 'Source',
      3: 'Chiffre',
    });
    expect(parseSettings({ colourNames: { 1: 'x'.repeat(31) } }).colourNames).toEqual({});
  });

  test('follow the organisation where the reader chose nothing', () => {
    const policy = parsePolicy({ density: 'all', definitionLangs: ['es', 'fr'] });
    expect(parseSettings({ density: 'none' }, policy)).toMatchObject({
      density: 'none',
      definitionLangs: ['es', 'fr'],
    });
    expect(parseSettings(undefined, policy).density).toBe('all');
  });
});

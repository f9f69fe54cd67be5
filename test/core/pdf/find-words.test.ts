import { describe, expect, it } from 'vitest';
import { createWordFinder } from '../../../lib/core/pdf/find-words.ts';
import { scanOf } from '../../../lib/core/pdf/scan.ts';

describe('words in a document', () => {
  const text = 'Les données ouvertes.\nLes Données\nouvertes, l’œuvre et l’été';
  const { find } = createWordFinder(text);
  it.each([
    ['donnees', ['données', 'Données']],
    ['données ouvertes', ['données ouvertes', 'Données\nouvertes']],
    ["l'oeuvre", ['l’œuvre']],
    ['  été ', ['été']],
    ['absent', []],
    [' ', []],
  ])('%s is found, whatever case, accents and line ends', (query, words) => {
    expect(find(query).map(({ start, end }) => text.slice(start, end))).toEqual(words);
  });
});

describe('a scan', () => {
  it('without words is said so', () => {
    expect(scanOf('', 3, null)).toEqual({ scan: 'noText', misread: null });
    expect(scanOf('Page 1', 1, null).scan).toBe('noText');
  });

  it('with words that a machine read is known by them', () => {
    const text = 'I’approche d’une gestion publiqgue, la mise en ceuvre des engagements.';
    expect(scanOf(text, 1, 'fr')).toEqual({ scan: 'ocr', misread: 'publiqgue' });
  });

  it('an ordinary document is none', () => {
    expect(scanOf('L’approche d’une gestion publique ouverte.', 1, 'fr')).toEqual({
      scan: null,
      misread: null,
    });
  });
});

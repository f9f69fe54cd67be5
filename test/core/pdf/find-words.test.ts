import { describe, expect, it } from 'vitest';
import { createWordFinder } from '../../../lib/core/pdf/find-words.ts';
import { scanOf } from '../../../lib/core/pdf/scan.ts';
import { drain } from '../../../lib/core/slices.ts';

describe('words in a document', () => {
  const text = 'Les données ouvertes.\nLes Données\nouvertes, l’œuvre et l’été';
  const { find } = drain(createWordFinder(text));
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

  it('are found at their places in a long one', () => {
    const before = 'Œuvre à venir, ﬁn. '.repeat(1500);
    const long = `${before}Les données\nouvertes. ${before}`;
    expect(drain(createWordFinder(long)).find('donnees ouvertes')).toEqual([
      { start: before.length + 4, end: before.length + 20 },
    ]);
    expect(drain(createWordFinder(long)).find('venir, fin. les').at(0)?.end).toBe(before.length + 3);
  });
});

describe('a scan', () => {
  it('without words is said so', () => {
    expect(scanOf('', 3, null)).toEqual({ scan: 'noText', misread: null });
    expect(scanOf('Page 1', 1, null).scan).toBe('noText');
    expect(scanOf('Une page de mots. '.repeat(10), 300, null).scan).toBe('noText');
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

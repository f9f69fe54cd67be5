import { describe, expect, test } from 'vitest';
import { similarPassages } from '../../../lib/core/annotation/similar-passages.ts';

const TEXT = [
  'Le sommet aura lieu à Paris en décembre.',
  'Environ soixante délégations sont attendues au sommet. Les organisateurs s’en réjouissent.',
  'Les travaux de la fontaine commenceront après les vendanges.',
].join('\n');

describe('passages like a lost quote', () => {
  test.each([
    { quote: 'Le sommet réunira une soixantaine de délégations', first: 'Environ soixante délégations' },
    { quote: 'les travaux de la fontaine débuteront en automne', first: 'Les travaux de la fontaine' },
  ])('for “$quote”', ({ quote, first }) => {
    const [likest] = similarPassages(TEXT, quote);
    expect(TEXT.slice(likest!.start, likest!.end)).toContain(first);
  });

  test.each([
    { why: 'other words', quote: 'piscine olympique chauffée' },
    { why: 'no words', quote: ' … ' },
  ])('none for $why', ({ quote }) => {
    expect(similarPassages(TEXT, quote)).toEqual([]);
  });
});

import { describe, expect, it, test } from 'vitest';
import { asWritten, nearQuery } from '../../../lib/core/search/near-words.ts';

const VOCABULARY = new Map([
  ['budget', 12],
  ['participatif', 5],
  ['participation', 40],
  ['donnees', 30],
  ['ouvertes', 9],
  ['ouvertement', 1],
  ['plan', 7],
  ['plane', 1],
  ['pays', 3],
  ['l', 80],
  ['action', 6],
]);

describe('What may have been meant', () => {
  const cases: { name: string; typed: string; means: string | undefined }[] = [
    { name: 'a letter changed', typed: 'budjet participatif', means: 'budget participatif' },
    { name: 'a letter left out', typed: 'buget', means: 'budget' },
    { name: 'a letter too many', typed: 'buddget', means: 'budget' },
    { name: 'two letters swapped', typed: 'bugdet', means: 'budget' },
    { name: 'two slips in a long word', typed: 'partisipasion', means: 'participation' },
    { name: 'two slips in a short word', typed: 'bujet', means: undefined },
    { name: 'the more frequent of two as near', typed: 'plam', means: 'plan' },
    { name: 'a beginning that is right stays', typed: 'ouvert budjet', means: 'ouvert budget' },
    { name: 'accents and signs do not count', typed: '« Donées »', means: 'donnees' },
    { name: 'a short word is not guessed at', typed: 'pax', means: undefined },
    { name: 'nothing like it', typed: 'zygomatique', means: undefined },
    { name: 'one word of two is like nothing', typed: 'budjet zygomatique', means: undefined },
    { name: 'nothing wrong with it', typed: 'budget', means: undefined },
    { name: 'nothing typed', typed: ' ', means: undefined },
  ];
  test.each(cases)('$name: “$typed” → $means', ({ typed, means }) => {
    expect(nearQuery(typed, VOCABULARY)).toBe(means);
  });

  it('is said as it is written where it was found', () => {
    const texts = ['Les Données sont publiées', 'ouvertement, les données ouvertes'];
    expect(asWritten('donnees ouvertes budget', texts)).toBe('données ouvertes budget');
  });
});

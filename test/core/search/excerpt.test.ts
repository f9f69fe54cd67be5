import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { excerptOf } from '../../../lib/core/search/excerpt.ts';
import { passagesOf } from '../../../lib/core/search/passages.ts';

const LONG = `${'Le conseil municipal délibère. '.repeat(10)}Les données ouvertes progressent. ${'La séance est levée. '.repeat(20)}`;

describe('An excerpt', () => {
  const cases: { name: string; texts: string[]; typed: string; is: string | undefined }[] = [
    { name: 'a short text is shown whole', texts: ['Budget voté'], typed: 'vote', is: 'Budget voté' },
    {
      name: 'a long one around the words, cut between words',
      texts: [LONG],
      typed: 'ouvertes',
      is: '…délibère. Les données ouvertes progressent. La séance est levée. La séance est levée. La séance est levée. La séance est levée. La séance…',
    },
    { name: 'on one line', texts: ['un\n\n plan  ouvert'], typed: 'plan', is: 'un plan ouvert' },
    {
      name: 'of several texts the one with most of the words',
      texts: ['un plan', 'le plan est publié', 'plan'],
      typed: 'publie plan',
      is: 'le plan est publié',
    },
    { name: 'none where the words are not', texts: ['un plan'], typed: 'budget', is: undefined },
    { name: 'none without texts', texts: [], typed: 'budget', is: undefined },
  ];
  test.each(cases)('$name', ({ texts, typed, is }) => {
    expect(excerptOf(texts, typed)).toBe(is);
  });

  it('always has what is looked for in it, and stays short', () => {
    const word = fc.stringMatching(/^[a-zé]{1,12}$/);
    fc.assert(
      fc.property(fc.array(word, { maxLength: 120 }), word, fc.array(word), (before, wanted, after) => {
        const piece = excerptOf([[...before, wanted, ...after].join(' ')], wanted)!;
        expect(passagesOf(piece, wanted).length).toBeGreaterThan(0);
        expect(piece.length).toBeLessThanOrEqual(142);
      }),
    );
  });
});

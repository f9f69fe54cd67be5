import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { frontOf } from '../../../lib/core/review/front.ts';
import { LONGEST_FRONT } from '../../../lib/core/review/review-card.ts';

const of = (text: string, term: string) => {
  const start = text.indexOf(term);
  const front = frontOf(
    { text, title: 'Titre', canonicalUrl: 'https://a.example/' },
    { start, end: start + term.length },
    'fr',
  );
  return { ...front, word: front.sentence.slice(front.term.start, front.term.end) };
};

describe('The front of a card', () => {
  test.each([
    [
      'is the sentence of the term',
      'Avant. La transparence gagne. Après.',
      'transparence',
      'La transparence gagne.',
    ],
    [
      'does not end at an abbreviation',
      'Selon M. Dupont, la transparence gagne.',
      'transparence',
      'Selon M. Dupont, la transparence gagne.',
    ],
    [
      'stays in its paragraph',
      'Titre sans point\nLa transparence gagne\nSuite',
      'transparence',
      'La transparence gagne',
    ],
  ])('%s', (_, text, term, sentence) => {
    expect(of(text, term)).toMatchObject({ sentence, word: term, lang: 'fr', title: 'Titre' });
  });

  it('of a very long sentence is what stands around the term', () => {
    const front = of(`${'mot '.repeat(400)}transparence${' mot'.repeat(400)}`, 'transparence');
    expect(front.sentence.length).toBeLessThanOrEqual(LONGEST_FRONT + 2);
    expect(front.sentence).toMatch(/^….*transparence.*…$/);
    expect(front.word).toBe('transparence');
  });

  it('holds the term wherever it stands', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 900 }), fc.string({ maxLength: 900 }), (before, after) => {
        const text = `${before}¶${after}`;
        const at = before.length;
        const front = frontOf({ text, title: '', canonicalUrl: '' }, { start: at, end: at + 1 }, 'en');
        expect(front.sentence.slice(front.term.start, front.term.end)).toBe('¶');
      }),
    );
  });
});

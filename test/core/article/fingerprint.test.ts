import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprint, sameText, similarity } from '../../../lib/core/article/fingerprint.ts';

const TEXT =
  'Les collectivités ne seront pas en reste : une demi-journée leur sera consacrée lors de laquelle quinze collectivités pionnières partageront leur expérience du gouvernement ouvert.';

describe('fingerprint', () => {
  it.each([
    ['case', TEXT.toUpperCase()],
    ['typography', TEXT.replace(' :', '\u00a0:').replace(/'/g, '’')],
    ['line breaks', TEXT.replace(/ /g, '\n')],
    ['soft hyphens', TEXT.replace('collectivités', 'collec\u00adtivités')],
    ['decomposed accents', TEXT.normalize('NFD')],
  ])('does not see %s', (_, other) => {
    expect(fingerprint(other)).toBe(fingerprint(TEXT));
  });

  it('sees a changed word, and the order of words', () => {
    expect(fingerprint(TEXT.replace('quinze', 'seize'))).not.toBe(fingerprint(TEXT));
    expect(fingerprint('ouvert gouvernement')).not.toBe(fingerprint('gouvernement ouvert'));
  });

  it('is sixteen hexadecimal digits for any text', () => {
    fc.assert(fc.property(fc.string(), (text) => /^[0-9a-f]{16}$/.test(fingerprint(text))));
  });
});

describe('sameText', () => {
  const long = Array.from({ length: 40 }, (_, at) => `${TEXT} Phrase numéro ${at}, mot${at * 7}.`).join(' ');

  it.each([
    ['itself', long, true],
    ['a corrected misprint', long.replace('numéro 3', 'numero trois'), true],
    ['an added note', `${long} Mis à jour le 7 octobre 2016 par la rédaction.`, true],
    ['another text', 'Le budget participatif de la ville a été voté hier soir. '.repeat(40), false],
    ['a fragment', long.slice(0, 300), false],
    ['no text', '', false],
  ])('compares with %s', (_, other, expected) => {
    expect(sameText(long, other)).toBe(expected);
  });

  it('takes two empty texts as the same', () => {
    expect(sameText('', '')).toBe(true);
  });
});

it('measures the same similarity both ways', () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 30 }), fc.lorem({ maxCount: 30 }), (a, b) => {
      expect(similarity(a, b)).toBeCloseTo(similarity(b, a));
    }),
  );
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lowerLetters, plainLetters, withoutAccents } from '../../../lib/core/text/plain.ts';

it.each([
  ['L’État s’ENGAGE', "l'etat s'engage"],
  ['« Œuvre »\u202f: Ça', '" œuvre " : ca'],
  ['Niño – Ángel', 'nino - angel'],
  ['', ''],
])('%s in plain letters: %s', (text, plain) => {
  expect(plainLetters(text)).toBe(plain);
});

it('plain letters are small letters without accents, and keep their places', () => {
  const letters = [...'aéÉàÇçœŒñÑ’«»“”—– \u00a0\u202f\tßÿŸ\u0130K2.'];
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...letters) }), (text) => {
      const plain = plainLetters(text);
      expect(plain).toHaveLength(text.length);
      // A few capitals have a small letter of another length: only one of both ways knows them.
      if (text.toLowerCase().length === text.length) expect(plain).toBe(withoutAccents(lowerLetters(text)));
    }),
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldText } from '../../../lib/core/text/fold.ts';

describe('folding', () => {
  it.each([
    ['Égalité', 'egalite'],
    ['œuvre ŒUVRE', 'oeuvre oeuvre'],
    ['e\u0301lu', 'elu'],
    ['gouverne\u00adment', 'gouvernement'],
    ['l’État', "l'etat"],
    ['a\u00a0b\u202fc', 'a b c'],
    ['« mot »', '" mot "'],
    ['open‑data', 'open-data'],
    ['ﬁn', 'fin'],
    ['ÑANDÚ', 'nandu'],
    ['STRAẞE', 'strasse'],
    ['\u212bland', 'aland'],
    ['Ａ', 'ａ'],
  ])('makes %j %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('tells for each character where it comes from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { text: folded, origin } = foldText(text);
        expect(origin.length).toBe(folded.length + 1);
        expect(origin[folded.length]).toBe(text.length);
        for (let i = 0; i < folded.length; i += 1) {
          expect(origin[i]).toBeLessThanOrEqual(origin[i + 1]!);
          // the character alone gives the same letter
          expect(fold(text[origin[i]!]!)).toContain(folded[i]!);
        }
      }),
    );
  });

  it('takes texts of any length, whatever their characters become', () => {
    for (const length of [0, 1, 1022, 1023, 1024, 1025, 3000])
      expect(fold('Œé\u00ad'.repeat(length))).toBe('oee'.repeat(length));
  });

  it('changes no code unit the second time', () => {
    const changed = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
      (character) => fold(fold(character)) !== fold(character),
    );
    expect(changed).toEqual([]);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { foldWords, foldWordsWithOrigin } from '../../../lib/core/search/folded-words.ts';
import { passagesOf } from '../../../lib/core/search/passages.ts';
import { findNeedle, parseQuery } from '../../../lib/core/search/query.ts';

describe('Folded words', () => {
  test.each([
    ['L’État s’engage : 70 % !', ' l etat s engage 70 '],
    ['Œuvre, cœur, Æquo, ﬁn, Straße, STRAẞE', ' oeuvre coeur aequo fin strasse strasse '],
    ['citoyen·ne·s\u00a0— à\u202fvenir', ' citoyen ne s a venir '],
    ['trans\u00adparence', ' transparence '],
    ['e\u0301te\u0301', ' ete '],
    ['contact@ville.fr sous_titre', ' contact ville fr sous titre '],
    ['Ελλάδα 日本', ' ελλάδα 日本 '],
    ['🙂 oui 🙂', ' oui '],
    [' \n…!', ''],
    ['', ''],
  ])('of «%s» are «%s»', (text, folded) => {
    expect(foldWords(text)).toBe(folded);
  });

  it('come with the place of each character in the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const { folded, origin } = foldWordsWithOrigin(text);
        expect(folded).toBe(foldWords(text));
        expect(origin).toHaveLength(folded.length);
        for (let at = 1; at < origin.length; at += 1)
          expect(origin[at]).toBeGreaterThanOrEqual(origin[at - 1]!);
      }),
    );
  });

  it('are the same however the letters are composed, and folding them again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'éàçÊïœ’- aB9·ñ'), maxLength: 5000 }), (text) => {
        expect(foldWords(text.normalize('NFD'))).toBe(foldWords(text));
        expect(foldWords(foldWords(text))).toBe(foldWords(text));
      }),
    );
  });
});

describe('A query', () => {
  test.each([
    ['gouv ouvert', [' gouv', ' ouvert']],
    ['  Élus  élus ', [' elus']],
    ['"gouvernement ouvert"', [' gouvernement ouvert ']],
    ['«\u00a0gouvernement ouvert\u00a0» plan', [' gouvernement ouvert ', ' plan']],
    ['“budget part', [' budget part']],
    ['l’action', [' l action']],
    ['sous-préfet', [' sous prefet']],
    ['"" " ', []],
    ['?!', []],
  ])('%s asks for %j', (typed, needles) => {
    expect(parseQuery(typed).needles).toEqual(needles);
  });

  test.each([
    ['gouv', 'le gouvernement', true],
    ['vernement', 'le gouvernement', false],
    ['"gouv"', 'le gouvernement', false],
    ['"gouvernement ouvert"', 'un Gouvernement… ouvert', true],
    ['"gouvernement ouvert"', 'un gouvernement plus ouvert', false],
    ['"gouvernement ouv', 'un gouvernement ouvert', true],
    ['etat', 'l’État', true],
    ['coeur', 'au cœur', true],
    ['cœur', 'au coeur', true],
  ])('%s in «%s»: %s', (typed, text, found) => {
    const folded = foldWords(text);
    expect(parseQuery(typed).needles.every((needle) => findNeedle(folded, needle) !== -1)).toBe(found);
  });
});

describe('What is found is marked', () => {
  const marked = (text: string, typed: string) =>
    passagesOf(text, typed).map(({ start, end }) => text.slice(start, end));

  test.each([
    ['Le Gouvernement ouvert et l’action', 'gouv action', ['Gouv', 'action']],
    ['Au cœur de l’œuvre', 'coeur o', ['cœur', 'œ']],
    ['Au cœur', 'co', ['cœ']],
    ['un gouvernement, ouvert !', '"gouvernement ouvert"', ['gouvernement, ouvert']],
    ['été\u00a0: e\u0301te\u0301', 'été', ['été', 'e\u0301te\u0301']],
    ['plan planifié', 'plan planif', ['plan', 'planif']],
    ['rien', 'tout', []],
    ['rien', '', []],
  ])('«%s», looking for %s', (text, typed, words) => {
    expect(marked(text, typed)).toEqual(words);
  });

  it('never outside the text, nor twice', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'aeéœ ’-"'), maxLength: 30 });
    fc.assert(
      fc.property(letters, letters, (text, typed) => {
        let last = 0;
        for (const { start, end } of passagesOf(text, typed)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

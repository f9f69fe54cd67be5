import { describe, expect, it } from 'vitest';
import { findInAll, lookUpInAll } from '../../../lib/core/glossary/find-in-all.ts';
import { compileGlossary } from '../../../lib/core/glossary/glossary.ts';
import { asConcept, type OwnConcept } from '../../../lib/core/glossary/own-glossary.ts';

const AT = '2026-11-24T10:00:00.000Z';

function glossaryOf(glossary: string, ...names: string[]) {
  const concepts = names.map(
    (name): OwnConcept => ({
      id: `${glossary}:${name}`,
      glossary,
      prefLabel: { fr: name },
      altLabels: {},
      definition: { fr: 'x' },
      broader: [],
      related: [],
      source: null,
      created: AT,
      modified: AT,
    }),
  );
  return compileGlossary(concepts.map(asConcept));
}

const found = (text: string, ...glossaries: ReturnType<typeof glossaryOf>[]) =>
  findInAll(glossaries, text, 'fr').map(({ conceptId }) => conceptId);

describe('Terms of several glossaries in one text', () => {
  it('are found with their inflections, whichever glossary knows them', () => {
    expect(
      found(
        'Les régies et les budgets participatifs.',
        glossaryOf('a', 'régie'),
        glossaryOf('b', 'budget participatif'),
      ),
    ).toEqual(['a:régie', 'b:budget participatif']);
  });

  it('that overlap: the longer one stands', () => {
    expect(
      found('un budget participatif', glossaryOf('a', 'budget'), glossaryOf('b', 'budget participatif')),
    ).toEqual(['b:budget participatif']);
  });

  it('that are the same: the first glossary’s stands', () => {
    const [a, b] = [glossaryOf('a', 'régie'), glossaryOf('b', 'régie')];
    expect(found('la régie', a, b)).toEqual(['a:régie']);
    expect(found('la régie', b, a)).toEqual(['b:régie']);
    expect(lookUpInAll([b, a], 'régies', 'fr')?.conceptId).toBe('b:régie');
  });

  it('without a glossary are none', () => {
    expect(found('la régie')).toEqual([]);
    expect(lookUpInAll([], 'régie', 'fr')).toBeUndefined();
  });

  it('in capitals only are looked for in capitals only', () => {
    expect(found('Le pan de mur du PAN', glossaryOf('a', 'PAN'))).toEqual(['a:PAN']);
    expect(findInAll([glossaryOf('a', 'PAN')], 'un pan de mur', 'fr')).toEqual([]);
  });
});

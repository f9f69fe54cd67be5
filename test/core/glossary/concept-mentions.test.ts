import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byConcept, passagesOf } from '../../../lib/core/glossary/concept-mentions.ts';

const mention = fc
  .record({ start: fc.nat(1000), length: fc.nat(20), conceptId: fc.constantFrom('a', 'b', '__proto__') })
  .map(({ start, length, conceptId }) => ({ start, end: start + length, text: '', conceptId }));

describe('Mentions by concept', () => {
  it('name each concept once, in the order in which the text meets it, with all its places', () => {
    fc.assert(
      fc.property(fc.array(mention), (mentions) => {
        const grouped = byConcept(mentions);
        const ids = mentions.map(({ conceptId }) => conceptId);
        expect(grouped.map(({ conceptId }) => conceptId)).toEqual([...new Set(ids)]);
        for (const id of ids)
          expect(passagesOf(grouped, id)).toEqual(
            mentions.filter(({ conceptId }) => conceptId === id).map(({ start, end }) => ({ start, end })),
          );
      }),
    );
  });

  it('have no passage of a concept that the text does not mention', () => {
    expect(passagesOf([], 'a')).toEqual([]);
  });
});

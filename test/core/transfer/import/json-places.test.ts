import fc from 'fast-check';
import { expect, it } from 'vitest';
import { elementsAt, endsTooSoon } from '../../../../lib/core/transfer/import/json-places.ts';

it('finds every element of a list wherever it stands, and its line', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), fc.jsonValue(), fc.constantFrom(0, 1, 3), (list, other, indent) => {
      const text = JSON.stringify({ 'a"b': other, list: [other, { inner: list }] }, null, indent);
      const places = elementsAt(text, ['list', 1, 'inner']);
      // As JSON has it: -0 is written 0.
      const written = JSON.parse(JSON.stringify(list));
      expect(places.map(({ start, end }) => JSON.parse(text.slice(start, end)))).toEqual(written);
      for (const { start, line } of places) expect(text.slice(0, start).split('\n')).toHaveLength(line);
    }),
  );
});

it('finds nothing where there is no list', () => {
  expect(elementsAt('{"a": 1}', ['b'])).toEqual([]);
  expect(elementsAt('{"a": 1}', ['a'])).toEqual([]);
  expect(elementsAt('[[1]]', [3])).toEqual([]);
});

it('a text cut off anywhere ends too soon; a whole one does not', () => {
  fc.assert(
    fc.property(
      fc.array(fc.jsonValue(), { minLength: 1 }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (list, part) => {
        const text = JSON.stringify(list);
        expect(endsTooSoon(text)).toBe(false);
        expect(endsTooSoon(text.slice(0, 1 + Math.floor(part * (text.length - 1))))).toBe(true);
      },
    ),
  );
});

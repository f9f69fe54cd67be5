import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codePointsOf } from '../../../lib/core/text/code-points.ts';

describe('offsets in code points', () => {
  test.each([
    ['before any', 'a👍b', 0, 0],
    ['before an emoji', 'a👍b', 1, 1],
    ['inside an emoji', 'a👍b', 2, 2],
    ['behind an emoji', 'a👍b', 3, 2],
    ['at the end', 'a👍b', 4, 3],
    ['a family of joined emoji is many code points', '👩‍👧x', 5, 3],
    ['an accent apart from its letter is one', 'e\u0301x', 2, 2],
    ['half of a character counts as one', '\ud83dx', 1, 1],
  ])('%s: %j at %d is %d', (_, text, utf16, points) => {
    expect(codePointsOf(text).fromUtf16(utf16)).toBe(points);
  });

  test('are what the language itself counts, and lead back, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const points = codePointsOf(text);
        const characters = [...text];
        const starts = characters.map((_, at) => characters.slice(0, at).join('').length);
        expect(starts.map((start) => points.fromUtf16(start))).toEqual([...characters.keys()]);
        expect(characters.map((_, at) => points.toUtf16(at))).toEqual(starts);
      }),
    );
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fewestEdits, findApproximate } from '../../../lib/core/annotation/approximate.ts';

const codesOf = (text: string): Uint16Array => Uint16Array.from(text, (character) => character.charCodeAt(0));
/** Few different letters, so that much is alike; up to several words of 32 bits. */
const text = (maxLength: number, minLength = 0) =>
  fc.array(fc.constantFrom('a', 'b', 'c', 'é'), { minLength, maxLength }).map((letters) => letters.join(''));

/** Edit distance by the table of the textbook; with `anywhere`, to the nearest stretch of `b`. */
function distance(a: string, b: string, anywhere: boolean): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => (anywhere ? 0 : j));
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1), row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return anywhere ? Math.min(...row) : row.at(-1)!;
}

test('the fewest edits are those of the textbook table', () => {
  fc.assert(
    fc.property(text(110, 1), text(120), (pattern, page) => {
      expect(fewestEdits(codesOf(pattern), codesOf(page), 0, page.length)).toBe(
        distance(pattern, page, true),
      );
    }),
  );
});

test('the place found is that many edits from the pattern', () => {
  fc.assert(
    fc.property(text(110, 1), text(120), (pattern, page) => {
      const { start, end, edits } = findApproximate(codesOf(pattern), codesOf(page), 0, page.length);
      expect(distance(pattern, page.slice(start, end), false)).toBe(edits);
    }),
  );
});

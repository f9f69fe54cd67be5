import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeBeside, stackTops } from '../../components/placement.ts';

const RULES = { gap: 8, margin: 12, maxHeight: 520 };
const WINDOW = { width: 1000, height: 800 };
const line = (top: number, left = 100) => ({ left, top, right: left + 200, bottom: top + 24 });

describe('a card beside its line', () => {
  test.each([
    { case: 'room below', top: 100, height: 300, side: 'below', offset: 132 },
    { case: 'no room below, room above', top: 700, height: 300, side: 'above', offset: 108 },
    {
      case: 'no room anywhere, a little more above: stays below',
      top: 400,
      height: 500,
      side: 'below',
      offset: 432,
    },
    { case: 'no room anywhere, 40 px more above: turns', top: 430, height: 500, side: 'above', offset: 378 },
  ] as const)('$case', ({ top, height, side, offset }) => {
    const placement = placeBeside(line(top), { width: 356, height }, WINDOW, RULES);
    expect({ side: placement.side, offset: placement.offset }).toEqual({ side, offset });
  });

  test('starts where the words start, and is held 12 px inside the window', () => {
    const left = (at: number, width = 356) =>
      placeBeside(line(100, at), { width, height: 200 }, WINDOW, RULES).left;
    expect(left(100)).toBe(100);
    expect(left(-30)).toBe(12);
    expect(left(950)).toBe(1000 - 356 - 12);
    expect(left(300, 2000)).toBe(12);
  });

  test('never covers the line, on either side, whatever grows inside', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 776 }),
        fc.integer({ min: 20, max: 900 }),
        fc.integer({ min: 200, max: 1200 }),
        (top, height, windowHeight) => {
          fc.pre(top + 24 <= windowHeight);
          const window = { width: 1000, height: windowHeight };
          const { side, offset } = placeBeside(line(top), { width: 356, height }, window, RULES);
          if (side === 'below') expect(offset).toBeGreaterThanOrEqual(top + 24 + RULES.gap);
          else expect(windowHeight - offset).toBeLessThanOrEqual(top - RULES.gap);
        },
      ),
    );
  });

  test('scrolls inside before it leaves the window', () => {
    const { maxHeight } = placeBeside(line(500), { width: 356, height: 240 }, WINDOW, RULES);
    expect(maxHeight).toBe(800 - 524 - 8 - 12);
  });
});

describe('pinned cards', () => {
  test.each([
    { case: 'apart: each at its line', wanted: [100, 400], heights: [120, 120], tops: [100, 400] },
    { case: 'near: the second is pushed down', wanted: [100, 150], heights: [120, 80], tops: [100, 230] },
    { case: 'at the end: never past it', wanted: [950], heights: [120], tops: [880] },
    {
      case: 'crowded at the end: pushed up again',
      wanted: [800, 900],
      heights: [120, 120],
      tops: [750, 880],
    },
  ])('$case', ({ wanted, heights, tops }) => {
    expect(stackTops(wanted, heights, 10, 1000)).toEqual(tops);
  });

  test('never overlap where they have room, and never lengthen the page', () => {
    const pins = fc.array(fc.tuple(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 60, max: 300 })), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(pins, (unsorted) => {
        const sorted = [...unsorted].sort((a, b) => a[0] - b[0]);
        const heights = sorted.map(([, height]) => height);
        const tops = stackTops(
          sorted.map(([top]) => top),
          heights,
          10,
          5000,
        );
        tops.forEach((top, i) => {
          expect(top + heights[i]!).toBeLessThanOrEqual(5000);
          if (i > 0) expect(top).toBeGreaterThanOrEqual(tops[i - 1]! + heights[i - 1]! + 10);
        });
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupName, dayOfBackup, daysToRemove } from '../../../lib/core/transfer/rotation.ts';

const dayBefore = (day: string, n: number) =>
  new Date(Date.parse(day) - n * 86_400_000).toISOString().slice(0, 10);

const anyDay = fc.integer({ min: 0, max: 800 }).map((n) => dayBefore('2026-11-24', n));

describe('Of the backups of many days', () => {
  it('the last seven stay, and the last of each of four weeks', () => {
    // 24 November 2026 is a Tuesday.
    const days = Array.from({ length: 60 }, (_, at) => dayBefore('2026-11-24', at));
    const removed = new Set(daysToRemove(days));
    expect(days.filter((day) => !removed.has(day))).toEqual([
      '2026-11-24',
      '2026-11-23',
      '2026-11-22',
      '2026-11-21',
      '2026-11-20',
      '2026-11-19',
      '2026-11-18',
      '2026-11-15',
      '2026-11-08',
      '2026-11-01',
    ]);
  });

  it('at most twelve stay, the newest always, and none is removed that was to stay when it was the newest', () => {
    fc.assert(
      fc.property(fc.array(anyDay, { maxLength: 100 }), (days) => {
        const all = [...new Set(days)].sort();
        const removed = daysToRemove(days);
        const left = all.filter((day) => !removed.includes(day));
        expect(left.length).toBeLessThanOrEqual(12);
        expect(left.length).toBeGreaterThanOrEqual(Math.min(7, all.length));
        expect(left.at(-1)).toBe(all.at(-1));
        expect(daysToRemove(left)).toEqual([]);
      }),
    );
  });

  it('day by day, there is always one from three weeks ago or older, once there was one', () => {
    let kept: string[] = [];
    for (let n = 200; n >= 0; n--) {
      kept.push(dayBefore('2026-11-24', n));
      const removed = daysToRemove(kept);
      kept = kept.filter((day) => !removed.includes(day));
      if (n < 150) expect(kept[0]! <= dayBefore('2026-11-24', n + 21)).toBe(true);
    }
  });
});

it('only files that we named are ours to remove', () => {
  expect(dayOfBackup(backupName('2026-11-24'))).toBe('2026-11-24');
  for (const name of [
    'photo.json',
    'marge-civique-2026-11-24.json.bak',
    'marge-civique-2026-13-45.json',
    'marge-civique-.json',
  ])
    expect(dayOfBackup(name)).toBeUndefined();
});

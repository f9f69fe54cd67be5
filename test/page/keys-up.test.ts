// @vitest-environment jsdom

import { beforeEach, describe, expect, test, vi } from 'vitest';
import { followKeysDown } from '../../lib/page/keys-up.ts';

type Stroke = readonly ['keydown' | 'keyup', code: string, key?: string];

function told(strokes: readonly Stroke[]) {
  for (const [type, code, key = code] of strokes) dispatchEvent(new KeyboardEvent(type, { code, key }));
}

async function isUp(wait: Promise<void>): Promise<boolean> {
  let up = false;
  void wait.then(() => {
    up = true;
  });
  await Promise.resolve();
  await Promise.resolve();
  return up;
}

describe('keys are up', () => {
  let keysUp: () => Promise<void>;
  beforeEach(() => {
    vi.useFakeTimers();
    keysUp = followKeysDown(window);
  });

  const CASES: { name: string; before: Stroke[]; after?: Stroke[]; up: boolean }[] = [
    { name: 'when none was pressed', before: [], up: true },
    {
      name: 'not while the closing keys are held',
      before: [
        ['keydown', 'ControlLeft'],
        ['keydown', 'Enter'],
      ],
      after: [['keyup', 'Enter']],
      up: false,
    },
    {
      name: 'after the last of them',
      before: [
        ['keydown', 'ControlLeft'],
        ['keydown', 'Enter'],
      ],
      after: [
        ['keyup', 'Enter'],
        ['keyup', 'ControlLeft'],
      ],
      up: true,
    },
    {
      name: 'when ⌘ goes up, though macOS does not tell the other one',
      before: [
        ['keydown', 'MetaLeft', 'Meta'],
        ['keydown', 'Enter'],
      ],
      after: [['keyup', 'MetaLeft', 'Meta']],
      up: true,
    },
  ];
  test.each(CASES)('$name', async ({ before, after = [], up }) => {
    told(before);
    const wait = keysUp();
    told(after);
    expect(await isUp(wait)).toBe(up);
  });

  test('when the window loses them, and after a second whatever happens', async () => {
    told([['keydown', 'Enter']]);
    const lost = keysUp();
    dispatchEvent(new Event('blur'));
    expect(await isUp(lost)).toBe(true);
    told([['keydown', 'Enter']]);
    const long = keysUp();
    vi.advanceTimersByTime(1001);
    expect(await isUp(long)).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { type Box, createHoverIntent, HOVER_TIMES, inTriangle } from '../../lib/page/hover-intent.ts';

/** A clock and a card that the test drives; `log` is what the reader would see. */
function bench(card?: Box) {
  let time = 0;
  let open: string | undefined;
  const log: string[] = [];
  const timers = new Set<{ at: number; run: () => void }>();
  const intent = createHoverIntent<string>({
    open: (key) => {
      open = key;
      log.push(`open ${key} @${time}`);
    },
    close: () => {
      open = undefined;
      log.push(`close @${time}`);
    },
    cardBox: () => (open ? card : undefined),
    later: (ms, run) => {
      const timer = { at: time + ms, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    now: () => time,
  });
  function wait(ms: number): void {
    const until = time + ms;
    for (;;) {
      const next = [...timers].filter((t) => t.at <= until).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      timers.delete(next);
      time = next.at;
      next.run();
    }
    time = until;
  }
  return { intent, log, wait };
}

const CARD: Box = { left: 100, top: 120, right: 456, bottom: 400 };
const ON_MARK = { x: 150, y: 100 };

describe('hover intent', () => {
  it('opens after a rest of 350 ms, not before', () => {
    const { intent, log, wait } = bench(CARD);
    intent.over('a', ON_MARK);
    wait(349);
    expect(log).toEqual([]);
    wait(1);
    expect(log).toEqual(['open a @350']);
  });

  it.each([
    ['moves more than 6 px', { x: 160, y: 100 }, 'open a @550'],
    ['moves less than 6 px', { x: 154, y: 100 }, 'open a @350'],
  ])('restarts the rest when the pointer %s', (_name, to, expected) => {
    const { intent, log, wait } = bench(CARD);
    intent.over('a', ON_MARK);
    wait(200);
    intent.over('a', to);
    wait(1000);
    expect(log).toEqual([expected]);
  });

  it.each(['cancel', 'leave'])('opens nothing after a %s during the rest', (how) => {
    const { intent, log, wait } = bench(CARD);
    intent.over('a', ON_MARK);
    wait(200);
    if (how === 'cancel') intent.cancel();
    else intent.over(undefined, { x: 0, y: 0 });
    wait(2000);
    expect(log).toEqual([]);
  });

  it('closes 300 ms after leaving mark and card', () => {
    const { intent, log, wait } = bench(CARD);
    intent.over('a', ON_MARK);
    wait(400);
    intent.over(undefined, { x: 150, y: 50 });
    intent.over(undefined, { x: 150, y: 20 });
    wait(2000);
    expect(log).toEqual(['open a @350', 'close @700']);
  });

  it('stays open while the pointer is on the card', () => {
    const { intent, log, wait } = bench(CARD);
    intent.over('a', ON_MARK);
    wait(400);
    intent.over(undefined, { x: 150, y: 110 });
    wait(200);
    intent.onCard();
    wait(10_000);
    expect(log).toEqual(['open a @350']);
  });

  it('does not close on the way to the card, up to 700 ms', () => {
    const { intent, log, wait } = bench(CARD);
    intent.over('a', ON_MARK);
    wait(350);
    intent.over(undefined, { x: 150, y: 106 });
    wait(250);
    intent.over(undefined, { x: 160, y: 112 });
    wait(400);
    expect(log).toEqual(['open a @350']);
    wait(2000);
    expect(log).toEqual(['open a @350', `close @${350 + 250 + HOVER_TIMES.approach}`]);
  });

  it('opens the next mark after 120 ms while a card is open', () => {
    const { intent, log, wait } = bench(CARD);
    intent.over('a', ON_MARK);
    wait(350);
    intent.over('b', { x: 300, y: 60 });
    wait(1000);
    expect(log).toEqual(['open a @350', 'open b @470']);
  });

  it.each([
    [399, 'warm', 120],
    [400, 'cold', 350],
  ])('after %d ms without a card the next one is %s', (pause, _temperature, delay) => {
    const { intent, log, wait } = bench(CARD);
    intent.over('a', ON_MARK);
    wait(350);
    intent.closed();
    intent.over(undefined, { x: 0, y: 0 });
    wait(pause);
    intent.over('b', { x: 300, y: 60 });
    wait(1000);
    expect(log.at(-1)).toBe(`open b @${350 + pause + delay}`);
  });

  it('does not open again on the mark whose card is open', () => {
    const { intent, log, wait } = bench(CARD);
    intent.opened('a');
    intent.over('a', ON_MARK);
    wait(2000);
    expect(log).toEqual([]);
  });
});

describe('the way to the card', () => {
  it.each([
    ['the leave point itself', { x: 150, y: 100 }, true],
    ['straight down', { x: 150, y: 115 }, true],
    ['towards the far corner', { x: 300, y: 112 }, true],
    ['up, away from a card below', { x: 150, y: 90 }, false],
    ['sideways on the line', { x: 300, y: 100 }, false],
  ])('%s', (_name, point, expected) => {
    expect(inTriangle(point, { x: 150, y: 100 }, CARD)).toBe(expected);
  });
});

// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Change, watchPage } from '../../lib/page/watch.ts';

const changes: Change[] = [];
let gaveUp = 0;
let stop = () => {};

function watch(scope?: Node): void {
  stop = watchPage(document, {
    scope: () => scope,
    onChange: async (change) => {
      changes.push(change);
    },
    onPulse: () => undefined,
    onGiveUp: () => {
      gaveUp += 1;
    },
    isOurs: (node) => node instanceof Element && node.localName === 'mc-margin',
  });
}

/** Lets observers and timers run. */
async function pass(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
}

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<main><p>text</p></main><aside>box</aside>';
  changes.length = 0;
  gaveUp = 0;
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

const byId = (selector: string) => document.querySelector(selector)!;

describe('what counts as a change', () => {
  it.each([
    ['text added in the article', () => byId('p').append('more'), true],
    ['a paragraph added to the article', () => byId('main').append(document.createElement('p')), true],
    ['the article replaced', () => byId('main').replaceWith(document.createElement('main')), true],
    ['a box beside the article', () => byId('aside').append('ad'), false],
    ['our own host', () => document.documentElement.append(document.createElement('mc-margin')), false],
  ])('%s', async (_name, change, noticed) => {
    watch(byId('main'));
    change();
    await pass(1000);
    expect(changes).toEqual(noticed ? ['content'] : []);
  });

  it('anything, when no article was found yet', async () => {
    watch();
    byId('aside').append('the article arrives');
    await pass(1000);
    expect(changes).toEqual(['content']);
  });

  it('another address in the same document, noticed without an event', async () => {
    watch(byId('main'));
    history.replaceState(null, '', '/another');
    await pass(1100);
    expect(changes[0]).toBe('address');
  });

  it('a jump to a heading is not another address', async () => {
    watch(byId('main'));
    history.replaceState(null, '', '#heading');
    await pass(3000);
    expect(changes).toEqual([]);
  });

  it('a theme class on the document', async () => {
    watch(byId('main'));
    document.documentElement.className = 'dark';
    await pass(300);
    expect(changes).toEqual(['theme']);
  });
});

describe('the budget', () => {
  it('looks once for a burst of changes', async () => {
    watch(byId('main'));
    for (let i = 0; i < 100; i++) byId('p').append('x');
    await pass(1000);
    expect(changes).toHaveLength(1);
  });

  it('looks ever more rarely at a page that never rests, and gives up in the end', async () => {
    watch(byId('main'));
    const restless = setInterval(() => {
      byId('p').textContent = String(changes.length);
    }, 250);
    await pass(60_000);
    const inTheFirstMinute = changes.length;
    expect(inTheFirstMinute).toBeLessThan(12);
    await pass(15 * 60_000);
    clearInterval(restless);
    expect(gaveUp).toBe(1);
    expect(changes.length).toBeLessThanOrEqual(31);
  });

  it('notices nothing after it was stopped', async () => {
    watch(byId('main'));
    stop();
    byId('p').append('x');
    history.replaceState(null, '', '/later');
    await pass(5000);
    expect(changes).toEqual([]);
  });
});

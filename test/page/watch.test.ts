// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Change, watchPage } from '../../lib/page/watch.ts';

const changes: Change[] = [];
const restless: boolean[] = [];
let stop = () => {};

function watch(scope?: Node): void {
  stop = watchPage(document, {
    scope: () => scope,
    onChange: async (change) => {
      changes.push(change);
    },
    onPulse: () => undefined,
    onRestless: (isRestless) => restless.push(isRestless),
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
  restless.length = 0;
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

  /** Changes the article four times a second for that long. */
  async function stir(ms: number): Promise<void> {
    const stirring = setInterval(() => {
      byId('p').textContent = String(changes.length);
    }, 250);
    await pass(ms);
    clearInterval(stirring);
  }

  it('looks ever more rarely at a page that never rests, says so, and stops in the end', async () => {
    watch(byId('main'));
    await stir(10_000);
    expect(restless).toEqual([]);
    await stir(50_000);
    expect(restless).toEqual([true]);
    expect(changes.length).toBeLessThan(12);
    await stir(15 * 60_000);
    expect(changes).toHaveLength(30);
    await pass(60_000);
    byId('p').append('x');
    await pass(60_000);
    expect(changes).toHaveLength(30);
    expect(restless).toEqual([true]);
  });

  it('takes its word back when the page rests, and follows it as before', async () => {
    watch(byId('main'));
    await stir(30_000);
    await pass(60_000);
    expect(restless).toEqual([true, false]);
    const before = changes.length;
    byId('p').append('x');
    await pass(500);
    expect(changes).toHaveLength(before + 1);
  });

  it('does not tire of a page that changes now and then', async () => {
    watch(byId('main'));
    for (let minute = 0; minute < 60; minute++) {
      byId('p').append('x');
      await pass(60_000);
    }
    expect(changes).toHaveLength(60);
    expect(restless).toEqual([]);
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

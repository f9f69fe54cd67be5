import { afterEach, describe, expect, it, vi } from 'vitest';
import { followPrinting } from '../../lib/page/printing.ts';

/** A window that prints, over a registry with one of the reader's highlights, a term and something of the page's. */
function setUp(isWanted: boolean) {
  const registry = new Map<string, object>([
    ['mc-hl-1-l', {}],
    ['mc-term-l', {}],
    ['of-the-page', {}],
  ]);
  vi.stubGlobal('CSS', { highlights: registry });
  const view = new EventTarget();
  const end = new AbortController();
  followPrinting(view as Window, () => isWanted, end.signal);
  const print = () => view.dispatchEvent(new Event('beforeprint'));
  const printed = () => view.dispatchEvent(new Event('afterprint'));
  return { registry, print, printed, end };
}

describe('a page that is printed', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('goes to paper with the reader’s highlights', () => {
    const { registry, print } = setUp(true);
    print();
    expect([...registry.keys()]).toContain('mc-hl-1-l');
  });

  it('goes without them when the reader wants that, and has them back after', () => {
    const { registry, print, printed } = setUp(false);
    const mark = registry.get('mc-hl-1-l');
    print();
    expect([...registry.keys()]).toEqual(['mc-term-l', 'of-the-page']);
    printed();
    expect(registry.get('mc-hl-1-l')).toBe(mark);
  });

  it('keeps what was painted anew meanwhile', () => {
    const { registry, print, printed } = setUp(false);
    print();
    const anew = {};
    registry.set('mc-hl-1-l', anew);
    printed();
    expect(registry.get('mc-hl-1-l')).toBe(anew);
  });

  it('is left alone when we are gone', () => {
    const { registry, print, end } = setUp(false);
    end.abort();
    print();
    expect([...registry.keys()]).toContain('mc-hl-1-l');
  });
});

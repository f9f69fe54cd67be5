import { describe, expect, it } from 'vitest';
import { createPainter, highlightName } from '../../lib/page/highlights.ts';

/** The registry and the highlights of the platform are a Map and Sets with a priority. */
function platform() {
  const registry = new Map<string, Set<AbstractRange> & { priority: number }>();
  const painter = createPainter(
    registry as unknown as HighlightRegistry,
    () => Object.assign(new Set<AbstractRange>(), { priority: 0 }) as unknown as Highlight,
  );
  return { registry, painter };
}
const range = () => ({}) as AbstractRange;

describe('painting', () => {
  it.each([
    ['term', 'm', 'mc-term-m'],
    ['pledge', 'd', 'mc-pledge-d'],
    ['hl-3', 'm', 'mc-hl-3-l'],
    ['hl-3', 'd', 'mc-hl-3-d'],
    ['now', 'm', 'mc-now-l'],
  ] as const)('%s on ground %s is %s', (ink, ground, name) => expect(highlightName(ink, ground)).toBe(name));

  it('paints terms under pledges under highlights under the current mark', () => {
    const { registry, painter } = platform();
    for (const ink of ['now', 'hl-1', 'pledge', 'term'] as const) painter.add(ink, 'l', range());
    const order = [...registry].sort((a, b) => a[1].priority - b[1].priority).map(([name]) => name);
    expect(order).toEqual(['mc-term-l', 'mc-pledge-l', 'mc-hl-1-l', 'mc-now-l']);
  });

  it('leaves nothing behind, and what the page named alike alone', () => {
    const { registry, painter } = platform();
    painter.add('term', 'l', range());
    painter.add('hl-1', 'd', range());
    const foreign = Object.assign(new Set<AbstractRange>(), { priority: 0 });
    registry.set('mc-term-l', foreign);
    painter.clear();
    painter.clear();
    expect([...registry]).toEqual([['mc-term-l', foreign]]);
    expect(painter.count()).toBe(0);
  });

  it('puts highlights back when the page clears them, three times, then gives way', () => {
    const { registry, painter } = platform();
    painter.add('term', 'l', range());
    for (let time = 0; time < 3; time++) {
      registry.clear();
      expect(painter.restore()).toBe(true);
      expect(registry.has('mc-term-l')).toBe(true);
    }
    registry.clear();
    expect(painter.restore()).toBe(false);
    expect(registry.size).toBe(0);
  });

  it('removes one ink and keeps the others', () => {
    const { registry, painter } = platform();
    painter.add('now', 'l', range());
    painter.add('term', 'l', range());
    painter.remove('now');
    expect([...registry.keys()]).toEqual(['mc-term-l']);
  });
});

import type { Colour } from '../core/annotation/annotation.ts';
import type { Ground } from './ground.ts';

/** The inks of `public/highlights.css`. */
export type Ink = 'term' | 'pledge' | `hl-${Colour}` | 'now';

/** Later inks paint over earlier ones (Highlight.priority). */
const PRIORITY = { term: 0, pledge: 1, hl: 2, now: 3 } as const;

/** Times we put our highlights back when the page clears the registry; then we give way. */
const MAX_RESTORES = 3;

/**
 * Paints ranges through the CSS Custom Highlight registry: no node of the page is touched.
 * Static ranges, because thousands of live ranges slow down every later change that the page makes to itself.
 */
export interface Painter {
  add(ink: Ink, ground: Ground, range: AbstractRange): void;
  /** Takes one range away, whatever its ground. */
  drop(ink: Ink, range: AbstractRange): void;
  remove(ink: Ink): void;
  /** Number of ranges registered. */
  count(): number;
  /** Puts back what the page removed; false when it removed it too often and we gave way. */
  restore(): boolean;
  /** Takes everything away. Harmless when called twice. */
  clear(): void;
}

export function createPainter(registry: HighlightRegistry, make: () => Highlight): Painter {
  const highlights = new Map<string, Highlight>();
  let restores = 0;

  function named(ink: Ink, ground: Ground): Highlight {
    const name = highlightName(ink, ground);
    let highlight = highlights.get(name);
    if (!highlight) {
      highlight = make();
      highlight.priority = PRIORITY[ink.startsWith('hl') ? 'hl' : (ink as 'term' | 'pledge' | 'now')];
      highlights.set(name, highlight);
      registry.set(name, highlight);
    }
    return highlight;
  }

  function forget(name: string, highlight: Highlight): void {
    highlight.clear();
    // Only ours: the page may have put something of its own under the name.
    if (registry.get(name) === highlight) registry.delete(name);
    highlights.delete(name);
  }

  return {
    add: (ink, ground, range) => {
      named(ink, ground).add(range);
    },
    drop: (ink, range) => {
      for (const ground of ['l', 'm', 'd'] as const)
        highlights.get(highlightName(ink, ground))?.delete(range);
    },
    remove: (ink) => {
      for (const [name, highlight] of [...highlights])
        if (name.startsWith(`mc-${ink}-`)) forget(name, highlight);
    },
    count: () => [...highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0),
    restore: () => {
      const missing = [...highlights].filter(([name, highlight]) => registry.get(name) !== highlight);
      if (missing.length === 0) return true;
      if (restores >= MAX_RESTORES) return false;
      restores += 1;
      for (const [name, highlight] of missing) registry.set(name, highlight);
      return true;
    },
    clear: () => {
      for (const [name, highlight] of [...highlights]) forget(name, highlight);
    },
  };
}

/** Opaque inks have no in-between form: they carry their own text colour. */
export function highlightName(ink: Ink, ground: Ground): string {
  const opaque = ink.startsWith('hl') || ink === 'now';
  return `mc-${ink}-${opaque && ground === 'm' ? 'l' : ground}`;
}

import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { stackTops } from './placement.ts';

/** A card pinned in the page's free margin. */
export interface Pin {
  id: string;
  /** Top of its line in document px. */
  top: number;
  /** Left edge in document px. */
  left: number;
  card: ComponentChildren;
}

/** At most this many are kept; the caller lets the oldest go. */
export const MOST_PINS = 5;

const GAP = 10;

/**
 * Pinned cards at the height of their lines, pushed down where they would overlap. They stand in document
 * coordinates, in the top layer, so the browser scrolls them with the page and no script runs.
 */
export function PinnedStack({ pins }: { pins: readonly Pin[] }) {
  const box = useRef<HTMLDivElement>(null);
  const [tops, setTops] = useState<ReadonlyMap<string, number>>(new Map());
  const ordered = [...pins].sort((a, b) => a.top - b.top);

  // Dependencies: cards and lines decide; the tops follow from them.
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    if (element.popover && !element.matches(':popover-open')) element.showPopover();
    const heights = [...element.children].map((child) => (child as HTMLElement).offsetHeight);
    const wanted = ordered.map(({ top }) => top);
    const placed = stackTops(
      wanted,
      heights,
      GAP,
      document.documentElement.scrollHeight || Number.POSITIVE_INFINITY,
    );
    setTops(new Map(ordered.map(({ id }, i) => [id, placed[i]!])));
  }, [pins]);

  if (pins.length === 0) return null;
  return (
    <div class="pins" ref={box} popover={'showPopover' in HTMLElement.prototype ? 'manual' : undefined}>
      {ordered.map(({ id, top, left, card }) => (
        <div key={id} class="pins__pin" style={{ top: `${tops.get(id) ?? top}px`, left: `${left}px` }}>
          {card}
        </div>
      ))}
    </div>
  );
}

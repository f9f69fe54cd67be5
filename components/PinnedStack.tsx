import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ConceptCardData } from '../lib/core/reading.ts';
import { ConceptCard } from './ConceptCard.tsx';
import { stackTops } from './placement.ts';

/** A concept pinned beside its line. */
export interface Pin {
  concept: ConceptCardData;
  /** Top of its line in document px. */
  top: number;
}

interface PinnedStackProps {
  /** At most `MOST_PINS`. */
  pins: readonly Pin[];
  /** Left edge of the page's free margin in document px; without it the cards keep to the window's right edge. */
  left?: number;
  onUnpin: (conceptId: string) => void;
  /** A term of a pinned definition is looked up. */
  onLookUp?: (conceptId: string) => void;
}

/** The caller lets the oldest go when another comes. */
export const MOST_PINS = 5;

/** Width of a pinned card, and the free margin that it needs with 8 px on either side. */
export const PIN_WIDTH = 248;
const GAP = 10;
const EDGE = 12;

/**
 * Pinned cards at the height of their lines, pushed down where they would overlap. They stand in document
 * coordinates, in the top layer, so the browser scrolls them with the page and no script runs.
 */
export function PinnedStack({ pins, left, onUnpin, onLookUp }: PinnedStackProps) {
  const box = useRef<HTMLDivElement>(null);
  const [tops, setTops] = useState<readonly number[]>([]);
  const ordered = [...pins].sort((a, b) => a.top - b.top);

  // Dependencies: cards and lines decide; the tops follow from them, again when a card's size changes (text size).
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    if (element.popover && !element.matches(':popover-open')) element.showPopover();
    const stack = () => {
      const heights = [...element.children].map((child) => (child as HTMLElement).offsetHeight);
      const wanted = ordered.map(({ top }) => top);
      const end = document.documentElement.scrollHeight || Number.POSITIVE_INFINITY;
      setTops(stackTops(wanted, heights, GAP, end));
    };
    stack();
    if (!('ResizeObserver' in globalThis)) return;
    const sizes = new ResizeObserver(stack);
    for (const child of element.children) sizes.observe(child);
    return () => sizes.disconnect();
  }, [pins]);

  if (pins.length === 0) return null;
  const edge = left ?? document.documentElement.clientWidth - PIN_WIDTH - EDGE;
  return (
    <div class="pins" ref={box} popover={'showPopover' in HTMLElement.prototype ? 'manual' : undefined}>
      {ordered.map(({ concept, top }, i) => (
        <div key={concept.id} class="pins__pin" style={{ top: `${tops[i] ?? top}px`, left: `${edge}px` }}>
          <ConceptCard
            concept={concept}
            mode="pinned"
            onPin={() => onUnpin(concept.id)}
            onLookUp={onLookUp}
          />
        </div>
      ))}
    </div>
  );
}

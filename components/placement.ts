/** Where a card stands beside the words it is about: pure geometry in CSS px of the viewport. */

export interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Size {
  width: number;
  height: number;
}

export interface PlacementRules {
  /** Distance from the line; 8 for cards, 6 for the toolbar. */
  gap: number;
  /** Least distance from the viewport's edges. */
  margin: number;
  /** Height after which the content scrolls inside. */
  maxHeight: number;
}

/** `below` hangs from `top` and grows down; `above` stands on `bottom`, so that growth never covers the line. */
export interface Placement {
  side: 'below' | 'above';
  left: number;
  /** Distance from the viewport's top (`below`) or from its bottom (`above`) to the near edge. */
  offset: number;
  maxHeight: number;
}

/** Room that the far side must offer in addition before a card is turned over. */
const ROOM_TO_FLIP = 40;

/** Below this height a card is of no use: it then takes this much even where it meets the viewport's edge. */
const LEAST_HEIGHT = 96;

/**
 * Entirely below the line, else entirely above, never over it. The sides change only when the card does not fit below
 * and there is at least 40 px more room above. Starts where the words start, held inside the viewport.
 */
export function placeBeside(anchor: Rect, size: Size, viewport: Size, rules: PlacementRules): Placement {
  const below = viewport.height - anchor.bottom - rules.gap - rules.margin;
  const above = anchor.top - rules.gap - rules.margin;
  const height = Math.min(size.height, rules.maxHeight);
  const side = height > below && above >= below + ROOM_TO_FLIP ? 'above' : 'below';
  const room = side === 'below' ? below : above;
  return {
    side,
    left: clamp(anchor.left, rules.margin, viewport.width - size.width - rules.margin),
    offset: side === 'below' ? anchor.bottom + rules.gap : viewport.height - anchor.top + rules.gap,
    maxHeight: Math.max(LEAST_HEIGHT, Math.min(rules.maxHeight, room)),
  };
}

/** `min` wins when the limits cross (a card wider than the viewport starts at its left margin). */
function clamp(value: number, min: number, max: number): number {
  return Math.max(min, Math.min(value, max));
}

/**
 * Tops of pinned cards in document px: each as near to its line as the ones above allow, none past the document's end
 * (which would lengthen the page). `wanted` must be in ascending order.
 */
export function stackTops(
  wanted: number[],
  heights: number[],
  gap: number,
  documentHeight: number,
): number[] {
  const tops: number[] = [];
  for (const [i, top] of wanted.entries()) {
    const previous = i === 0 ? 0 : tops[i - 1]! + heights[i - 1]! + gap;
    tops.push(Math.max(top, previous));
  }
  let limit = documentHeight;
  for (let i = tops.length - 1; i >= 0; i -= 1) {
    tops[i] = Math.max(0, Math.min(tops[i]!, limit - heights[i]!));
    limit = tops[i]! - gap;
  }
  return tops;
}

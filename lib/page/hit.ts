import { isShadowRoot } from './composed.ts';
import type { Mark } from './marks.ts';

/** A mark under a point, and the line box of it that the point is in (client pixels). */
export interface Hit {
  mark: Mark;
  rect: DOMRect;
}

/** px of slack around a line box: threads are painted below the letters. */
const SLACK = 3;

/**
 * Finds which marks lie under a point. Highlights have no events of their own, so the engine is asked
 * (`highlightsFromPoint`), or, where it cannot answer, the caret position.
 */
export function marksAt(
  document: Document,
  marks: ReadonlyMap<AbstractRange, Mark>,
  x: number,
  y: number,
): Hit[] {
  const hits: Hit[] = [];
  for (const range of rangesAt(document, marks, x, y)) {
    const mark = marks.get(range);
    const rect = mark && rectAt(document, range, x, y);
    if (mark && rect) hits.push({ mark, rect });
  }
  return hits;
}

function rangesAt(
  document: Document,
  marks: ReadonlyMap<AbstractRange, Mark>,
  x: number,
  y: number,
): Iterable<AbstractRange> {
  const registry = CSS.highlights as HighlightRegistry & {
    highlightsFromPoint?: (
      x: number,
      y: number,
      options: { shadowRoots: ShadowRoot[] },
    ) => { ranges: AbstractRange[] }[];
  };
  const options = { shadowRoots: rootsOf(marks) };
  if (typeof registry.highlightsFromPoint === 'function') {
    return registry.highlightsFromPoint(x, y, options).flatMap(({ ranges }) => ranges);
  }
  const caret = document.caretPositionFromPoint?.(x, y, options);
  if (!caret) return [];
  return [...marks.keys()].filter(
    (range) =>
      range.startContainer === caret.offsetNode &&
      range.startOffset <= caret.offset &&
      range.endOffset >= caret.offset,
  );
}

const roots = new WeakMap<ReadonlyMap<AbstractRange, Mark>, ShadowRoot[]>();

/** The shadow roots that hold marks: the engine looks into those only that it is given. */
function rootsOf(marks: ReadonlyMap<AbstractRange, Mark>): ShadowRoot[] {
  let known = roots.get(marks);
  if (!known) {
    const all = new Set([...marks.keys()].map((range) => range.startContainer.getRootNode()));
    known = [...all].filter(isShadowRoot);
    roots.set(marks, known);
  }
  return known;
}

/** The line boxes of a range; empty when the page has dropped its nodes. */
export function rectsOf(document: Document, range: AbstractRange): DOMRect[] {
  if (!range.startContainer.isConnected || !range.endContainer.isConnected) return [];
  try {
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    return [...live.getClientRects()].filter((rect) => rect.width > 0 && rect.height > 0);
  } catch {
    // The text under a static range was cut shorter than its offsets: there is nothing to point at.
    return [];
  }
}

function rectAt(document: Document, range: AbstractRange, x: number, y: number): DOMRect | undefined {
  return rectsOf(document, range).find(
    (rect) =>
      x >= rect.left - SLACK && x <= rect.right + SLACK && y >= rect.top - SLACK && y <= rect.bottom + SLACK,
  );
}

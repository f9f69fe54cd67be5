import type { Passage } from '../core/text/passage.ts';
import { elementAround } from './composed.ts';
import type { GroundReader } from './ground.ts';
import type { Ink, Painter } from './highlights.ts';
import type { Mark } from './marks.ts';

/** Ranges painted at once unless the reader asks for all; beyond, terms and pledges are painted where the reader is (`ui.md` §2). */
export const MAX_PAINTED = 2000;
/** Two screens above and below. */
const NEAR = '200% 0px';
/** ms of work in one go. */
const SLICE = 8;

export interface PaintedMarks {
  /** Which mark a painted range belongs to. */
  byRange: ReadonlyMap<AbstractRange, Mark>;
  /** Ranges of a mark, in text order; empty when it has no visible place. */
  rangesOf(mark: Mark): readonly AbstractRange[];
  /** Where the first mark stands in the article that waits until the reader is near; null when all are painted. */
  until: number | null;
  stop(): void;
}

export interface PaintPorts {
  painter: Painter;
  grounds: GroundReader;
  /** Where a passage stands in the live page; empty for text that is not visible. */
  rangesOf(passage: Passage): readonly AbstractRange[];
  /** Lets the page breathe; rejects when the work is no longer wanted. */
  pause(): Promise<void>;
  /** Ranges painted at once; `MAX_PAINTED` when nothing is said. */
  most?: number;
  view: Pick<Window, 'performance'> & { IntersectionObserver?: typeof IntersectionObserver };
}

/** Paints marks in slices, first marks first. The painter is expected to be empty of them. */
export async function paintMarks(marks: readonly Mark[], ports: PaintPorts): Promise<PaintedMarks> {
  const { painter, grounds, view, most = MAX_PAINTED } = ports;
  const byRange = new Map<AbstractRange, Mark>();
  const byMark = new Map<Mark, readonly AbstractRange[]>();
  const waiting: { ink: Ink; range: AbstractRange }[] = [];
  let until: number | null = null;
  let started = view.performance.now();

  function paint(ink: Ink, range: AbstractRange): void {
    const parent = elementAround(range.startContainer);
    if (parent) painter.add(ink, grounds.of(parent), range);
  }

  for (const mark of marks) {
    const ranges = ports.rangesOf(mark);
    byMark.set(mark, ranges);
    for (const range of ranges) {
      byRange.set(range, mark);
      if (mark.kind === 'highlight' || byRange.size <= most) paint(inkOf(mark), range);
      else {
        until ??= mark.start;
        waiting.push({ ink: inkOf(mark), range });
      }
    }
    if (view.performance.now() - started > SLICE) {
      await ports.pause();
      started = view.performance.now();
    }
  }

  const stop =
    waiting.length > 0 ? paintNearby(waiting, painter, paint, view.IntersectionObserver) : () => {};
  return { byRange, rangesOf: (mark) => byMark.get(mark) ?? [], until, stop };
}

/** Named official commitments are painted as pledges are: both say what somebody undertook. */
export function inkOf(mark: Mark): Ink {
  if (mark.kind === 'highlight') return `hl-${mark.colour}`;
  return mark.kind === 'commitment' ? 'pledge' : mark.kind;
}

/** Paints what comes near the window and unpaints what leaves it. */
function paintNearby(
  waiting: readonly { ink: Ink; range: AbstractRange }[],
  painter: Painter,
  paint: (ink: Ink, range: AbstractRange) => void,
  Observer: typeof IntersectionObserver | undefined,
): () => void {
  if (!Observer) return () => {};
  const inBlock = new Map<Element, { ink: Ink; range: AbstractRange }[]>();
  for (const item of waiting) {
    const block = elementAround(item.range.startContainer);
    if (!block) continue;
    const items = inBlock.get(block);
    if (items) items.push(item);
    else inBlock.set(block, [item]);
  }
  const observer = new Observer(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        for (const { ink, range } of inBlock.get(target) ?? []) {
          if (isIntersecting) paint(ink, range);
          else painter.drop(ink, range);
        }
      }
    },
    { rootMargin: NEAR },
  );
  for (const block of inBlock.keys()) observer.observe(block);
  return () => observer.disconnect();
}

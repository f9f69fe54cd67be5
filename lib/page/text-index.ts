import { drain, type Sliced } from '../core/slices.ts';
import type { Passage } from '../core/text/passage.ts';
import { closestAround, elementAround, isBefore, isInside } from './composed.ts';
import { BLOCK_TAGS } from './extract/blocks.ts';
import { alignLines, type Segment } from './text-index-align.ts';
import {
  bareLength,
  floorIndex,
  isSpace,
  type LiveText,
  offsetOfBare,
  readLiveText,
} from './text-index-live.ts';

/** Where the characters of an article stand in the live page. It is of one moment: when the page changes, index anew. */
export interface TextIndex {
  /** The smallest live element that holds all of the article's text that was found. */
  root: Element | undefined;
  /** Share (0–1) of the article's characters (white space aside) that were found in the page. */
  coverage: number;
  /**
   * Where a passage stands: one range for each run of visible text within a block, so that a paint never crosses
   * hidden text or the space between blocks. Empty when it is not in the page, not visible, or changed since.
   */
  rangesOf(passage: Passage): StaticRange[];
  /** The passage that a selection covers, without white space at its ends; undefined when it covers none. */
  passageOf(range: AbstractRange): Passage | undefined;
  /** False once a text node that holds the article was changed or taken away: time to index anew. */
  isCurrent(): boolean;
}

/**
 * Aligns an article's text with the text nodes under `root`. Only characters that are not white space are compared,
 * so it does not matter how the text was read, when, or by which extractor; nodes replaced meanwhile do not matter
 * either. Cost: one walk over the page's text; for a page that changed, call it again.
 */
export function indexText(text: string, root: Node): TextIndex {
  return drain(indexInSlices(text, root));
}

/** `indexText` with pauses. */
export function* indexInSlices(text: string, root: Node): Sliced<TextIndex> {
  const live = yield* readLiveText(root);
  const article = yield* bare(text);
  const segments = yield* alignLines(article, live, {
    isShown: (at) => isShown(live.nodes[floorIndex(live.starts, at)]),
  });
  const articleStarts = segments.map(({ from }) => from);
  const liveStarts = segments.map(({ to }) => to);
  const found = segments.reduce((sum, { length }) => sum + length, 0);

  function rangesOf({ start, end }: Passage): StaticRange[] {
    const from = ceilIndex(article.offsets, start);
    const to = ceilIndex(article.offsets, end);
    const ranges: StaticRange[] = [];
    let run: { first: Place; last: Place } | undefined;
    const close = () => {
      if (run) ranges.push(staticRange(run.first, run.last));
      run = undefined;
    };
    for (let index = Math.max(0, floorIndex(articleStarts, from)); index < segments.length; index++) {
      const segment = segments[index]!;
      if (segment.from >= to) break;
      const low = Math.max(from, segment.from);
      const high = Math.min(to, segment.from + segment.length);
      if (low >= high) continue;
      if (index > 0 && run && segments[index - 1]!.to + segments[index - 1]!.length !== segment.to) close();
      for (const place of placesOf(low - segment.from + segment.to, high - segment.from + segment.to)) {
        if (!isShown(place.node) || !isSame(place.index)) close();
        else if (run && isSameLine(run.last, place) && isOneTree(run.last, place)) run.last = place;
        else {
          close();
          run = { first: place, last: place };
        }
      }
    }
    close();
    return ranges;
  }

  /** The stretches of text nodes that hold the page's characters `low`–`high`. */
  function* placesOf(low: number, high: number): Generator<Place> {
    for (
      let index = floorIndex(live.starts, low);
      index < live.nodes.length && live.starts[index]! < high;
      index++
    ) {
      const begin = live.starts[index]!;
      const data = live.data[index]!;
      const first = Math.max(low, begin) - begin;
      const last = Math.min(high, live.starts[index + 1]!) - begin - 1;
      yield {
        index,
        node: live.nodes[index]!,
        start: offsetOfBare(data, first),
        end: offsetOfBare(data, last) + 1,
        at: begin + first,
      };
    }
  }

  function isSame(index: number): boolean {
    const node = live.nodes[index]!;
    return node.isConnected && node.data === live.data[index];
  }

  function isSameLine(a: Place, b: Place): boolean {
    return !live.gaps.has(b.index) && floorIndex(live.lines, a.at) === floorIndex(live.lines, b.at);
  }

  /** A range cannot reach from one shadow root into another. */
  function isOneTree(a: Place, b: Place): boolean {
    return !live.isComposed || a.node.getRootNode() === b.node.getRootNode();
  }

  function passageOf(range: AbstractRange): Passage | undefined {
    const low = pageOffset(live, range.startContainer, range.startOffset);
    const high = pageOffset(live, range.endContainer, range.endOffset);
    if (high <= low) return undefined;
    // The first character at or after `low`, and the last before `high`, that are the article's.
    let first = Math.max(0, floorIndex(liveStarts, low));
    while (first < segments.length && segments[first]!.to + segments[first]!.length <= low) first += 1;
    const last = floorIndex(liveStarts, high - 1);
    const a = segments[first];
    const b = segments[last];
    if (!a || !b || first > last) return undefined;
    const from = a.from + Math.max(0, low - a.to);
    const to = b.from + Math.min(b.length, high - b.to);
    if (to <= from) return undefined;
    return { start: article.offsets[from]!, end: article.offsets[to - 1]! + 1 };
  }

  return {
    root: commonElement(live, segments),
    coverage: article.text.length === 0 ? 1 : found / article.text.length,
    rangesOf,
    passageOf,
    isCurrent: () => live.nodes.every((_, index) => isSame(index)),
  };
}

/** A stretch of one text node. */
interface Place {
  index: number;
  node: Text;
  start: number;
  end: number;
  /** Its first character in the page's text. */
  at: number;
}

/** A text without its white space: offsets lead back, lines begin after each `\n`. */
function* bare(text: string): Sliced<{ text: string; offsets: Int32Array; lines: number[] }> {
  const offsets = new Int32Array(text.length);
  const lines = [0];
  const parts: string[] = [];
  let size = 0;
  for (let start = 0; start < text.length; start += CHARS_A_STEP) {
    const end = Math.min(text.length, start + CHARS_A_STEP);
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at);
      if (!isSpace(code)) offsets[size++] = at;
      else if (code === 10 && lines.at(-1) !== size) lines.push(size);
    }
    parts.push(text.slice(start, end).replace(/\s+/g, ''));
    yield;
  }
  if (lines.at(-1) !== size) lines.push(size);
  return { text: parts.join(''), offsets: offsets.subarray(0, size), lines };
}

/** Characters looked at between two pauses. */
const CHARS_A_STEP = 16_000;

/** The first entry of an ascending list that is not less than a value. */
function ceilIndex(ascending: ArrayLike<number>, value: number): number {
  return floorIndex(ascending, value - 1) + 1;
}

function staticRange(first: Place, last: Place): StaticRange {
  const view = first.node.ownerDocument.defaultView as (Window & typeof globalThis) | null;
  // The content script's own class, where there is one: the page's could be another.
  const Range = globalThis.StaticRange ?? view?.StaticRange;
  return new Range({
    startContainer: first.node,
    startOffset: first.start,
    endContainer: last.node,
    endOffset: last.end,
  });
}

/**
 * Whether text is seen (or would be, once its `details` is opened). Where the browser cannot tell, it is taken as seen.
 */
function isShown(node: Text | undefined): boolean {
  const element = node && elementAround(node);
  if (!element) return false;
  if (typeof element.checkVisibility !== 'function') return true;
  return (
    element.checkVisibility({ visibilityProperty: true }) ||
    closestAround(element, 'details:not([open])') !== null
  );
}

/** How many characters of the page's text stand before a boundary point. */
function pageOffset(live: LiveText, container: Node, offset: number): number {
  if (container.nodeType === 3) {
    const index = indexOfNode(live, container);
    if (live.nodes[index] === container)
      return live.starts[index]! + bareLength((container as Text).data, offset);
    return live.starts[index] ?? live.text.length;
  }
  // A point in an element: everything before its child at `offset` stands before it.
  const child = container.childNodes[offset];
  const index = child ? indexOfNode(live, child) : indexAfter(live, container);
  return live.starts[index] ?? live.text.length;
}

/** The first text node that is, is in, or follows a node. */
function indexOfNode(live: LiveText, node: Node): number {
  if (live.isComposed) return firstIndex(live, (text) => text === node || isBefore(node, text));
  return firstIndex(live, (text) => {
    const relation = node.compareDocumentPosition(text);
    return text === node || (relation & 0x14) !== 0;
  });
}

/** The first text node after the end of a node. */
function indexAfter(live: LiveText, node: Node): number {
  if (live.isComposed) return firstIndex(live, (text) => isBefore(node, text) && !isInside(text, node));
  return firstIndex(live, (text) => {
    const relation = node.compareDocumentPosition(text);
    return (relation & 0x04) !== 0 && (relation & 0x10) === 0;
  });
}

/** The first text node for which something holds that, once it holds, holds for all that follow. */
function firstIndex(live: LiveText, holds: (text: Text) => boolean): number {
  let low = 0;
  let high = live.nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(live.nodes[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function holds(holder: Element, element: Element): boolean {
  return holder.contains(element) || isInside(element, holder);
}

function commonElement(live: LiveText, segments: readonly Segment[]): Element | undefined {
  let common: Element | null = null;
  for (const { to, length } of segments) {
    for (const at of [to, to + length - 1]) {
      const node = live.nodes[floorIndex(live.starts, at)];
      const element: Element | null = node ? elementAround(node) : null;
      common ??= element;
      while (common && element && !holds(common, element)) common = elementAround(common);
    }
  }
  // An inline element or a single line may be replaced at any time: what holds it is the better place to watch.
  while (common && (!BLOCK_TAGS.has(common.localName) || /^(?:p|li|h\d|td)$/.test(common.localName))) {
    const around: Element | null = elementAround(common);
    if (!around) break;
    common = around;
  }
  return common ?? undefined;
}

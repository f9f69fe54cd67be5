import type { Sliced } from '../core/slices.ts';
import { NODES_A_STEP } from './slices.ts';
import { floorIndex } from './text-index-live.ts';

/** `length` characters at `from` in the article are those at `to` in the page (both without white space). */
export interface Segment {
  from: number;
  to: number;
  length: number;
}

export interface Lines {
  text: string;
  /** Where each line begins; one more at the end. */
  lines: readonly number[];
}

export interface AlignPorts {
  /** Whether the page's line at this place is seen; asked only when the same line stands there more than once. */
  isShown(at: number): boolean;
}

/** Shortest piece by which the rest of a line is looked for when the whole is not found. */
const PROBE = 16;
/** Characters searched in all when lines are not where they should be. */
const BUDGET = 40_000_000;

/**
 * Where the article's characters stand in the page. Lines that occur once on both sides come first, in the longest
 * order both share; the others are then found in the gaps, whole where possible, else piece by piece. So a teaser
 * that repeats the first paragraph, or a box between two paragraphs, does not lead astray.
 * @returns Segments that ascend on both sides.
 */
export function* alignLines(article: Lines, page: Lines, ports: AlignPorts): Sliced<Segment[]> {
  const anchors = longestAscending(yield* uniqueLines(article, page, ports));
  const segments: Segment[] = [];
  let budget = BUDGET;
  let from = 0;
  let to = 0;
  for (const anchor of [...anchors, { from: article.text.length, to: page.text.length, length: 0 }]) {
    yield* fill(from, anchor.from, to, anchor.to);
    if (anchor.length > 0) push(anchor);
    from = anchor.from + anchor.length;
    to = anchor.to + anchor.length;
  }
  return segments;

  function push({ from, to, length }: Segment): void {
    const last = segments.at(-1);
    if (last && last.from + last.length === from && last.to + last.length === to) last.length += length;
    else segments.push({ from, to, length });
  }

  /** Finds the article's lines of a gap in the page's part of it. */
  function* fill(start: number, end: number, low: number, high: number): Sliced<void> {
    let line = floorIndex(article.lines, start);
    let place = low;
    for (let at = start; at < end && place < high; ) {
      const next = Math.min(end, article.lines[line + 1] ?? end);
      const wanted = article.text.slice(at, next);
      const isLast = next === end;
      const found =
        isLast && page.text.endsWith(wanted, high) && high - wanted.length >= place
          ? high - wanted.length
          : search(wanted, place, high);
      if (found >= 0) {
        push({ from: at, to: found, length: wanted.length });
        place = found + wanted.length;
      } else {
        place = yield* pieces(at, next, place, high);
      }
      at = next;
      line += 1;
      yield;
    }
  }

  function search(wanted: string, low: number, high: number): number {
    if (wanted === '' || high - low < wanted.length || budget <= 0) return -1;
    if (page.text.startsWith(wanted, low)) return low;
    const window = page.text.slice(low, high);
    const found = window.indexOf(wanted);
    budget -= found < 0 ? window.length : found;
    return found < 0 ? -1 : low + found;
  }

  /** Part of a line is missing or new in the page: what is there is found piece by piece. */
  function* pieces(start: number, end: number, low: number, high: number): Sliced<number> {
    let place = low;
    let at = start;
    while (at < end && budget > 0) {
      yield;
      const probe = article.text.slice(at, Math.min(end, at + PROBE));
      const found =
        probe.length < 4 && place !== low && !page.text.startsWith(probe, place)
          ? -1
          : search(probe, place, high);
      if (found < 0) {
        at += probe.length < PROBE ? probe.length : 4;
        continue;
      }
      let length = probe.length;
      while (
        at + length < end &&
        found + length < high &&
        article.text[at + length] === page.text[found + length]
      )
        length += 1;
      push({ from: at, to: found, length });
      at += length;
      place = found + length;
    }
    return place;
  }
}

/** Lines of the article that stand in the page as a line, and only once (or only once where they are seen). */
function* uniqueLines(article: Lines, page: Lines, ports: AlignPorts): Sliced<Segment[]> {
  const places = new Map<string, number[]>();
  for (let line = 0; line + 1 < page.lines.length; line++) {
    if (line % NODES_A_STEP === 0) yield;
    const text = page.text.slice(page.lines[line]!, page.lines[line + 1]!);
    const known = places.get(text);
    if (known) known.push(page.lines[line]!);
    else places.set(text, [page.lines[line]!]);
  }
  const seen = new Map<string, number>();
  const found = new Map<string, Segment>();
  for (let line = 0; line + 1 < article.lines.length; line++) {
    if (line % NODES_A_STEP === 0) yield;
    const from = article.lines[line]!;
    const text = article.text.slice(from, article.lines[line + 1]!);
    const count = (seen.get(text) ?? 0) + 1;
    seen.set(text, count);
    if (count > 1) found.delete(text);
    if (count > 1 || text === '') continue;
    const at = places.get(text);
    if (!at) continue;
    const candidates = at.length === 1 || at.length > 20 ? at : at.filter((place) => ports.isShown(place));
    if (candidates.length === 1) found.set(text, { from, to: candidates[0]!, length: text.length });
  }
  return [...found.values()].sort((a, b) => a.from - b.from);
}

/** The heaviest run of segments that ascends on the page's side too: weight is length, so a long line outweighs a short. */
function longestAscending(segments: readonly Segment[]): Segment[] {
  // Fenwick tree over the places in the page: the heaviest chain that ends at or before a place.
  const order = [...segments.keys()].sort((a, b) => segments[a]!.to - segments[b]!.to);
  const rank = new Int32Array(segments.length);
  order.forEach((index, at) => {
    rank[index] = at + 1;
  });
  const tree = new Int32Array(segments.length + 1).fill(-1);
  const weight = new Float64Array(segments.length);
  const before = new Int32Array(segments.length).fill(-1);
  let best = -1;
  segments.forEach((segment, index) => {
    let previous = -1;
    for (let at = rank[index]! - 1; at > 0; at -= at & -at) {
      const candidate = tree[at]!;
      if (candidate >= 0 && (previous < 0 || weight[candidate]! > weight[previous]!)) previous = candidate;
    }
    before[index] = previous;
    weight[index] = segment.length + (previous < 0 ? 0 : weight[previous]!);
    for (let at = rank[index]!; at < tree.length; at += at & -at) {
      const held = tree[at]!;
      if (held < 0 || weight[held]! < weight[index]!) tree[at] = index;
    }
    if (best < 0 || weight[index]! > weight[best]!) best = index;
  });
  const chain: Segment[] = [];
  for (let index = best; index >= 0; index = before[index]!) chain.push(segments[index]!);
  return chain.reverse();
}

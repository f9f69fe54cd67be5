import type { Line } from './page-runs.ts';

/** Columns have at least so many lines each; fewer are cells of a table, and are read row by row. */
const LEAST_LINES = 4;
/** Points: the narrowest space between two columns. */
const NARROWEST_GUTTER = 8;
/** Share of a column's width that its lines fill at least, by their median: cells and labels do not. */
const FILLED = 0.5;
/** Share of lines that may cross the space between columns: titles, pictures' legends. */
const CROSSING = 0.2;
const DEEPEST = 3;

/**
 * The lines of a page as they are read: columns one after the other, and what stands above, between and below them in
 * its place. Words written up or down the margin come last.
 */
export function inReadingOrder(lines: readonly Line[]): Line[] {
  const upright = lines.filter((line) => line.upright);
  const turned = lines.filter((line) => !line.upright);
  return [...order(upright, 0), ...turned];
}

function order(lines: readonly Line[], depth: number): Line[] {
  const gutter = depth < DEEPEST ? findGutter(lines) : undefined;
  if (gutter === undefined) return rowByRow(lines);
  const sorted = [...lines].sort((a, b) => a.baseline - b.baseline);
  const ordered: Line[] = [];
  let left: Line[] = [];
  let right: Line[] = [];
  const flush = () => {
    ordered.push(...order(left, depth + 1), ...order(right, depth + 1));
    left = [];
    right = [];
  };
  for (const line of sorted) {
    if (line.right <= gutter) left.push(line);
    else if (line.left >= gutter) right.push(line);
    else {
      flush();
      ordered.push(line);
    }
  }
  flush();
  return ordered;
}

/** From top to bottom, and from left to right what stands at one height. */
function rowByRow(lines: readonly Line[]): Line[] {
  const sorted = [...lines].sort((a, b) => a.baseline - b.baseline);
  const rows: Line[][] = [];
  for (const line of sorted) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && line.baseline - first.baseline < Math.min(line.size, first.size) * 0.5)
      row.push(line);
    else rows.push([line]);
  }
  return rows.flatMap((row) => row.sort((a, b) => a.left - b.left));
}

/** Where, from the left, the space between two columns of running text lies; undefined when there are none. */
function findGutter(lines: readonly Line[]): number | undefined {
  if (lines.length < LEAST_LINES * 2) return undefined;
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  let best: { at: number; crossing: number } | undefined;
  // A column begins where many lines begin: the space is just before.
  for (const begin of new Set(lines.map((line) => Math.round(line.left)))) {
    const at = begin - NARROWEST_GUTTER / 2;
    if (at < left + (right - left) * 0.15 || at > right - (right - left) * 0.15) continue;
    const before = lines.filter((line) => line.right <= at - NARROWEST_GUTTER / 2);
    const after = lines.filter((line) => line.left >= at);
    const crossing = lines.length - before.length - after.length;
    if (crossing > lines.length * CROSSING || (best && crossing >= best.crossing)) continue;
    if (areColumns(before, after)) best = { at, crossing };
  }
  return best?.at;
}

function areColumns(before: readonly Line[], after: readonly Line[]): boolean {
  if (before.length < LEAST_LINES || after.length < LEAST_LINES) return false;
  if (!isRunning(before) || !isRunning(after)) return false;
  const [top, bottom] = [Math.max(...tops(before, after)), Math.min(...bottoms(before, after))];
  // Side by side, and not one below the other.
  const beside = (column: readonly Line[]) =>
    column.filter(({ baseline }) => baseline >= top - 2 && baseline <= bottom + 2).length;
  return beside(before) >= LEAST_LINES && beside(after) >= LEAST_LINES;
}

const tops = (...columns: (readonly Line[])[]) =>
  columns.map((column) => Math.min(...column.map(({ baseline }) => baseline)));
const bottoms = (...columns: (readonly Line[])[]) =>
  columns.map((column) => Math.max(...column.map(({ baseline }) => baseline)));

/** Whether lines fill their column, as those of running text do. */
function isRunning(lines: readonly Line[]): boolean {
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const widths = lines.map((line) => line.right - line.left).sort((a, b) => a - b);
  return (widths[widths.length >> 1] ?? 0) >= (right - left) * FILLED && right - left > 70;
}

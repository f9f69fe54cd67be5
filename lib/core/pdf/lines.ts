import type { Line, PageRuns, Run } from './page-runs.ts';

/** In letter heights: how far from the end of one run the next of the same line may begin. */
const WIDEST_SPACE = 1.6;
/** In letter heights: how far a note sign may stand above the line. */
const RAISED = 0.55;
/** In letter heights: a run may begin so far before the end of the one before (kerning, accents set by hand). */
const OVERLAP = 0.6;

/** The lines of a page in the order of the file. A wide gap parts lines at the same height: columns, cells. */
export function linesOf({ runs }: PageRuns): Line[] {
  const lines: Line[] = [];
  let line: Line | undefined;
  for (const run of runs) {
    if (run.text === '') continue;
    if (line && goesOn(line, run)) add(line, run);
    // Space between lines belongs to none.
    else if (run.text.trim() !== '') {
      line = { ...run, right: run.left + run.width, runs: [run] };
      lines.push(line);
    }
  }
  for (const each of lines) settle(each);
  return lines;
}

function goesOn(line: Line, run: Run): boolean {
  if (line.upright !== run.upright) return false;
  if (!run.upright) return false;
  const size = Math.max(line.size, run.size || line.size);
  const rise = line.baseline - run.baseline;
  const isLevel = Math.abs(rise) <= size * 0.3;
  const isNoteSign = run.size < line.size && rise > 0 && rise <= size * RAISED;
  if (!isLevel && !isNoteSign) return false;
  const gap = run.left - line.right;
  return gap <= size * WIDEST_SPACE && gap >= -size * OVERLAP;
}

function add(line: Line, run: Run): void {
  // A space drawn as a run of its own may be as wide as the gap between two columns.
  line.runs.push(run);
  line.right = Math.max(line.right, run.left + run.width);
  if (run.size > line.size && run.text.trim() !== '') {
    line.size = run.size;
    line.baseline = run.baseline;
  }
}

/** Takes the space at its end away, and the height and font of most of its letters. */
function settle(line: Line): void {
  while (line.runs.at(-1)?.text.trim() === '') line.runs.pop();
  const last = line.runs.at(-1);
  if (last) line.right = last.left + last.width;
  const letters = new Map<string, number>();
  for (const { text, size, font } of line.runs) {
    const key = `${size.toFixed(1)} ${font}`;
    letters.set(key, (letters.get(key) ?? 0) + text.trim().length);
  }
  const [most = ''] = [...letters].sort((a, b) => b[1] - a[1])[0] ?? [];
  const [size = '', ...font] = most.split(' ');
  line.size = Number(size) || line.size;
  line.font = font.join(' ');
}

import { type Line, wordsOf } from './page-runs.ts';

/** How a line goes on from the one before: in the same paragraph, or as a new one. */
export type Join = 'same' | 'new';

/** What is around two lines. */
export interface Surroundings {
  /** Right edge of the column, points. */
  right: number;
  /** Usual distance of two baselines in the document, in letter heights. */
  leading: number;
}

const BULLET = /^(?:[•●○◦▪▫■□◆◇►▶➢➤✓✔❖·*–—-]|\(?\d{1,2}(?:\.\d{1,2}){0,3}[.)]|\(?[a-z]\)|e(?= \p{Lu}))\s/u;
/** Ends of sentences, and of lines that announce a list. */
const ENDED = /[.!?…:;]["”’»)\]]*\s*$/u;

/** Whether a line of the same column goes on with the paragraph of the line above it. */
export function joinOf(above: Line, line: Line, { right, leading }: Surroundings): Join {
  const before = wordsOf(above);
  const now = wordsOf(line);
  if (BULLET.test(now)) return 'new';
  if (Math.abs(line.size - above.size) > Math.max(line.size, above.size) * 0.12) return 'new';
  const distance = line.baseline - above.baseline;
  // Side by side: cells of a table, or what a wide space parts.
  if (distance < above.size * 0.5 && distance > -above.size * 0.5) return 'new';
  if (distance < 0) return goesOn(before, now) ? 'same' : 'new';
  if (distance > above.size * leading * 1.3) return 'new';
  if (ENDED.test(before) && line.left > above.left + line.size * 0.8 && !BULLET.test(before)) return 'new';
  if (goesOn(before, now)) return 'same';
  return hasRoom(above, line, right) ? 'new' : 'same';
}

/** Whether a text goes on over the end of a page: a sentence does, a heading does not. */
export function joinOverPages(above: Line, line: Line): Join {
  const now = wordsOf(line);
  if (Math.abs(line.size - above.size) > above.size * 0.12) return 'new';
  return !BULLET.test(now) && goesOn(wordsOf(above), now) ? 'same' : 'new';
}

/** A sentence that has not ended, and words that do not begin one. */
function goesOn(before: string, now: string): boolean {
  return !ENDED.test(before) && /^[«"“(]?\s?\p{Ll}/u.test(now) && !/^\p{Lu}[\p{Lu}\s’'-]{5,}$/u.test(before);
}

/** Whether the first word of a line would have had its place at the end of the line above: then its end was meant. */
function hasRoom(above: Line, line: Line, right: number): boolean {
  const words = wordsOf(line);
  const first = /^\S+(?:\s[:;!?»])?/.exec(words)?.[0] ?? '';
  const width = ((line.right - line.left) * (first.length + 1)) / Math.max(1, words.length);
  return above.right + width * 1.05 < right;
}

/** The usual distance of two lines of running text, in letter heights. */
export function leadingOf(pages: readonly (readonly Line[])[]): number {
  const found: number[] = [];
  for (const lines of pages)
    for (let i = 1; i < lines.length; i += 1) {
      const [above, line] = [lines[i - 1]!, lines[i]!];
      const distance = (line.baseline - above.baseline) / above.size;
      if (above.size === line.size && Math.abs(above.left - line.left) < 3 && distance > 0.9 && distance < 3)
        found.push(distance);
    }
  found.sort((a, b) => a - b);
  return found[found.length >> 1] ?? 1.3;
}

/** Right edges of the columns that lines stand in: the furthest of the lines that begin about as far left. */
export function columnEdges(lines: readonly Line[]): (line: Line) => number {
  return (line) => {
    let right = line.right;
    for (const other of lines)
      if (
        other.upright &&
        other.left < line.right &&
        other.right > line.left &&
        Math.abs(other.left - line.left) < 60
      )
        right = Math.max(right, other.right);
    return right;
  };
}

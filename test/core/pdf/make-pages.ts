import { type ComposedText, composeText } from '../../../lib/core/pdf/compose-text.ts';
import type { PageRuns, Run } from '../../../lib/core/pdf/page-runs.ts';
import { drain } from '../../../lib/core/slices.ts';

/** A line of a made page: its words, and where it stands if not one below the other. */
export interface MadeLine {
  text: string;
  left?: number;
  /** From the top of the page, points. */
  at?: number;
  size?: number;
  font?: string;
}

/** Points that a letter is wide, in letter heights: enough for tests. */
const LETTER = 0.5;

/** A page of A4 with lines one below the other, 15 points apart, from the left edge of the text. */
export function page(...lines: (string | MadeLine)[]): PageRuns {
  let at = 120;
  const runs = lines.map((line, item): Run => {
    const made = typeof line === 'string' ? { text: line } : line;
    const size = made.size ?? 10;
    const baseline = made.at ?? at;
    at = baseline + size * 1.5;
    return {
      item,
      text: made.text,
      left: made.left ?? 60,
      baseline,
      width: made.text.length * size * LETTER,
      size,
      font: made.font ?? 'f1',
      upright: true,
    };
  });
  return { width: 595, height: 842, runs };
}

export function compose(...pages: PageRuns[]): ComposedText {
  return drain(composeText(pages));
}

/** The composed words of pages. */
export function read(...pages: PageRuns[]): string {
  return compose(...pages).text.text;
}

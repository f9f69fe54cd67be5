/**
 * Words that stand together on a page of a PDF, as the file states them.
 * Coordinates are those of the page as it is read (turned upright): points from its top left corner.
 */
export interface Run {
  /** Which text item of the page it is. */
  item: number;
  text: string;
  left: number;
  /** From the top of the page down to the line that the letters stand on. */
  baseline: number;
  width: number;
  /** Height of the letters as the font states it. */
  size: number;
  /** A name that is equal for runs in the same font. */
  font: string;
  /** false: written up, down or aslant; such words are no part of the lines around them. */
  upright: boolean;
}

export interface PageRuns {
  /** Points. */
  width: number;
  height: number;
  runs: readonly Run[];
}

/** Runs that stand side by side, in the order in which they are read. */
export interface Line {
  runs: Run[];
  left: number;
  right: number;
  baseline: number;
  /** Of most of its letters. */
  size: number;
  font: string;
  upright: boolean;
}

/** The words of a line, for looking at: what is kept of it is put together by `composeText`. */
export function wordsOf({ runs }: Line): string {
  return runs
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

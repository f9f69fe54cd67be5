/** Where an opening of a title fits best into a stretch of text. */
export interface TitleFit {
  /** Offsets in the stretch, half-open. */
  start: number;
  end: number;
  /** Characters of the title that were compared: all of it, or a cut title's opening. */
  length: number;
  /** 1 − edits / `length`. */
  similarity: number;
}

/**
 * The parts of `stretch` that are nearest to the openings of `title` that end at `lengths` (rising), in insertions,
 * deletions and replacements of characters (Sellers 1980: an edit distance whose match may begin and end anywhere).
 * Stops as soon as more than `most` edits are needed: longer openings are then left out.
 * Cost: length of one times length of the other, both a title long; a few rows where nothing fits.
 */
export function fitOpenings(
  title: string,
  lengths: readonly number[],
  stretch: string,
  most: number,
): TitleFit[] {
  const width = stretch.length + 1;
  const letters = new Uint16Array(width);
  let edits = new Uint16Array(width);
  let starts = new Uint16Array(width);
  let nextEdits = new Uint16Array(width);
  let nextStarts = new Uint16Array(width);
  for (let column = 1; column < width; column++) {
    letters[column] = stretch.charCodeAt(column - 1);
    starts[column] = column;
  }
  const fits: TitleFit[] = [];

  for (let row = 1; row <= title.length; row++) {
    const wanted = title.charCodeAt(row - 1);
    nextEdits[0] = row;
    nextStarts[0] = 0;
    let left = row;
    let diagonal = edits[0] as number;
    let least = row;
    let leastAt = 0;
    for (let column = 1; column < width; column++) {
      const above = edits[column] as number;
      const replaced = letters[column] === wanted ? diagonal : diagonal + 1;
      if (replaced <= left + 1 && replaced <= above + 1) {
        nextStarts[column] = starts[column - 1] as number;
        left = replaced;
      } else if (above <= left) {
        nextStarts[column] = starts[column] as number;
        left = above + 1;
      } else {
        nextStarts[column] = nextStarts[column - 1] as number;
        left += 1;
      }
      nextEdits[column] = left;
      diagonal = above;
      if (left < least) {
        least = left;
        leastAt = column;
      }
    }
    if (least > most) return fits;
    [edits, nextEdits] = [nextEdits, edits];
    [starts, nextStarts] = [nextStarts, starts];
    if (lengths.includes(row)) {
      fits.push({ start: starts[leastAt] as number, end: leastAt, length: row, similarity: 1 - least / row });
    }
  }
  return fits;
}

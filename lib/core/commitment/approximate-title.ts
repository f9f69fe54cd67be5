/** Where a title fits best into a stretch of text. */
export interface TitleFit {
  /** Offsets in the stretch, half-open. */
  start: number;
  end: number;
  /** 1 − edits / length of the title. */
  similarity: number;
}

/**
 * The part of `stretch` that is nearest to `title` in insertions, deletions and replacements of characters
 * (Sellers 1980: an edit distance whose match may begin and end anywhere).
 * Cost: length of one times length of the other; both are a title long.
 */
export function fitTitle(title: string, stretch: string): TitleFit {
  const width = stretch.length + 1;
  let distances = new Uint16Array(width);
  let starts = Uint16Array.from({ length: width }, (_, at) => at);
  let nextDistances = new Uint16Array(width);
  let nextStarts = new Uint16Array(width);

  for (let row = 1; row <= title.length; row++) {
    const wanted = title.charCodeAt(row - 1);
    nextDistances[0] = row;
    nextStarts[0] = 0;
    for (let column = 1; column < width; column++) {
      const replaced = (distances[column - 1] ?? 0) + (stretch.charCodeAt(column - 1) === wanted ? 0 : 1);
      const left = (nextDistances[column - 1] ?? 0) + 1;
      const up = (distances[column] ?? 0) + 1;
      if (replaced <= left && replaced <= up) {
        nextDistances[column] = replaced;
        nextStarts[column] = starts[column - 1] ?? 0;
      } else if (up <= left) {
        nextDistances[column] = up;
        nextStarts[column] = starts[column] ?? 0;
      } else {
        nextDistances[column] = left;
        nextStarts[column] = nextStarts[column - 1] ?? 0;
      }
    }
    [distances, nextDistances] = [nextDistances, distances];
    [starts, nextStarts] = [nextStarts, starts];
  }

  let best = 0;
  for (let column = 1; column < width; column++) {
    if ((distances[column] ?? 0) < (distances[best] ?? 0)) best = column;
  }
  return {
    start: starts[best] ?? 0,
    end: best,
    similarity: 1 - (distances[best] ?? 0) / title.length,
  };
}

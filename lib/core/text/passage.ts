/** Half-open stretch `start`–`end` of a text, in UTF-16 code units (what `String.slice` takes). */
export interface Passage {
  start: number;
  end: number;
}

/** Shared characters of two passages; 0 when they do not touch. */
export function overlap(a: Passage, b: Passage): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

import type { Sentence } from './structure.ts';
import { tablesOf } from './tables.ts';

/** The stretch of a sentence in which the subject of a verb stands. */
export interface SubjectZone {
  start: number;
  text: string;
  /** Its subject is a pronoun such as "qui" or "which". */
  relative: boolean;
}

/** The stretch before the cue in which its subject stands. */
export function subjectZone(sentence: Sentence, cueStart: number): SubjectZone {
  const before = sentence.plain.slice(0, cueStart);
  const { clause, relative, says } = tablesOf(sentence.lang).lexicon;
  const starts = [0];
  clause.lastIndex = 0;
  while (clause.test(before)) starts.push(clause.lastIndex);
  let start = starts.pop()!;
  const link = before.slice(0, start).match(relative);
  // "annonce que la ville…": what follows is said, not told of something else.
  const isRelative =
    link !== null && !says.test(before.slice(Math.max(0, (link.index ?? 0) - 40), link.index));
  // "élabore puis mettra": an empty stretch has its subject further back.
  while (!isRelative && starts.length > 0 && !/[a-z]{2}/.test(before.slice(start))) start = starts.pop()!;
  // "Pour la ministre, cette innovation va…": what stands before the comma is not the subject, unless nothing follows it.
  const comma = before.lastIndexOf(', ');
  if (comma > start && /[a-z]{2,} [a-z]{2,}/.test(before.slice(comma))) start = comma + 2;
  return { start, text: before.slice(start), relative: isRelative };
}

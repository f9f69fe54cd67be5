import type { Passage } from '../text/passage.ts';
import type { Mention } from './concept.ts';

/**
 * Where a text mentions one concept. Numbers in a row and no words: a long plan has twenty thousand mentions, and they
 * travel as one message from the background to the page and from there to the panel.
 */
export interface ConceptMentions {
  conceptId: string;
  /** Start and end of each mention in turn, in text order, in UTF-16 code units of the text. */
  places: number[];
}

/** Mentions by concept, in the order in which concepts are first met. */
export function byConcept(mentions: readonly Mention[]): ConceptMentions[] {
  const concepts = new Map<string, number[]>();
  for (const { conceptId, start, end } of mentions) {
    const places = concepts.get(conceptId);
    if (places) places.push(start, end);
    else concepts.set(conceptId, [start, end]);
  }
  return Array.from(concepts, ([conceptId, places]) => ({ conceptId, places }));
}

/** The passages that mention a concept, in text order; none when the text does not. */
export function passagesOf(mentions: readonly ConceptMentions[], conceptId: string): Passage[] {
  const places = mentions.find((one) => one.conceptId === conceptId)?.places ?? [];
  return placesToPassages(places);
}

/** Passages of the numbers in {@link ConceptMentions.places}. */
export function placesToPassages(places: readonly number[]): Passage[] {
  const passages: Passage[] = [];
  for (let at = 0; at < places.length; at += 2) passages.push({ start: places[at]!, end: places[at + 1]! });
  return passages;
}

import type { Colour } from '../core/annotation/annotation.ts';
import { placesToPassages } from '../core/glossary/concept-mentions.ts';
import type { Reading } from '../core/reading.ts';
import type { Density } from '../core/settings.ts';
import type { Passage } from '../core/text/passage.ts';

/** Something of ours at a passage of the article, to be painted and pointed at. */
export type Mark = Passage & MarkKind;

type MarkKind =
  | { kind: 'term'; conceptId: string }
  | { kind: 'pledge'; index: number }
  | { kind: 'commitment'; index: number }
  | { kind: 'highlight'; annotationId: string; colour: Colour };

/**
 * The marks of a reading, in text order.
 * @param inLink whether a passage lies in a link: at density `first` an occurrence outside links is preferred,
 *   because a click in a link belongs to the link.
 */
export function marksOf(reading: Reading, density: Density, inLink: (passage: Passage) => boolean): Mark[] {
  const marks: Mark[] = [...termMarks(reading, density, inLink)];
  reading.pledges.forEach(({ start, end }, index) => {
    marks.push({ kind: 'pledge', start, end, index });
  });
  reading.commitments.forEach(({ start, end }, index) => {
    marks.push({ kind: 'commitment', start, end, index });
  });
  for (const { id, colour, anchored } of reading.annotations) {
    if (anchored.state === 'lost' || anchored.state === 'offered') continue;
    marks.push({ kind: 'highlight', start: anchored.start, end: anchored.end, annotationId: id, colour });
  }
  return marks.sort((a, b) => a.start - b.start || b.end - a.end);
}

function termMarks(reading: Reading, density: Density, inLink: (passage: Passage) => boolean): Mark[] {
  if (density === 'none') return [];
  const known = new Set(reading.known);
  return reading.mentions.flatMap(({ conceptId, places }) => {
    if (known.has(conceptId)) return [];
    const passages = placesToPassages(places);
    const painted =
      density === 'all' ? passages : [passages.find((passage) => !inLink(passage)) ?? passages[0]!];
    return painted.map(({ start, end }): Mark => ({ kind: 'term', start, end, conceptId }));
  });
}

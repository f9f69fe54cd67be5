import type { Colour } from '../core/annotation/annotation.ts';
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
  const wanted = reading.mentions.filter(({ conceptId }) => !known.has(conceptId));
  const all: Mark[] = wanted.map(({ start, end, conceptId }) => ({
    kind: 'term',
    start,
    end,
    conceptId,
  }));
  if (density === 'all') return all;
  const first = new Map<string, { mark: Mark; linked: boolean }>();
  for (const mark of all) {
    if (mark.kind !== 'term') continue;
    const known = first.get(mark.conceptId);
    if (known && !known.linked) continue;
    const linked = inLink(mark);
    if (!known || !linked) first.set(mark.conceptId, { mark, linked });
  }
  return [...first.values()].map(({ mark }) => mark);
}

import { describe, expect, it } from 'vitest';
import type { Mention } from '../../lib/core/glossary/concept.ts';
import { byConcept } from '../../lib/core/glossary/concept-mentions.ts';
import type { PlacedAnnotation, Reading } from '../../lib/core/reading.ts';
import { marksOf } from '../../lib/page/marks.ts';

const mention = (start: number, conceptId: string): Mention => ({
  start,
  end: start + 4,
  text: 'word',
  conceptId,
});
const reading = (parts: Partial<Reading>): Reading => ({
  lang: 'fr',
  keptUnder: '',
  mentions: [],
  known: [],
  pledges: [],
  commitments: [],
  annotations: [],
  ...parts,
});
const terms = (marks: ReturnType<typeof marksOf>) =>
  marks.flatMap((mark) => (mark.kind === 'term' ? [`${mark.conceptId}@${mark.start}`] : []));

it('a term that the reader knows is marked nowhere, at any density', () => {
  const known = reading({
    mentions: byConcept([mention(0, 'a'), mention(10, 'b'), mention(20, 'a')]),
    known: ['a'],
  });
  for (const density of ['first', 'all'] as const)
    expect(terms(marksOf(known, density, () => false))).toEqual(['b@10']);
});

describe('which occurrences of a term are marked', () => {
  const mentions = byConcept([mention(0, 'a'), mention(10, 'b'), mention(20, 'a'), mention(30, 'a')]);
  it.each([
    ['first', [], ['a@0', 'b@10']],
    ['all', [], ['a@0', 'b@10', 'a@20', 'a@30']],
    ['none', [], []],
    ['first', [0], ['b@10', 'a@20']],
    ['first', [0, 20, 30], ['a@0', 'b@10']],
    ['all', [0], ['a@0', 'b@10', 'a@20', 'a@30']],
  ] as const)('density %s, links at %j: %j', (density, links, expected) => {
    const marks = marksOf(reading({ mentions }), density, ({ start }) =>
      (links as readonly number[]).includes(start),
    );
    expect(terms(marks)).toEqual(expected);
  });
});

describe('which annotations are painted', () => {
  it.each([
    ['exact', true],
    ['moved', true],
    ['changed', true],
    ['offered', false],
    ['lost', false],
  ] as const)('%s: %s', (state, painted) => {
    const anchored = (
      state === 'lost' ? { state, start: null, end: null, score: 0 } : { state, start: 3, end: 9, score: 1 }
    ) as PlacedAnnotation['anchored'];
    const annotations = [{ id: 'urn:uuid:1', colour: 2 as const, hasNote: false, anchored, textNow: null }];
    const marks = marksOf(reading({ annotations }), 'none', () => false);
    expect(marks).toHaveLength(painted ? 1 : 0);
  });
});

it('gives marks in text order, the longer one first where two start together', () => {
  const annotations: PlacedAnnotation[] = [
    {
      id: 'h',
      colour: 1,
      hasNote: false,
      anchored: { state: 'exact', start: 10, end: 40, score: 1 },
      textNow: null,
    },
  ];
  const marks = marksOf(
    reading({ mentions: byConcept([mention(10, 'a'), mention(2, 'b')]), annotations }),
    'all',
    () => false,
  );
  expect(marks.map(({ kind, start }) => `${kind}@${start}`)).toEqual(['term@2', 'highlight@10', 'term@10']);
});

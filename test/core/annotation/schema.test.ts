import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../lib/core/annotation/annotation.ts';
import { createAnnotation } from '../../../lib/core/annotation/create.ts';
import { isAnnotation } from '../../../lib/core/annotation/is-annotation.ts';
import { pageSelector } from '../../../lib/core/annotation/page.ts';
import { annotationSchema, parseAnnotation } from '../../../lib/core/annotation/schema.ts';

const GOOD: Annotation = createAnnotation({
  id: 'urn:uuid:0192f0c0-0000-7000-8000-000000000001',
  now: '2026-11-24T09:00:00.000Z',
  source: 'https://www.journal.example/a',
  selector: [
    { type: 'TextQuoteSelector', exact: 'words', prefix: '', suffix: '' },
    { type: 'TextPositionSelector', start: 0, end: 5 },
  ],
  colour: 1,
  note: 'a note',
  tags: ['a tag'],
});

const [QUOTE, POSITION] = GOOD.target.selector!;
const ON_PAGE: Annotation = {
  ...GOOD,
  target: { ...GOOD.target, selector: [QUOTE, POSITION, pageSelector(3)] },
};

describe('a record at the border', () => {
  it('is taken as it is, with properties that we do not know', () => {
    const record = { ...GOOD, creator: 'somebody', target: { ...GOOD.target, state: [] } };
    expect(parseAnnotation(record)).toEqual({ ok: true, annotation: record });
  });

  const cases = [
    { name: 'nothing', record: null, why: /Expected Object/ },
    { name: 'another type', record: { ...GOOD, type: 'Note' }, why: /^type: / },
    { name: 'an id of another making', record: { ...GOOD, id: 'x' }, why: /^id: not the name/ },
    { name: 'a local time', record: { ...GOOD, created: '2026-11-24T09:00:00+01:00' }, why: /^created: / },
    { name: 'no target', record: { ...GOOD, target: undefined }, why: /^target: / },
    {
      name: 'one selector',
      record: withTarget({ selector: [GOOD.target.selector![0]] }),
      why: /^target\.selector/,
    },
    {
      name: 'a page that is none',
      record: withTarget({ selector: [QUOTE, POSITION, { ...pageSelector(1), value: 'page=0' }] }),
      why: /^target\.selector/,
    },
    {
      name: 'four selectors',
      record: withTarget({ selector: [QUOTE, POSITION, pageSelector(1), pageSelector(2)] }),
      why: /^target\.selector/,
    },
    { name: 'a huge tag', record: { ...GOOD, body: [tag('x'.repeat(201))] }, why: /^body\.0/ },
    { name: 'an empty tag', record: { ...GOOD, body: [tag('')] }, why: /^body\.0/ },
  ];
  it.each(cases)('that has $name is refused, with the place', ({ record, why }) => {
    const parsed = parseAnnotation(record);
    expect(parsed.ok).toBe(false);
    expect(parsed.ok ? '' : parsed.why).toMatch(why);
  });
});

it('the fast check accepts what we make, and nothing that the schema refuses', () => {
  expect(isAnnotation(GOOD)).toBe(true);
  expect(isAnnotation(ON_PAGE)).toBe(true);
  expect(v.is(annotationSchema, ON_PAGE)).toBe(true);
  const strange = fc.constantFrom<unknown>(
    undefined,
    null,
    0,
    -1,
    1.5,
    9e15,
    '',
    'x',
    'mc-hl-1',
    'tagging',
    'linking',
    'commenting',
    'TextualBody',
    'SpecificResource',
    '2026-02-31T00:00:00Z',
    '2026-11-24T24:00:00Z',
    '2026-11-24T09:00:00.1234567890Z',
    '2026-11-24 09:00:00Z',
    '2026-11-24T09:00Z',
    'x'.repeat(300),
    'x'.repeat(9000),
    'x'.repeat(200_001),
    [],
    {},
    [{}],
    Number.NaN,
  );
  fc.assert(
    fc.property(fc.constantFrom(...placesIn(ON_PAGE)), strange, (place, value) => {
      const record = structuredClone(ON_PAGE);
      put(record, place, value);
      if (isAnnotation(record)) expect(v.is(annotationSchema, record)).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

function withTarget(change: object): unknown {
  return { ...GOOD, target: { ...GOOD.target, ...change } };
}

function tag(value: string) {
  return { type: 'TextualBody', purpose: 'tagging', format: 'text/plain', value };
}

/** Every place of a record, as the keys that lead there. */
function placesIn(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  const inside = Object.entries(value).flatMap(([key, part]) => placesIn(part, [...path, key]));
  return path.length > 0 ? [path, ...inside] : inside;
}

function put(record: unknown, path: readonly string[], value: unknown): void {
  let at = record as Record<string, unknown>;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
  at[path.at(-1)!] = value;
}

import { expect, test } from 'vitest';
import {
  createAnnotation,
  linksOf,
  withLink,
  withNote,
  withoutLink,
} from '../../../lib/core/annotation/create.ts';

const [NOW, LATER] = ['2026-11-24T09:00:00.000Z', '2026-11-24T10:00:00.000Z'];
const note = createAnnotation({
  id: 'urn:uuid:0192f0c0-0000-7000-8000-000000000001',
  now: NOW,
  source: 'https://www.journal.example/a',
  note: 'a note',
  tags: ['a tag'],
});

test('a note is linked to a commitment once, keeps the link while its words change, and can be parted from it', () => {
  const linked = withLink(withLink(note, 'FR0022', LATER), 'FR0022', LATER);
  expect(linksOf(linked)).toEqual(['FR0022']);
  expect(linked.modified).toBe(LATER);
  const rewritten = withNote(linked, { note: 'other words', tags: [] }, LATER);
  expect(linksOf(rewritten)).toEqual(['FR0022']);
  expect(withoutLink(linked, 'FR0001', NOW)).toBe(linked);
  expect(withoutLink(linked, 'FR0022', LATER)).toEqual({ ...note, modified: LATER });
});

import { afterEach, describe, expect, test, vi } from 'vitest';
import { annotationId, withColour, withLink, withNote } from '../../lib/core/annotation/create.ts';
import { newId } from '../../lib/store/new-id.ts';
import { annotation, article, freshStore, idOf, kept } from './make.ts';

/** `urn:uuid:` and a UUID of version 7 (RFC 9562 §5.7): 48 bits of time, the version, 12 bits, the variant, 62 bits. */
const V7 = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** ms since 1970 that an id tells. */
const timeOf = (id: string) =>
  Number.parseInt(id.slice('urn:uuid:'.length).replaceAll('-', '').slice(0, 12), 16);

afterEach(() => {
  vi.useRealTimers();
});

describe('names of what is kept', () => {
  test('are UUIDs of version 7, each another', () => {
    const ids = Array.from({ length: 2000 }, newId);
    expect(ids.filter((id) => !V7.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('sort in the order in which they were made, within a millisecond too', () => {
    const ids = Array.from({ length: 2000 }, newId);
    expect(ids.toSorted()).toEqual(ids);
  });

  test('tell the time at which they were made', () => {
    // Later than any that was made above: names never go back in time.
    const now = Date.parse('2046-11-24T10:00:00.123Z');
    vi.useFakeTimers({ now });
    const [first, , last] = [newId(), vi.advanceTimersByTime(60_000), newId()];
    expect([timeOf(first), timeOf(last)]).toEqual([now, now + 60_000]);
    expect(first < last).toBe(true);
  });

  test('are of version 7 whatever the chance they are made of', () => {
    for (const byte of [0x00, 0xff, 0x5a]) {
      const id = annotationId(1_700_000_000_000, new Uint8Array(10).fill(byte));
      expect(id).toMatch(V7);
      expect(timeOf(id)).toBe(1_700_000_000_000);
    }
  });
});

describe('times of what is kept', () => {
  const now = '2026-11-24T10:00:00.000Z';

  test('stand still for the making and move with each change', () => {
    const made = annotation(1, { now });
    expect([made.created, made.modified]).toEqual([now, now]);
    const later = '2026-11-24T11:30:00.000Z';
    const changes = [
      withNote(made, { note: 'Vu', tags: [] }, later),
      withColour(made, 4, later),
      withLink(made, 'fr-2015-05', later),
    ];
    for (const changed of changes) expect([changed.created, changed.modified]).toEqual([now, later]);
  });

  test.each(['2026-11-24T11:00:00.000+01:00', '2026-11-24T11:00:00.000', '2026-11-24'])(
    '%s is no time in UTC: never kept, at the making or later',
    async (local) => {
      const { store } = await freshStore();
      expect(await store.annotations.add(annotation(1, { now: local }), article())).toMatchObject({
        ok: false,
      });
      expect((await store.annotations.add(annotation(1), article())).ok).toBe(true);
      await store.annotations.update(idOf(1), (old) => withColour(old, 4, local));
      const { created, modified } = kept(await store.annotations.get(idOf(1)))!;
      for (const time of [created, modified]) expect(time).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    },
  );
});

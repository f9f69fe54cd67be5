import { describe, expect, it } from 'vitest';
import { withColour, withNote } from '../../lib/core/annotation/create.ts';
import type { Store, StoreChange } from '../../lib/store/store.ts';
import { annotation, article, freshStore, idOf, kept } from './make.ts';

const LATER = '2026-11-24T11:00:00.000Z';

describe('keeping an annotation', () => {
  it('stores exactly what is exported', async () => {
    const { store } = await freshStore();
    kept(await store.annotations.add(annotation(1), article()));
    expect(kept(await store.annotations.get(idOf(1)))).toEqual(annotation(1));
  });

  it('finds those of an article, oldest first, and no others', async () => {
    const { store } = await freshStore();
    const other = article({ url: 'https://www.journal.example/article-2' });
    await store.annotations.add(annotation(2), article());
    await store.annotations.add(annotation(1), article());
    await store.annotations.add(annotation(3, { source: other.canonicalUrl }), other);
    const found = kept(await store.annotations.byArticle(article().canonicalUrl));
    expect(found.map(({ id }) => id)).toEqual([idOf(1), idOf(2)]);
    expect(kept(await store.annotations.count())).toBe(3);
    expect(kept(await store.annotations.countByArticle(other.canonicalUrl))).toBe(1);
  });

  it('writes once when asked twice', async () => {
    const { store } = await freshStore();
    await store.annotations.add(annotation(1), article());
    await store.annotations.update(idOf(1), (now) => withColour(now, 5, LATER));
    const again = kept(await store.annotations.add(annotation(1), article()));
    expect(again.target.styleClass).toBe('mc-hl-5');
    expect(kept(await store.annotations.count())).toBe(1);
  });

  it('does not bring back what was deleted meanwhile when a late retry arrives', async () => {
    const { store } = await freshStore();
    await store.annotations.add(annotation(1), article());
    await store.annotations.remove(idOf(1));
    expect(await store.annotations.add(annotation(1), article())).toEqual({ ok: false, reason: 'gone' });
    expect(kept(await store.annotations.count())).toBe(0);
  });

  it('refuses what is not an annotation', async () => {
    const { store } = await freshStore();
    const broken = { ...annotation(1), created: 'yesterday' };
    expect(await store.annotations.add(broken, article())).toEqual({ ok: false, reason: 'unreadable' });
    expect(kept(await store.articles.count())).toBe(0);
  });

  it('reads everything in groups, oldest first', async () => {
    const { store } = await freshStore();
    for (let n = 0; n < 1100; n++) await store.annotations.add(annotation(n), article());
    const seen: string[] = [];
    const sizes: number[] = [];
    const total = kept(
      await store.annotations.readAll((group) => {
        sizes.push(group.length);
        seen.push(...group.map(({ id }) => id));
      }),
    );
    expect(total).toBe(1100);
    expect(seen).toEqual(Array.from({ length: 1100 }, (_, n) => idOf(n)));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(512);
  });
});

describe('changing an annotation', () => {
  it('answers the annotation as it is now', async () => {
    const { store } = await freshStore();
    await store.annotations.add(annotation(1), article());
    const changed = kept(
      await store.annotations.update(idOf(1), (now) => withNote(now, { note: 'new', tags: [] }, LATER), {
        expectedModified: annotation(1).modified,
      }),
    );
    expect(changed.modified).toBe(LATER);
    expect(kept(await store.annotations.get(idOf(1)))).toEqual(changed);
  });

  it('never overwrites what another tab wrote: theirs stands, mine becomes a draft', async () => {
    const { store } = await freshStore();
    const first = kept(await store.annotations.add(annotation(1), article()));
    const seen = { expectedModified: first.modified };
    const theirs = kept(
      await store.annotations.update(
        idOf(1),
        (now) => withNote(now, { note: 'theirs', tags: [] }, LATER),
        seen,
      ),
    );
    const mine = await store.annotations.update(
      idOf(1),
      (now) => withNote(now, { note: 'mine', tags: ['x'] }, LATER),
      seen,
    );
    expect(mine).toEqual({ ok: false, reason: 'conflict', theirs });
    expect(kept(await store.annotations.get(idOf(1)))).toEqual(theirs);
    expect(kept(await store.drafts.get(idOf(1)))).toMatchObject({
      note: 'mine',
      tags: ['x'],
      basedOn: first.modified,
      passage: { start: 3, end: 15 },
    });
  });

  it('takes the same change twice for one', async () => {
    const { store } = await freshStore();
    const first = kept(await store.annotations.add(annotation(1), article()));
    const act = () =>
      store.annotations.update(idOf(1), (now) => withNote(now, { note: 'new', tags: [] }, LATER), {
        expectedModified: first.modified,
      });
    const once = kept(await act());
    expect(kept(await act())).toEqual(once);
    expect(kept(await store.drafts.get(idOf(1)))).toBeUndefined();
  });

  it('tells two changes within one millisecond apart', async () => {
    const { store } = await freshStore();
    await store.annotations.add(annotation(1), article());
    const one = kept(await store.annotations.update(idOf(1), (now) => withColour(now, 3, LATER)));
    const two = kept(await store.annotations.update(idOf(1), (now) => withColour(now, 4, LATER)));
    expect(two.modified > one.modified).toBe(true);
  });

  it('says so when the annotation is not there any more', async () => {
    const { store } = await freshStore();
    expect(await store.annotations.update(idOf(1), (now) => now)).toEqual({ ok: false, reason: 'gone' });
    expect(await store.annotations.remove(idOf(1))).toEqual({ ok: false, reason: 'gone' });
    expect(await store.annotations.restore(idOf(1))).toEqual({ ok: false, reason: 'gone' });
  });
});

describe('an act that is asked for twice', () => {
  const source = article().canonicalUrl;
  const acts: { kind: string; act: (store: Store) => Promise<{ ok: boolean }> }[] = [
    { kind: 'added', act: ({ annotations }) => annotations.add(annotation(1), article()) },
    {
      kind: 'changed',
      act: ({ annotations }) => annotations.update(idOf(1), (now) => withColour(now, 5, LATER)),
    },
    { kind: 'removed', act: ({ annotations }) => annotations.remove(idOf(1)) },
    { kind: 'restored', act: ({ annotations }) => annotations.restore(idOf(1)) },
  ];

  it.each(acts)(
    'is told twice, as the first teller may have ended before it told: $kind',
    async ({ kind }) => {
      const told: StoreChange[] = [];
      const { store } = await freshStore({ onWrite: (change) => told.push(change) });
      for (const one of acts.slice(
        0,
        acts.findIndex((other) => other.kind === kind),
      ))
        await one.act(store);
      told.length = 0;
      const { act } = acts.find((one) => one.kind === kind)!;
      expect([(await act(store)).ok, (await act(store)).ok]).toEqual([true, true]);
      const change = { kind, ids: [idOf(1)], articles: [source] };
      expect(told).toEqual([change, change]);
    },
  );
});

describe('the bin', () => {
  it('gives back what was deleted, as it was', async () => {
    const { store } = await freshStore();
    await store.annotations.add(annotation(1), article());
    await store.annotations.remove(idOf(1));
    expect(kept(await store.annotations.get(idOf(1)))).toBeUndefined();
    expect(kept(await store.annotations.restore(idOf(1)))).toEqual(annotation(1));
    expect(kept(await store.annotations.get(idOf(1)))).toEqual(annotation(1));
    expect(kept(await store.bin.count())).toBe(0);
  });

  it('takes deleting or restoring twice for once', async () => {
    const { store, clock } = await freshStore();
    await store.annotations.add(annotation(1), article());
    await store.annotations.remove(idOf(1));
    clock.now = LATER;
    kept(await store.annotations.remove(idOf(1)));
    expect(kept(await store.bin.list()).map(({ deleted }) => deleted)).toEqual(['2026-11-24T10:00:00.000Z']);
    kept(await store.annotations.restore(idOf(1)));
    kept(await store.annotations.restore(idOf(1)));
    expect(kept(await store.annotations.count())).toBe(1);
  });

  const cases = [
    { name: 'keeps what was deleted exactly seven days ago', now: '2026-12-01T10:00:00.000Z', purged: 0 },
    { name: 'purges one millisecond later', now: '2026-12-01T10:00:00.001Z', purged: 1 },
  ];
  it.each(cases)('$name', async ({ now, purged }) => {
    const { store } = await freshStore();
    await store.annotations.add(annotation(1), article());
    await store.annotations.remove(idOf(1));
    expect(kept(await store.bin.purge(now))).toBe(purged);
    expect(kept(await store.bin.count())).toBe(1 - purged);
    expect((await store.annotations.restore(idOf(1))).ok).toBe(purged === 0);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Dossier, holds, MAX_DOSSIER_NAME, newDossier } from '../../lib/core/dossier/dossier.ts';
import { onStoreChange, type StoreChange } from '../../lib/store/store.ts';
import { annotation, article, freshStore, idOf, kept, rawOpen, rawPut } from './make.ts';

const AT = '2026-11-24T10:00:00.000Z';
const dossier = (n: number, name = `dossier ${n}`): Dossier => newDossier(idOf(n), name, AT);
const URL = article().canonicalUrl;

describe('A dossier', () => {
  it('is made, renamed and removed, and its removal can be undone', async () => {
    const { store, clock } = await freshStore();
    kept(await store.dossiers.add(dossier(1, '  Budget\n participatif ')));
    clock.now = '2026-11-25T10:00:00.000Z';
    const named = kept(await store.dossiers.rename(idOf(1), 'Budget 2027'));
    expect(named).toMatchObject({ name: 'Budget 2027', created: AT, modified: clock.now });
    const removed = kept(await store.dossiers.remove(idOf(1)));
    expect(kept(await store.dossiers.list())).toEqual([]);
    kept(await store.dossiers.add(removed));
    expect(kept(await store.dossiers.list())).toEqual([named]);
  });

  it('asked for twice is kept once, as it is by then', async () => {
    const { store } = await freshStore();
    kept(await store.dossiers.add(dossier(1)));
    const renamed = kept(await store.dossiers.rename(idOf(1), 'Autre'));
    expect(kept(await store.dossiers.add(dossier(1)))).toEqual(renamed);
  });

  it('cannot do without a name', async () => {
    const { store } = await freshStore();
    expect(await store.dossiers.add(dossier(1, ' \n '))).toEqual({ ok: false, reason: 'unreadable' });
    kept(await store.dossiers.add(dossier(2)));
    expect(await store.dossiers.rename(idOf(2), '  ')).toEqual({ ok: false, reason: 'unreadable' });
    expect(kept(await store.dossiers.get(idOf(2)))?.name).toBe('dossier 2');
    expect(kept(await store.dossiers.rename(idOf(2), 'x'.repeat(1000))).name).toHaveLength(MAX_DOSSIER_NAME);
  });

  it('that is removed takes no note with it', async () => {
    const { store } = await freshStore();
    kept(await store.annotations.add(annotation(7), article()));
    kept(await store.dossiers.add(dossier(1)));
    kept(await store.dossiers.addTo(idOf(1), { articles: [URL], annotations: [idOf(7)] }));
    kept(await store.dossiers.remove(idOf(1)));
    expect(kept(await store.annotations.get(idOf(7)))).toEqual(annotation(7));
  });

  it('holds a note by itself, or with its article', () => {
    expect(holds({ ...dossier(1), annotations: [idOf(7)] }, annotation(7))).toBe(true);
    expect(holds({ ...dossier(1), articles: [URL] }, annotation(7))).toBe(true);
    expect(holds({ ...dossier(1), annotations: [idOf(8)] }, annotation(7))).toBe(false);
  });

  it('that is not there answers gone', async () => {
    const { store } = await freshStore();
    const gone = { ok: false, reason: 'gone' };
    expect(await store.dossiers.rename(idOf(1), 'x')).toEqual(gone);
    expect(await store.dossiers.addTo(idOf(1), { articles: [URL] })).toEqual(gone);
    expect(await store.dossiers.removeFrom(idOf(1), { articles: [URL] })).toEqual(gone);
    expect(await store.dossiers.remove(idOf(1))).toEqual(gone);
    expect(kept(await store.dossiers.get(idOf(1)))).toBeUndefined();
  });

  it('tells of each change, and of nothing when nothing changed', async () => {
    const told: StoreChange[] = [];
    const { store } = await freshStore({ onWrite: (change) => told.push(change) });
    kept(await store.dossiers.add(dossier(1)));
    kept(await store.dossiers.addTo(idOf(1), { articles: [URL] }));
    kept(await store.dossiers.addTo(idOf(1), { articles: [URL] }));
    kept(await store.dossiers.removeFrom(idOf(1), { annotations: [idOf(9)] }));
    expect(told).toEqual([
      { kind: 'dossier', ids: [idOf(1)], articles: [] },
      { kind: 'dossier', ids: [idOf(1)], articles: [] },
    ]);
  });

  it('is heard of in every other context', async () => {
    const heard = new Promise<StoreChange>((resolve) => {
      const stop = onStoreChange((change) => {
        if (change.ids[0] !== idOf(77)) return;
        stop();
        resolve(change);
      });
    });
    const { store } = await freshStore();
    kept(await store.dossiers.add(dossier(77)));
    expect(await heard).toEqual({ kind: 'dossier', ids: [idOf(77)], articles: [] });
  });

  it('that makes no sense is put aside, and the others are read', async () => {
    const { store, name } = await freshStore();
    kept(await store.dossiers.add(dossier(1)));
    const bad = { ...dossier(2), articles: 'all of them' };
    const db = await rawOpen(name);
    await rawPut(db, 'dossiers', [bad]);
    db.close();
    expect(kept(await store.dossiers.list())).toEqual([dossier(1)]);
    expect(kept(await store.quarantine.list())).toMatchObject([{ from: 'dossiers', record: bad }]);
    expect(kept(await store.dossiers.get(idOf(2)))).toBeUndefined();
  });
});

it('whatever goes in and out, a dossier holds what a set would hold', async () => {
  const member = fc.integer({ min: 0, max: 6 }).map((n) => `https://a.example/${n}`);
  const acts = fc.array(fc.tuple(fc.boolean(), fc.array(member, { maxLength: 4 })), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(acts, async (steps) => {
      const { store } = await freshStore();
      kept(await store.dossiers.add(dossier(1)));
      const model = new Set<string>();
      for (const [adds, articles] of steps) {
        for (const one of articles) adds ? model.add(one) : model.delete(one);
        kept(
          adds
            ? await store.dossiers.addTo(idOf(1), { articles })
            : await store.dossiers.removeFrom(idOf(1), { articles }),
        );
      }
      expect(kept(await store.dossiers.get(idOf(1)))?.articles).toEqual([...model]);
      await store.close();
    }),
    { numRuns: 30 },
  );
});

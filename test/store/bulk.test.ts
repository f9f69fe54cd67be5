import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../lib/core/annotation/annotation.ts';
import { tagsOf, withoutTag, withTag } from '../../lib/core/annotation/create.ts';
import type { StoreChange } from '../../lib/store/store.ts';
import { annotation, article, freshStore, idOf, kept } from './make.ts';

const AT = '2026-11-24T12:00:00.000Z';
const tagged = (tag: string) => (one: Annotation) => withTag(one, tag, AT);

async function storeWith(count: number) {
  const told: StoreChange[] = [];
  const { store, ...rest } = await freshStore({ onWrite: (change) => told.push(change) });
  for (let n = 0; n < count; n += 1)
    kept(await store.annotations.add(annotation(n, { tags: n % 2 ? ['budget'] : [] }), article()));
  told.length = 0;
  return { store, told, ...rest };
}

const all = async (store: Awaited<ReturnType<typeof storeWith>>['store']) =>
  kept(await store.annotations.byArticle(article().canonicalUrl));

describe('An act on many notes', () => {
  it('tags those that lack the tag, says which, and can be undone for them alone', async () => {
    const { store, told } = await storeWith(4);
    const before = await all(store);
    const ids = [0, 1, 2, 99].map(idOf);
    const changed = kept(await store.bulk.change(ids, tagged('budget')));
    expect(changed).toEqual([idOf(0), idOf(2)]);
    expect(kept(await store.tags.list())).toEqual([{ tag: 'budget', count: 4 }]);
    expect(told).toEqual([{ kind: 'changed', ids: changed, articles: [article().canonicalUrl] }]);
    kept(await store.bulk.change(changed, (one) => withoutTag(one, 'budget', AT)));
    expect((await all(store)).map(tagsOf)).toEqual(before.map(tagsOf));
    expect(kept(await store.tags.list())).toEqual([{ tag: 'budget', count: 2 }]);
  });

  it('deletes them to the bin, and brings them back as they were', async () => {
    const { store } = await storeWith(4);
    const before = await all(store);
    const removed = kept(await store.bulk.remove([idOf(1), idOf(3), idOf(3)]));
    expect(removed).toEqual([idOf(1), idOf(3)]);
    expect(kept(await store.bin.list())).toHaveLength(2);
    expect(kept(await store.tags.list())).toEqual([]);
    expect(kept(await store.bulk.restore(removed))).toEqual(removed);
    expect(await all(store)).toEqual(before);
    expect(kept(await store.bulk.restore(removed))).toEqual([]);
  });

  it('writes all or nothing', async () => {
    const { store } = await storeWith(3);
    const before = await all(store);
    const act = store.bulk.change([idOf(0), idOf(1), idOf(2)], (one) => {
      if (one.id === idOf(2)) throw new DOMException('no space', 'QuotaExceededError');
      return withTag(one, 'x', AT);
    });
    expect(await act).toEqual({ ok: false, reason: 'full' });
    expect(await all(store)).toEqual(before);
  });

  it('tells nobody when nothing was there to change', async () => {
    const { store, told } = await storeWith(1);
    expect(kept(await store.bulk.remove([idOf(50)]))).toEqual([]);
    expect(told).toEqual([]);
  });
});

it('whatever is tagged, deleted and brought back, tags are counted right', async () => {
  const ids = fc.array(fc.integer({ min: 0, max: 5 }).map(idOf), { maxLength: 6 });
  const act = fc.tuple(fc.constantFrom('tag', 'untag', 'remove', 'restore'), ids, fc.constantFrom('a', 'b'));
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 8 }), async (acts) => {
      const { store } = await storeWith(6);
      for (const [what, chosen, tag] of acts) {
        if (what === 'tag') kept(await store.bulk.change(chosen, tagged(tag)));
        else if (what === 'untag') kept(await store.bulk.change(chosen, (one) => withoutTag(one, tag, AT)));
        else kept(await store.bulk[what as 'remove' | 'restore'](chosen));
      }
      const counts = new Map<string, number>();
      for (const tag of (await all(store)).flatMap(tagsOf)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
      expect(new Map(kept(await store.tags.list()).map(({ tag, count }) => [tag, count]))).toEqual(counts);
      await store.close();
    }),
    { numRuns: 25 },
  );
});

import { describe, expect, it } from 'vitest';
import { type OwnConcept, SHIPPED } from '../../lib/core/glossary/own-glossary.ts';
import { onStoreChange, type StoreChange } from '../../lib/store/store.ts';
import { freshStore, idOf, kept } from './make.ts';

const AT = '2026-11-24T10:00:00.000Z';

const concept = (n: number, glossary: string, name: string): OwnConcept => ({
  id: idOf(n),
  glossary,
  prefLabel: { fr: name },
  altLabels: {},
  definition: { fr: `Ce qu’est ${name}.` },
  broader: [],
  related: [],
  source: null,
  created: AT,
  modified: AT,
});

async function withTwo() {
  const made = await freshStore();
  const { glossaries } = made.store;
  kept(
    await glossaries.add({ id: idOf(1), name: 'Mon glossaire', file: null }, [concept(11, idOf(1), 'un')]),
  );
  kept(
    await glossaries.add({ id: idOf(2), name: 'Finances', file: 'finances.ttl' }, [
      concept(21, idOf(2), 'deux'),
      concept(22, idOf(2), 'trois'),
    ]),
  );
  return { ...made, glossaries };
}

describe('Glossaries of the reader', () => {
  it('stand beside the shipped one, the newest first, the shipped one last', async () => {
    const { glossaries } = await withTwo();
    expect(kept(await glossaries.list()).map(({ id }) => id)).toEqual([idOf(2), idOf(1), SHIPPED]);
    expect(kept(await glossaries.counts())).toEqual(
      new Map([
        [idOf(1), 1],
        [idOf(2), 2],
      ]),
    );
  });

  it('asked for twice are added once', async () => {
    const { glossaries } = await withTwo();
    kept(await glossaries.add({ id: idOf(1), name: 'Autre nom', file: null }));
    expect(kept(await glossaries.list()).map(({ name }) => name)).toEqual(['Finances', 'Mon glossaire', '']);
  });

  it('keep the order that the reader gives them, and new ones come first', async () => {
    const { glossaries } = await withTwo();
    kept(await glossaries.order([SHIPPED, idOf(1)]));
    expect(kept(await glossaries.list()).map(({ id }) => id)).toEqual([SHIPPED, idOf(1), idOf(2)]);
    kept(await glossaries.add({ id: idOf(3), name: 'Neuf', file: null }));
    expect(kept(await glossaries.list())[0]!.id).toBe(idOf(3));
  });

  it('are renamed and switched off, the shipped one too', async () => {
    const { glossaries } = await withTwo();
    kept(await glossaries.arrange(SHIPPED, { on: false }));
    kept(await glossaries.arrange(idOf(1), { name: 'Mots', on: false }));
    expect(
      kept(await glossaries.list())
        .filter(({ on }) => on)
        .map(({ id }) => id),
    ).toEqual([idOf(2)]);
    expect(await glossaries.arrange(idOf(9), { on: true })).toEqual({ ok: false, reason: 'gone' });
  });

  it('change many concepts in one act', async () => {
    const { glossaries } = await withTwo();
    kept(
      await glossaries.change(idOf(2), {
        put: [concept(22, idOf(2), 'trois bis'), concept(23, idOf(2), 'quatre')],
        remove: [idOf(21)],
      }),
    );
    expect(kept(await glossaries.concepts(idOf(2))).map(({ prefLabel }) => prefLabel.fr)).toEqual([
      'trois bis',
      'quatre',
    ]);
    expect(await glossaries.change(idOf(9), { put: [concept(91, idOf(9), 'nulle part')] })).toEqual({
      ok: false,
      reason: 'gone',
    });
    expect(kept(await glossaries.allConcepts())).toHaveLength(3);
  });

  it('go with their concepts, and can be put back as they were; the shipped one stays', async () => {
    const { glossaries } = await withTwo();
    const removed = kept(await glossaries.remove(idOf(2)));
    expect(kept(await glossaries.allConcepts()).map(({ id }) => id)).toEqual([idOf(11)]);
    kept(await glossaries.add(removed.glossary, removed.concepts));
    expect(kept(await glossaries.concepts(idOf(2)))).toHaveLength(2);
    expect((await glossaries.remove(SHIPPED)).ok).toBe(false);
  });

  it('tell every view what happened, without words', async () => {
    const { store } = await freshStore();
    const heard: StoreChange[] = [];
    const stop = onStoreChange((change) => heard.push(change));
    kept(await store.glossaries.add({ id: idOf(1), name: 'Mon glossaire', file: null }));
    kept(await store.learning.setKnown('open-data', true));
    await expect
      .poll(() => heard)
      .toEqual([
        { kind: 'glossary', ids: [], articles: [] },
        { kind: 'learning', ids: [], articles: [] },
      ]);
    stop();
  });
});

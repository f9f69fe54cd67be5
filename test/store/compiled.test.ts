import { describe, expect, it } from 'vitest';
import type { OwnConcept } from '../../lib/core/glossary/own-glossary.ts';
import type { Store } from '../../lib/store/store.ts';
import { freshStore, idOf, kept, rawOpen, rawPut } from './make.ts';

const GLOSSARY = idOf(1);
const AT = '2026-11-24T10:00:00.000Z';

const concept = (n: number): OwnConcept => ({
  id: idOf(n),
  glossary: GLOSSARY,
  prefLabel: { fr: `terme ${n}` },
  altLabels: {},
  definition: {},
  broader: [],
  related: [],
  source: null,
  created: AT,
  modified: AT,
});

const bytesOf = (value: number) => Uint8Array.of(value).buffer;
const numberIn = (bytes: ArrayBuffer | undefined) => bytes && new Uint8Array(bytes)[0];

/** A store with a glossary, and what asks for its compiled form: each time that it is made, the number goes up. */
async function withOne(makers = { maker: '1' }) {
  const made = await freshStore();
  kept(await made.store.glossaries.add({ id: GLOSSARY, name: 'Mots', file: null }, [concept(11)]));
  let times = 0;
  const ask = async (store: Store = made.store) =>
    numberIn(await store.compiled.of(GLOSSARY, makers.maker, async () => bytesOf(++times)));
  return { ...made, ask, makers };
}

describe('the compiled form of a glossary', () => {
  it('is made once, for every context and every time that one wakes', async () => {
    const { ask, store, name } = await withOne();
    expect(await ask()).toBe(1);
    expect(await ask()).toBe(1);
    await store.close();
    const woken = await freshStore({ name });
    expect(await ask(woken.store)).toBe(1);
  });

  it('is made anew by another version of the product', async () => {
    const { ask, makers } = await withOne();
    await ask();
    makers.maker = '2';
    expect(await ask()).toBe(2);
    expect(await ask()).toBe(2);
  });

  it('stays when glossaries are only renamed, switched or put in another order', async () => {
    const { ask, store } = await withOne();
    await ask();
    kept(await store.glossaries.arrange(GLOSSARY, { name: 'Autres mots', on: false }));
    kept(await store.glossaries.order([GLOSSARY]));
    expect(await ask()).toBe(1);
  });

  it.each<[string, (store: Store, name: string) => Promise<unknown>]>([
    ['a concept is written', ({ glossaries }) => glossaries.change(GLOSSARY, { put: [concept(12)] })],
    ['a concept is removed', ({ glossaries }) => glossaries.change(GLOSSARY, { remove: [idOf(11)] })],
    ['its glossary is removed', ({ glossaries }) => glossaries.remove(GLOSSARY)],
    [
      'concepts are imported',
      ({ transfer }) =>
        transfer.apply({
          contents: { ownConcepts: [concept(13)] },
          source: { own: true },
          self: 'self',
          now: AT,
        }),
    ],
    ['everything is erased', ({ transfer }) => transfer.erase()],
    [
      'a concept that makes no sense is put aside',
      async ({ glossaries }, name) => {
        const db = await rawOpen(name);
        await rawPut(db, 'ownConcepts', [{ id: idOf(14), glossary: GLOSSARY }]);
        db.close();
        await glossaries.allConcepts();
      },
    ],
  ])('is made anew when %s', async (_, act) => {
    const { ask, store, name } = await withOne();
    await ask();
    await act(store, name);
    expect(await ask()).toBe(2);
  });

  it('that was made of concepts changed meanwhile is not kept', async () => {
    const { ask, store } = await withOne();
    const outdated = await store.compiled.of(GLOSSARY, '1', async () => {
      kept(await store.glossaries.change(GLOSSARY, { put: [concept(12)] }));
      return bytesOf(99);
    });
    expect(numberIn(outdated)).toBe(99);
    expect(await ask()).toBe(1);
  });

  it('that could not be made is asked for again', async () => {
    const { ask, store } = await withOne();
    expect(await store.compiled.of(GLOSSARY, '1', async () => undefined)).toBeUndefined();
    expect(await ask()).toBe(1);
  });

  it('of a database that does not open is made each time', async () => {
    const { ask, store } = await withOne();
    await store.close();
    expect(await ask()).toBe(1);
    expect(await ask()).toBe(2);
  });
});

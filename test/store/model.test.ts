import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Annotation, Colour } from '../../lib/core/annotation/annotation.ts';
import { tagsOf, withColour, withNote } from '../../lib/core/annotation/create.ts';
import type { Store } from '../../lib/store/store.ts';
import { annotation, article, freshStore, idOf, kept } from './make.ts';

/** The store as anybody would imagine it: two maps. */
interface Model {
  kept: Map<string, Annotation>;
  bin: Map<string, Annotation>;
}

interface Real {
  store: Store;
  clock: { now: string };
}

type Act = fc.AsyncCommand<Model, Real>;

const MINUTE = 60_000;
const ARTICLES = [article(), article({ url: 'https://www.journal.example/article-2' })] as const;

/** An act on both; the answers must agree, and so must everything that can be seen afterwards. */
class Command implements Act {
  #name: string;
  #act: (model: Model, real: Real) => Promise<void>;

  constructor(name: string, act: (model: Model, real: Real) => Promise<void>) {
    this.#name = name;
    this.#act = act;
  }

  check = () => true;
  toString = () => this.#name;

  async run(model: Model, real: Real): Promise<void> {
    real.clock.now = new Date(Date.parse(real.clock.now) + MINUTE).toISOString();
    await this.#act(model, real);
    await expectSame(model, real.store);
  }
}

async function expectSame(model: Model, store: Store): Promise<void> {
  const ofModel = [...model.kept.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const all: Annotation[] = [];
  kept(await store.annotations.readAll((group) => void all.push(...group)));
  expect(all).toEqual(ofModel);
  const tags = new Map<string, number>();
  for (const tag of ofModel.flatMap(tagsOf)) tags.set(tag, (tags.get(tag) ?? 0) + 1);
  expect(new Map(kept(await store.tags.list()).map(({ tag, count }) => [tag, count]))).toEqual(tags);
  for (const { canonicalUrl } of ARTICLES) {
    expect(kept(await store.annotations.byArticle(canonicalUrl))).toEqual(
      ofModel.filter(({ target }) => target.source === canonicalUrl),
    );
  }
  expect(
    kept(await store.bin.list())
      .map(({ id }) => id)
      .sort(),
  ).toEqual([...model.bin.keys()].sort());
}

const number = fc.integer({ min: 0, max: 5 });

const add = fc.tuple(number, fc.boolean()).map(([n, second]) => {
  const place = ARTICLES[second ? 1 : 0];
  return new Command(`add ${n}`, async (model, { store }) => {
    const wanted = annotation(n, { source: place.canonicalUrl });
    const known = model.kept.get(wanted.id);
    const outcome = await store.annotations.add(wanted, place);
    if (model.bin.has(wanted.id)) return expect(outcome).toEqual({ ok: false, reason: 'gone' });
    expect(outcome).toEqual({ ok: true, value: known ?? wanted });
    if (!known) model.kept.set(wanted.id, wanted);
  });
});

const colour = fc.tuple(number, fc.constantFrom<Colour>(1, 2, 3, 4, 5)).map(
  ([n, wanted]) =>
    new Command(`colour ${n}`, async (model, { store, clock }) => {
      const before = model.kept.get(idOf(n));
      const outcome = await store.annotations.update(idOf(n), (now) => withColour(now, wanted, clock.now));
      if (!before) return expect(outcome).toEqual({ ok: false, reason: 'gone' });
      const same = before.target.styleClass === `mc-hl-${wanted}`;
      const after = same ? before : withColour(before, wanted, clock.now);
      expect(outcome).toEqual({ ok: true, value: after });
      model.kept.set(idOf(n), after);
    }),
);

const write = fc.tuple(number, fc.string({ minLength: 1, maxLength: 4 }), fc.boolean()).map(
  ([n, note, upToDate]) =>
    new Command(
      `write ${n}${upToDate ? '' : ' unaware of another change'}`,
      async (model, { store, clock }) => {
        const before = model.kept.get(idOf(n));
        const expectedModified = upToDate ? before?.modified : '2020-01-01T00:00:00.000Z';
        const change = (now: Annotation) =>
          withNote(
            now,
            { note, tags: [note.trim(), 'budget'].filter(Boolean).slice(note.length % 2) },
            clock.now,
          );
        const outcome = await store.annotations.update(idOf(n), change, { expectedModified });
        if (!before) return expect(outcome).toEqual({ ok: false, reason: 'gone' });
        const after = change(before);
        if (JSON.stringify({ ...after, modified: before.modified }) === JSON.stringify(before)) {
          return expect(outcome).toEqual({ ok: true, value: before });
        }
        if (!upToDate) return expect(outcome).toEqual({ ok: false, reason: 'conflict', theirs: before });
        expect(outcome).toEqual({ ok: true, value: after });
        model.kept.set(idOf(n), after);
      },
    ),
);

const remove = number.map(
  (n) =>
    new Command(`remove ${n}`, async (model, { store }) => {
      const id = idOf(n);
      const known = model.kept.get(id);
      const outcome = await store.annotations.remove(id);
      expect(outcome.ok).toBe(known !== undefined || model.bin.has(id));
      if (known) model.bin.set(id, known);
      model.kept.delete(id);
    }),
);

const restore = number.map(
  (n) =>
    new Command(`restore ${n}`, async (model, { store }) => {
      const id = idOf(n);
      const known = model.kept.get(id) ?? model.bin.get(id);
      const outcome = await store.annotations.restore(id);
      expect(outcome).toEqual(known ? { ok: true, value: known } : { ok: false, reason: 'gone' });
      if (known) model.kept.set(id, known);
      model.bin.delete(id);
    }),
);

const purge = fc.constant(
  new Command('purge a week later', async (model, { store, clock }) => {
    const later = new Date(Date.parse(clock.now) + 8 * 24 * 60 * MINUTE).toISOString();
    expect(kept(await store.bin.purge(later))).toBe(model.bin.size);
    model.bin.clear();
  }),
);

it('any sequence of acts leaves the store as two maps would be', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.commands([add, add, colour, write, remove, restore, purge], { maxCommands: 25 }),
      async (commands) => {
        const { store, clock } = await freshStore();
        await fc.asyncModelRun(
          () => ({ model: { kept: new Map(), bin: new Map() }, real: { store, clock } }),
          commands,
        );
        await store.close();
      },
    ),
    { numRuns: 60 },
  );
});

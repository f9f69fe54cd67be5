import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noteOf, withNote } from '../../lib/core/annotation/create.ts';
import { stateOf } from '../../lib/core/tracker/history.ts';
import type { TrackedPledge } from '../../lib/core/tracker/tracked-pledge.ts';
import { openFile } from '../../lib/core/transfer/import/open-file.ts';
import { readFile } from '../../lib/core/transfer/import/read-file.ts';
import { makePack, packBytes } from '../../lib/core/transfer/pack.ts';
import type { Store } from '../../lib/store/store.ts';
import type { Applied } from '../../lib/store/transfer.ts';
import { deed, REPORT, tracked } from '../core/tracker/pledges.ts';
import { anyContents, sha256 } from '../core/transfer/any-contents.ts';
import { annotation, article, freshStore, idOf, kept } from './make.ts';

/** A person with a library of their own. */
interface Person {
  name: string;
  store: Store;
  clock: { now: string };
}

async function person(name: string): Promise<Person> {
  return { ...(await freshStore()), name };
}

/** The bytes of a pack with all that a person has. */
async function packOf({ name, store, clock }: Person): Promise<Uint8Array> {
  const contents = kept(await store.transfer.contents());
  return packBytes(
    await makePack({ contents, maker: { id: name, name }, now: clock.now, product: '0.1.0' }, sha256),
  );
}

async function receive({ name, store, clock }: Person, bytes: Uint8Array): Promise<Applied> {
  const opened = openFile(bytes);
  if (!opened.ok) throw new Error(opened.reason);
  const read = await readFile(opened.text, name, sha256);
  if (!read.ok) throw new Error(read.reason);
  expect([read.file.bad, read.file.damaged]).toEqual([[], []]);
  const { contents, source } = read.file;
  return kept(await store.transfer.apply({ contents, source, self: name, now: clock.now }));
}

async function write(who: Person, n: number, note: string): Promise<void> {
  kept(
    await who.store.annotations.update(idOf(n), (old) => withNote(old, { note, tags: [] }, who.clock.now)),
  );
}

const add = async (who: Person, n: number, note: string) =>
  kept(await who.store.annotations.add(annotation(n, { note, now: who.clock.now }), article()));

async function notesOf({ store }: Person): Promise<string[]> {
  const notes = kept(await store.annotations.byArticle(article().canonicalUrl));
  return notes.map(noteOf).sort();
}

async function makersOf({ store }: Person): Promise<Record<string, string>> {
  const contents = kept(await store.transfer.contents());
  return Object.fromEntries((contents.origins ?? []).map(({ key, maker }) => [key.slice(-2), maker.name]));
}

describe('Two students hand in their packs to a teacher', () => {
  async function classOf() {
    const [anna, ben, teacher] = [await person('Anna'), await person('Ben'), await person('Teacher')];
    await add(anna, 1, 'Anna sur le budget');
    await add(ben, 2, 'Ben sur les écoles');
    await add(teacher, 3, 'à moi');
    return { anna, ben, teacher };
  }

  it('who has them all, once, and sees whose they are', async () => {
    const { anna, ben, teacher } = await classOf();
    await receive(teacher, await packOf(anna));
    await receive(teacher, await packOf(ben));
    expect(await notesOf(teacher)).toEqual(['Anna sur le budget', 'Ben sur les écoles', 'à moi']);
    expect(await makersOf(teacher)).toEqual({ '01': 'Anna', '02': 'Ben' });
    expect((await receive(teacher, await packOf(anna))).plan.writes).toEqual([]);
  });

  it('gets what a student wrote later in the place of what it was, without a copy', async () => {
    const { anna, teacher } = await classOf();
    await receive(teacher, await packOf(anna));
    anna.clock.now = '2026-11-25T10:00:00.000Z';
    await write(anna, 1, 'Anna, revu');
    await receive(teacher, await packOf(anna));
    expect(await notesOf(teacher)).toEqual(['Anna, revu', 'à moi']);
  });

  it('gives them back: what the teacher wrote in a note replaces it, and each keeps what is their own', async () => {
    const { anna, ben, teacher } = await classOf();
    await receive(teacher, await packOf(anna));
    await receive(teacher, await packOf(ben));
    teacher.clock.now = '2026-11-25T10:00:00.000Z';
    await write(teacher, 1, 'Anna sur le budget. Bien vu.');
    const back = await packOf(teacher);
    await receive(anna, back);
    expect(await notesOf(anna)).toEqual(['Anna sur le budget. Bien vu.', 'Ben sur les écoles', 'à moi']);
    expect(await makersOf(anna)).toEqual({ '01': 'Teacher', '02': 'Ben', '03': 'Teacher' });
    await receive(ben, back);
    // His own note came home untouched: it is his, from nobody.
    expect(await makersOf(ben)).toEqual({ '01': 'Teacher', '03': 'Teacher' });
  });

  it('who changed a note that the student changed too, has both', async () => {
    const { anna, teacher } = await classOf();
    await receive(teacher, await packOf(anna));
    anna.clock.now = '2026-11-25T10:00:00.000Z';
    await write(anna, 1, 'Anna, revu');
    teacher.clock.now = '2026-11-25T11:00:00.000Z';
    await write(teacher, 1, 'corrigé');
    const applied = await receive(teacher, await packOf(anna));
    expect(applied.plan.counts.annotations).toMatchObject({ conflict: 1 });
    expect(await notesOf(teacher)).toEqual(['Anna, revu', 'corrigé', 'à moi']);
    expect(noteOf(kept(await teacher.store.annotations.get(idOf(1)))!)).toBe('corrigé');
    const [{ copy } = { copy: '' }] = applied.plan.conflicts;
    const origins = kept(await teacher.store.transfer.contents()).origins;
    expect(origins?.find(({ key }) => key.endsWith(copy))).toMatchObject({
      copyOf: idOf(1),
      maker: { name: 'Anna' },
    });
    expect((await receive(teacher, await packOf(anna))).plan.writes).toEqual([]);
  });

  it('with verdicts on one pledge: each line of both histories is there', async () => {
    const { anna, ben, teacher } = await classOf();
    const pledge: TrackedPledge = tracked();
    const judged = (who: string, at: string) => [
      deed({ kind: 'evidence-added', evidence: { ...REPORT, id: `e ${who}` } }, at),
      deed({ kind: 'judged', verdict: who === 'anna' ? 'kept' : 'not-kept', evidenceIds: [`e ${who}`] }, at),
    ];
    for (const [student, name, at] of [
      [anna, 'anna', '2026-01-01'],
      [ben, 'ben', '2026-01-02'],
    ] as const) {
      kept(await student.store.pledges.add(pledge, null));
      for (const [n, line] of judged(name, `${at}T10:00:00.000Z`).entries())
        kept(
          (await student.store.pledges.change(pledge.id, { ...line, id: `${name} ${n}` } as never)) as never,
        );
    }
    await receive(teacher, await packOf(anna));
    await receive(teacher, await packOf(ben));
    const [merged] = kept(await teacher.store.pledges.list());
    expect(merged?.history).toHaveLength(pledge.history.length + 4);
    expect(stateOf(merged!).verdict?.value).toBe('not-kept');
  });
});

it('a pack holds nothing of what its maker learned, threw away or left unfinished', async () => {
  await fc.assert(
    fc.asyncProperty(anyContents, async (contents) => {
      const pack = await makePack(
        { contents, maker: { id: 'a', name: 'Anna' }, now: '2026-11-24T10:00:00.000Z', product: '0' },
        sha256,
      );
      expect(Object.keys(pack.contents)).not.toEqual(expect.arrayContaining(['bin']));
      for (const kind of ['bin', 'drafts', 'known', 'reviews', 'quarantine', 'dismissals', 'links'])
        expect(pack.contents).not.toHaveProperty(kind);
      const ids = new Set((contents.annotations ?? []).map(({ id }) => `annotations ${id}`));
      for (const { key } of pack.contents.origins ?? []) expect(ids).toContain(key);
    }),
    { numRuns: 30 },
  );
});

it('any two packs give an empty library the same notes, in whichever order they come, and again', async () => {
  await fc.assert(
    fc.asyncProperty(anyContents, anyContents, async (one, other) => {
      // Nothing is known of where these come from but whose pack they are in.
      const packs = [one, other].map(async (contents, at) => {
        const name = ['Anna', 'Ben'][at]!;
        const facts = {
          contents: { ...contents, origins: [] },
          maker: { id: name, name },
          now: '2026-11-24T10:00:00.000Z',
          product: '0',
        };
        return packBytes(await makePack(facts, sha256));
      });
      const [a, b] = await Promise.all(packs);
      const [first, second] = [await person('x'), await person('x')];
      for (const pack of [a!, b!, a!]) await receive(first, pack);
      for (const pack of [b!, a!]) await receive(second, pack);
      const notes = async ({ store }: Person) => kept(await store.transfer.contents()).annotations;
      expect(await notes(first)).toEqual(await notes(second));
      const quotes = new Set((await notes(first))!.map((note) => JSON.stringify([note.body, note.target])));
      for (const note of [...one.annotations!, ...other.annotations!])
        expect(quotes).toContain(JSON.stringify([note.body, note.target]));
    }),
    { numRuns: 60 },
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noteOf, withNote } from '../../lib/core/annotation/create.ts';
import { backupText, makeBackup } from '../../lib/core/transfer/backup.ts';
import { canonicalJson } from '../../lib/core/transfer/canonical-json.ts';
import { COLLECTED, type Collection } from '../../lib/core/transfer/collection.ts';
import type { FoundFile } from '../../lib/core/transfer/import/found.ts';
import { readFile } from '../../lib/core/transfer/import/read-file.ts';
import { type Contents, KIND_NAMES } from '../../lib/core/transfer/kinds.ts';
import { writeWebAnnotations } from '../../lib/core/transfer/web-annotation.ts';
import type { Store } from '../../lib/store/store.ts';
import { anyContents, sha256, sorted } from '../core/transfer/any-contents.ts';
import { annotation, article, freshStore, idOf, kept, rawOpen } from './make.ts';

const NOW = '2026-11-24T10:00:00.000Z';

/** Reads a file as the product does. */
async function found(text: string): Promise<FoundFile> {
  const read = await readFile(text, 'self', sha256);
  if (!read.ok) throw new Error(`refused: ${read.reason}`);
  return read.file;
}

const bringing = ({ contents, source }: Pick<FoundFile, 'contents' | 'source'>) => ({
  contents,
  source,
  self: 'self',
  now: NOW,
});

async function storeWith(contents: Contents): Promise<Store> {
  const { store } = await freshStore();
  kept(await store.transfer.apply(bringing({ contents, source: { own: true } })));
  return store;
}

const contentsOf = async (store: Store) => sorted(kept(await store.transfer.contents()));

async function backupOf(contents: Contents): Promise<string> {
  return backupText(
    await makeBackup({ contents, settings: { theme: 'dark' }, now: NOW, product: '0.1.0' }, sha256),
  );
}

it('every store of the database is backed up, but for what follows from the rest', async () => {
  const { store, name } = await freshStore();
  await store.close();
  const db = await rawOpen(name);
  const stores = [...db.objectStoreNames];
  db.close();
  const missing = stores.filter((one) => ![...KIND_NAMES, 'tags', 'compiled'].includes(one));
  expect(
    missing,
    'a new store needs an entry in lib/core/transfer/kinds.ts, or it is lost in a restore',
  ).toEqual([]);
});

describe('A backup of any library', () => {
  it('restores the same library into an empty one, and a second time changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(anyContents, async (contents) => {
        const file = await found(await backupOf(contents));
        expect(file.bad).toEqual([]);
        expect(file.damaged).toEqual([]);
        const store = await storeWith(file.contents);
        expect(await contentsOf(store)).toEqual(sorted(contents));
        const again = kept(await store.transfer.apply(bringing(file)));
        expect(again.plan.writes).toEqual([]);
        await store.close();
      }),
      { numRuns: 60 },
    );
  });

  it('as W3C annotations, restores all that such a file carries', async () => {
    await fc.assert(
      fc.asyncProperty(anyContents, async (contents) => {
        const collection = Object.fromEntries(
          COLLECTED.map((kind) => [kind, contents[kind]]),
        ) as unknown as Collection;
        const text = [...writeWebAnnotations(collection, { id: 'urn:uuid:1', label: 'Notes' })].join('');
        const file = await found(text);
        expect(file.bad).toEqual([]);
        const store = await storeWith(file.contents);
        expect(await contentsOf(store)).toEqual(sorted(collection));
        await store.close();
      }),
      { numRuns: 60 },
    );
  });

  it('is taken back as if it had never been imported', async () => {
    await fc.assert(
      fc.asyncProperty(anyContents, anyContents, fc.boolean(), async (before, brought, own) => {
        const store = await storeWith(before);
        const tags = kept(await store.tags.list());
        const source = own
          ? { own: true as const }
          : { own: false as const, maker: { id: 'a', name: 'Anna' } };
        const applied = kept(await store.transfer.apply(bringing({ contents: brought, source })));
        expect(kept(await store.transfer.undo(applied)).left).toBe(0);
        expect(await contentsOf(store)).toEqual(sorted(before));
        expect(kept(await store.tags.list())).toEqual(tags);
        await store.close();
      }),
      { numRuns: 60 },
    );
  });

  it('never loses a note that was there: it stands as it was, or as it was changed later', async () => {
    await fc.assert(
      fc.asyncProperty(anyContents, anyContents, async (before, brought) => {
        const store = await storeWith(before);
        const source = { own: false as const, maker: { id: 'a', name: 'Anna' } };
        kept(await store.transfer.apply(bringing({ contents: brought, source })));
        const after = new Set((await contentsOf(store)).annotations?.map((note) => canonicalJson(note)));
        const origins = new Set((before.origins ?? []).map(({ key }) => key));
        for (const note of before.annotations ?? [])
          if (!origins.has(`annotations ${note.id}`)) expect(after).toContain(canonicalJson(note));
        await store.close();
      }),
      { numRuns: 60 },
    );
  });
});

describe('An import', () => {
  it('counts the tags that it brings, and those that it takes back', async () => {
    const { store } = await freshStore();
    kept(await store.annotations.add(annotation(1), article()));
    const contents = { annotations: [annotation(2), annotation(3, { tags: ['écoles'] })] };
    const applied = kept(await store.transfer.apply(bringing({ contents, source: { own: true } })));
    expect(kept(await store.tags.list())).toEqual([
      { tag: 'budget', count: 2 },
      { tag: 'écoles', count: 1 },
    ]);
    kept(await store.transfer.undo(applied));
    expect(kept(await store.tags.list())).toEqual([{ tag: 'budget', count: 1 }]);
  });

  it('previewed, writes nothing', async () => {
    const { store } = await freshStore();
    const plan = kept(
      await store.transfer.preview(
        bringing({ contents: { annotations: [annotation(1)] }, source: { own: true } }),
      ),
    );
    expect(plan.counts.annotations).toEqual({ new: 1, changed: 0, same: 0, kept: 0, conflict: 0 });
    expect(kept(await store.annotations.count())).toBe(0);
  });

  it('of an older backup leaves what was changed since', async () => {
    const { store, clock } = await freshStore();
    kept(await store.annotations.add(annotation(1), article()));
    const older = kept(await store.transfer.contents());
    clock.now = '2026-11-25T10:00:00.000Z';
    kept(
      await store.annotations.update(idOf(1), (note) =>
        withNote(note, { note: 'plus tard', tags: [] }, clock.now),
      ),
    );
    const applied = kept(await store.transfer.apply(bringing({ contents: older, source: { own: true } })));
    expect(applied.plan.counts.annotations?.kept).toBe(1);
    expect(noteOf(kept(await store.annotations.get(idOf(1)))!)).toBe('plus tard');
  });

  it('taken back leaves what the reader changed since, and says how many', async () => {
    const { store, clock } = await freshStore();
    const applied = kept(
      await store.transfer.apply(
        bringing({ contents: { annotations: [annotation(1), annotation(2)] }, source: { own: true } }),
      ),
    );
    clock.now = '2026-11-25T10:00:00.000Z';
    kept(
      await store.annotations.update(idOf(1), (note) =>
        withNote(note, { note: 'à moi', tags: [] }, clock.now),
      ),
    );
    expect(kept(await store.transfer.undo(applied))).toEqual({ undone: 1, left: 1 });
    expect(kept(await store.annotations.count())).toBe(1);
  });

  it('brings a note back out of the bin', async () => {
    const { store } = await freshStore();
    kept(await store.annotations.add(annotation(1), article()));
    const backup = kept(await store.transfer.contents());
    kept(await store.annotations.remove(idOf(1)));
    kept(await store.transfer.apply(bringing({ contents: backup, source: { own: true } })));
    expect(kept(await store.annotations.count())).toBe(1);
    expect(kept(await store.bin.count())).toBe(0);
  });

  it('that fails in the middle leaves nothing half-written', async () => {
    const { store } = await freshStore();
    // A name that the database refuses: it comes last, when all the others are written.
    const contents = {
      annotations: [annotation(1)],
      origins: [{ key: Symbol('none') }],
    } as unknown as Contents;
    const failed = await store.transfer
      .apply(bringing({ contents, source: { own: true } }))
      .catch(() => ({ ok: false }));
    expect(failed.ok).toBe(false);
    expect(kept(await store.annotations.count())).toBe(0);
  });
});

describe('Storage', () => {
  it('erased, holds nothing, and says how much went', async () => {
    const { store } = await freshStore();
    kept(await store.annotations.add(annotation(1), article()));
    expect(kept(await store.transfer.erase())).toBe(3);
    expect(Object.values(kept(await store.transfer.contents())).flat()).toEqual([]);
    expect(kept(await store.tags.list())).toEqual([]);
  });

  it('lets go of the copies of articles that were not opened for long, and takes them back', async () => {
    const { store, clock } = await freshStore();
    clock.now = '2025-01-01T10:00:00.000Z';
    kept(await store.annotations.add(annotation(1), article()));
    clock.now = NOW;
    const other = article({ url: 'https://www.journal.example/article-2' });
    kept(await store.annotations.add(annotation(2, { source: other.canonicalUrl }), other));
    const removed = kept(await store.transfer.removeTexts('2025-11-24T10:00:00.000Z'));
    expect(removed.map(({ canonicalUrl }) => canonicalUrl)).toEqual([article().canonicalUrl]);
    expect(kept(await store.annotations.count())).toBe(2);
    expect(kept(await store.articles.text(article().canonicalUrl))).toBeUndefined();
    kept(await store.transfer.restoreTexts(removed));
    expect(kept(await store.articles.text(article().canonicalUrl))?.text).toBe(article().text);
  });

  it('is measured kind by kind', async () => {
    const { store } = await freshStore();
    kept(await store.annotations.add(annotation(1), article()));
    const sizes = kept(await store.transfer.sizes());
    expect(sizes.texts).toEqual({
      count: 1,
      bytes: JSON.stringify({ canonicalUrl: article().canonicalUrl, text: article().text, seen: NOW }).length,
    });
    expect(sizes.pledges).toEqual({ count: 0, bytes: 0 });
  });
});

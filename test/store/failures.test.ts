import { afterEach, describe, expect, it, vi } from 'vitest';
import { withColour } from '../../lib/core/annotation/create.ts';
import { MIGRATIONS } from '../../lib/store/migrations.ts';
import { openStore, type Store, type StoreState } from '../../lib/store/store.ts';
import { annotation, article, freshName, freshStore, idOf, kept, rawOpen, rawPut } from './make.ts';

afterEach(() => vi.restoreAllMocks());

const LATER = '2026-11-24T11:00:00.000Z';
const full = () => new DOMException('the disk is full', 'QuotaExceededError');

/** Lets a write of one store fail as a browser lets it fail. */
const FAULTS = [
  {
    name: 'the disk is full when a record is written',
    reason: 'full',
    fail() {
      throw full();
    },
  },
  {
    name: 'the disk is full when the transaction is completed',
    reason: 'full',
    fail(store: IDBObjectStore) {
      Object.defineProperty(store.transaction, 'error', { get: full });
      store.transaction.abort();
    },
  },
  {
    name: 'the disk is full, which the browser tells in words only',
    reason: 'full',
    fail(store: IDBObjectStore) {
      const told = () => new DOMException('IO error: 000003.log: FILE_ERROR_NO_SPACE', 'UnknownError');
      Object.defineProperty(store.transaction, 'error', { get: told });
      store.transaction.abort();
    },
  },
  {
    name: 'the browser aborts the transaction',
    reason: 'failed',
    fail(store: IDBObjectStore) {
      store.transaction.abort();
    },
  },
  {
    name: 'the disk cannot be read',
    reason: 'failed',
    fail() {
      throw new DOMException('internal error', 'UnknownError');
    },
  },
] as const;

/** Every act that writes in more than one place, and the store in which it is made to fail. */
const ACTS: { name: string; failsIn: string; act: (store: Store) => Promise<unknown> }[] = [
  { name: 'adding', failsIn: 'texts', act: (store) => store.annotations.add(annotation(9), ELSEWHERE) },
  { name: 'adding', failsIn: 'articles', act: (store) => store.annotations.add(annotation(9), ELSEWHERE) },
  {
    name: 'changing',
    failsIn: 'annotations',
    act: (store) => store.annotations.update(idOf(1), (now) => withColour(now, 5, LATER)),
  },
  { name: 'deleting', failsIn: 'bin', act: (store) => store.annotations.remove(idOf(1)) },
  { name: 'restoring', failsIn: 'annotations', act: (store) => store.annotations.restore(idOf(2)) },
  {
    name: 'a visit',
    failsIn: 'texts',
    act: (store) => store.articles.touch(article({ text: 'Other words.' })),
  },
];
const ELSEWHERE = article({ url: 'https://www.journal.example/article-9' });

describe.each(FAULTS)('when $name', ({ reason, fail }) => {
  it.each(ACTS)('$name writes nothing at all ($failsIn)', async ({ failsIn, act }) => {
    const { store, name } = await freshStore();
    kept(await store.annotations.add(annotation(1), article()));
    kept(await store.annotations.add(annotation(2), article()));
    kept(await store.annotations.remove(idOf(2)));
    const before = await contents(name);

    breakWrites(failsIn, fail);
    expect(await act(store)).toEqual({ ok: false, reason });
    vi.restoreAllMocks();

    expect(await contents(name)).toEqual(before);
    expect(await act(store)).toMatchObject({ ok: true });
  });

  it('the draft stays as it was saved last', async () => {
    const { store } = await freshStore();
    const draft = { ...DRAFT, note: 'first words' };
    kept(await store.drafts.save(draft));
    breakWrites('drafts', fail);
    expect(await store.drafts.save({ ...draft, note: 'more words' })).toEqual({ ok: false, reason });
    vi.restoreAllMocks();
    expect(kept(await store.drafts.get(draft.id))).toMatchObject(draft);
  });
});

const DRAFT = {
  id: idOf(5),
  article: article().canonicalUrl,
  passage: { start: 3, end: 15 },
  colour: 2 as const,
  note: '',
  tags: [],
  basedOn: null,
};

function breakWrites(storeName: string, fail: (store: IDBObjectStore) => void): void {
  for (const method of ['put', 'add'] as const) {
    const write = IDBObjectStore.prototype[method];
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
      this: IDBObjectStore,
      value,
      key,
    ) {
      const request = this.name === storeName ? undefined : write.call(this, value, key);
      if (request) return request;
      const begun = write.call(this, value, key);
      fail(this);
      return begun;
    });
  }
}

/** Everything that lies in the database. */
async function contents(name: string): Promise<Record<string, unknown[]>> {
  const db = await rawOpen(name);
  const all: Record<string, unknown[]> = {};
  for (const store of db.objectStoreNames) {
    all[store] = await new Promise((resolve, reject) => {
      const asked = db.transaction(store).objectStore(store).getAll();
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
  }
  db.close();
  return all;
}

describe('two versions of the product at once', () => {
  it('an upgrade that an old page blocks is told, and goes on when the page is closed', async () => {
    const name = freshName();
    const { store: first } = await freshStore({ name });
    kept(await first.annotations.add(annotation(1), article()));
    await first.close();
    const oldPage = await rawOpen(name);

    const states: StoreState[] = [];
    const store = await openStore({
      name,
      migrations: [...MIGRATIONS, () => {}],
      onState: (state) => states.push(state),
    });
    expect(await store.annotations.get(idOf(1))).toEqual({ ok: false, reason: 'blocked' });
    expect(await store.annotations.add(annotation(2), article())).toEqual({ ok: false, reason: 'blocked' });
    oldPage.close();
    await vi.waitFor(() => expect(states).toEqual(['blocked', 'open']));
    expect(kept(await store.annotations.get(idOf(1)))).toEqual(annotation(1));
  });

  it('an old page lets go of the database when a newer version wants it, and says so', async () => {
    const states: StoreState[] = [];
    const { store, name } = await freshStore({ onState: (state) => states.push(state) });
    const newer = await rawOpen(name, MIGRATIONS.length + 1);
    expect(states).toEqual(['open', 'outdated']);
    expect(await store.annotations.add(annotation(1), article())).toEqual({ ok: false, reason: 'closed' });
    newer.close();
    expect(await store.annotations.count()).toEqual({ ok: false, reason: 'closed' });
  });

  it('a database of a newer version is left alone', async () => {
    const name = freshName();
    (await rawOpen(name, MIGRATIONS.length + 1, (db) => db.createObjectStore('theirs'))).close();
    const states: StoreState[] = [];
    const store = await openStore({ name, onState: (state) => states.push(state) });
    expect(await store.annotations.count()).toEqual({ ok: false, reason: 'closed' });
    expect(states).toEqual(['outdated']);
    const db = await rawOpen(name);
    expect([...db.objectStoreNames]).toEqual(['theirs']);
  });

  it('a migration that fails leaves the older database as it was', async () => {
    const { store: first, name } = await freshStore();
    kept(await first.annotations.add(annotation(1), article()));
    await first.close();
    const before = await contents(name);
    const failing = async () => {
      throw full();
    };
    const store = await openStore({ name, migrations: [...MIGRATIONS, failing] });
    expect((await store.annotations.count()).ok).toBe(false);
    expect(await contents(name)).toEqual(before);
  });
});

describe('a database deleted under us', () => {
  it('is told; what is kept next goes into a new one', async () => {
    const states: StoreState[] = [];
    const { store, name } = await freshStore({ onState: (state) => states.push(state) });
    kept(await store.annotations.add(annotation(1), article()));
    await new Promise((resolve) => {
      indexedDB.deleteDatabase(name).onsuccess = resolve;
    });
    expect(states).toEqual(['open', 'deleted']);
    expect(kept(await store.annotations.get(idOf(1)))).toBeUndefined();
    kept(await store.annotations.add(annotation(2), article()));
    expect(kept(await store.annotations.count())).toBe(1);
  });
});

describe('a connection that the browser ends', () => {
  /** Ends the connection that was opened last. */
  function ending() {
    const spy = vi.spyOn(IDBDatabase.prototype, 'addEventListener');
    return () => {
      const told = spy.mock.calls.findLast(([type]) => type === 'close')!;
      const db = spy.mock.contexts[spy.mock.calls.indexOf(told)] as IDBDatabase;
      db.close();
      (told[1] as EventListener)(new Event('close'));
    };
  }

  it('over data that are still there is opened again, and nobody is told that they are gone', async () => {
    const end = ending();
    const states: StoreState[] = [];
    const { store } = await freshStore({ onState: (state) => states.push(state) });
    kept(await store.annotations.add(annotation(1), article()));
    end();
    expect(kept(await store.annotations.get(idOf(1)))).toEqual(annotation(1));
    expect(states).toEqual(['open', 'open']);
  });

  it('because all was cleared is told at once', async () => {
    const end = ending();
    const states: StoreState[] = [];
    const { store, name } = await freshStore({ onState: (state) => states.push(state) });
    kept(await store.annotations.add(annotation(1), article()));
    await store.annotations.count();
    vi.spyOn(indexedDB, 'open').mockImplementationOnce((...asked) => {
      indexedDB.deleteDatabase(name);
      return indexedDB.open(...asked);
    });
    end();
    await vi.waitFor(() => expect(states).toEqual(['open', 'deleted', 'open']));
    expect(kept(await store.annotations.count())).toBe(0);
  });

  it('while the disk is full says so until it opens again', async () => {
    const end = ending();
    const states: StoreState[] = [];
    const { store } = await freshStore({ onState: (state) => states.push(state) });
    breakWrites('annotations', () => {
      throw full();
    });
    const FULL = { ok: false, reason: 'full' };
    expect(await store.annotations.add(annotation(1), article())).toEqual(FULL);
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Internal error opening backing store', 'UnknownError');
    });
    end();
    expect(await store.annotations.count()).toEqual(FULL);
    expect(await store.drafts.list()).toEqual(FULL);
    expect(new Set(states)).toEqual(new Set(['open', 'full']));
    open.mockRestore();
    expect(kept(await store.annotations.count())).toBe(0);
    expect(states.at(-1)).toBe('open');
  });

  it('leaves no act waiting whose end it never tells', async () => {
    const end = ending();
    const { store } = await freshStore();
    const never = vi.spyOn(IDBTransaction.prototype, 'addEventListener').mockImplementation(() => {});
    const adding = store.annotations.add(annotation(1), article());
    await vi.waitFor(() => expect(never.mock.calls.map(([type]) => type)).toContain('complete'));
    end();
    expect(await adding).toEqual({ ok: false, reason: 'failed' });
  });

  it('without a word is opened again by the next act', async () => {
    const { store } = await freshStore();
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
      throw new DOMException('did not allow mutations', 'InvalidStateError');
    });
    expect(kept(await store.annotations.add(annotation(1), article()))).toEqual(annotation(1));
  });
});

describe('a closed store', () => {
  it('answers that it is closed', async () => {
    const { store } = await freshStore();
    await store.close();
    expect(await store.annotations.add(annotation(1), article())).toEqual({ ok: false, reason: 'closed' });
    expect(await store.drafts.list()).toEqual({ ok: false, reason: 'closed' });
  });
});

const BROKEN = [
  { name: 'no body', record: { ...annotation(7), body: undefined }, why: /^body/ },
  { name: 'a time that is none', record: { ...annotation(7), modified: 'soon' }, why: /^modified/ },
  { name: 'a passage that ends before it starts', record: backwards(), why: /ends before it starts/ },
  { name: 'an unknown colour', record: coloured('mc-hl-9'), why: /^target\.styleClass/ },
  { name: 'a note that is a number', record: { ...annotation(7), body: [{ value: 3 }] }, why: /^body\.0/ },
];

describe.each(BROKEN)('a stored record with $name', ({ record, why }) => {
  const ways: { name: string; meet: (store: Store) => Promise<unknown>; answer: unknown }[] = [
    { name: 'read by article', meet: listed, answer: [idOf(1)] },
    { name: 'read with all', meet: readThrough, answer: [idOf(1)] },
    { name: 'asked for', meet: (store) => store.annotations.get(idOf(7)), answer: UNREADABLE() },
    {
      name: 'changed',
      meet: (store) => store.annotations.update(idOf(7), (now) => now),
      answer: UNREADABLE(),
    },
    { name: 'deleted', meet: (store) => store.annotations.remove(idOf(7)), answer: UNREADABLE() },
  ];
  it.each(ways)('is put aside as it is when it is $name; the rest works', async ({ meet, answer }) => {
    const { store, name } = await freshStore();
    kept(await store.annotations.add(annotation(1), article()));
    const db = await rawOpen(name);
    await rawPut(db, 'annotations', [record]);
    db.close();

    expect(await meet(store)).toEqual(answer);

    const [aside, ...others] = kept(await store.quarantine.list());
    expect(others).toEqual([]);
    expect(aside).toMatchObject({ from: 'annotations', why: expect.stringMatching(why) });
    expect(aside?.record).toEqual(record);
    expect(kept(await store.annotations.get(idOf(7)))).toBeUndefined();
    expect(kept(await store.annotations.get(idOf(1)))).toEqual(annotation(1));
  });
});

function UNREADABLE() {
  return { ok: false, reason: 'unreadable' };
}

async function listed(store: Store): Promise<string[]> {
  return kept(await store.annotations.byArticle(article().canonicalUrl)).map(({ id }) => id);
}

async function readThrough(store: Store): Promise<string[]> {
  const ids: string[] = [];
  kept(await store.annotations.readAll((group) => void ids.push(...group.map(({ id }) => id))));
  return ids;
}

function backwards(): unknown {
  const { target, ...rest } = annotation(7);
  const [quote] = target.selector!;
  return {
    ...rest,
    target: { ...target, selector: [quote, { type: 'TextPositionSelector', start: 9, end: 2 }] },
  };
}

function coloured(styleClass: string): unknown {
  const { target, ...rest } = annotation(7);
  return { ...rest, target: { ...target, styleClass } };
}

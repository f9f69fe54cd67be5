import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { storageHealth } from '../../lib/store/storage-health.ts';
import { onStoreChange, type Store, type StoreChange } from '../../lib/store/store.ts';
import { annotation, article, freshStore, idOf, kept } from './make.ts';

describe('kept articles', () => {
  it('nothing is remembered of an article that nothing was kept of', async () => {
    const { store } = await freshStore();
    expect(kept(await store.articles.touch(article()))).toBeUndefined();
    expect(kept(await store.articles.list())).toEqual([]);
  });

  it.each([
    ['at one request', () => {}],
    ['step by step in older browsers', () => Reflect.deleteProperty(IDBIndex.prototype, 'getAllRecords')],
  ])('the last that were read are listed first, with the number of their notes: %s', async (_, prepare) => {
    const getAllRecords = Object.getOwnPropertyDescriptor(IDBIndex.prototype, 'getAllRecords')!;
    prepare();
    onTestFinished(() => void Object.defineProperty(IDBIndex.prototype, 'getAllRecords', getAllRecords));
    const { store, clock } = await freshStore();
    for (const n of [1, 2, 3]) {
      clock.now = `2026-11-2${n}T10:00:00.000Z`;
      const read = article({ url: `https://www.journal.example/article-${n}`, text: `Text ${n}.` });
      for (let note = 0; note < n; note += 1)
        kept(await store.annotations.add(annotation(n * 10 + note, { source: read.url }), read));
    }
    const latest = kept(await store.articles.latest(2));
    expect(latest.map(({ record, notes }) => [record.canonicalUrl, notes])).toEqual([
      ['https://www.journal.example/article-3', 3],
      ['https://www.journal.example/article-2', 2],
    ]);
  });

  const EDITED = article({ text: 'Edited words.' });
  const textOf = async ({ articles }: Store) => kept(await articles.text(article().canonicalUrl))!;

  it('a visit is remembered, with the text as it is now', async () => {
    const { store, clock } = await freshStore();
    kept(await store.annotations.add(annotation(1), article()));
    clock.now = '2026-11-25T10:00:00.000Z';
    const record = kept(await store.articles.touch(EDITED));
    expect(record).toMatchObject({ firstSeen: '2026-11-24T10:00:00.000Z', lastRead: clock.now });
    expect(await textOf(store)).toMatchObject({ text: 'Edited words.', seen: clock.now });
  });

  const visits: { name: string; acts: (store: Store) => Promise<unknown>[]; before: string | undefined }[] = [
    { name: 'it says the same', acts: ({ articles }) => [articles.touch(article())], before: undefined },
    { name: 'it was edited', acts: ({ articles }) => [articles.touch(EDITED)], before: article().text },
    {
      name: 'it was edited, and read again later',
      acts: ({ articles }) => [articles.touch(EDITED), articles.touch(EDITED)],
      before: article().text,
    },
    {
      name: 'it was edited, and edited again before the reader looked',
      acts: ({ articles }) => [articles.touch(EDITED), articles.touch(article({ text: 'Again.' }))],
      before: article().text,
    },
    {
      name: 'the edit was taken back',
      acts: ({ articles }) => [articles.touch(EDITED), articles.touch(article())],
      before: undefined,
    },
    {
      name: 'more of it came while the page was loading',
      acts: ({ articles }) => [articles.touch(EDITED, true)],
      before: undefined,
    },
    {
      name: 'it was edited, and more came while the page was loading',
      acts: ({ articles }) => [articles.touch(EDITED), articles.touch(article({ text: 'More.' }), true)],
      before: article().text,
    },
    {
      name: 'it was edited, and the reader put the difference away',
      acts: ({ articles }) => [articles.touch(EDITED), articles.forgetBefore(article().canonicalUrl)],
      before: undefined,
    },
    {
      name: 'it was edited, and another note was made',
      acts: ({ articles, annotations }) => [articles.touch(EDITED), annotations.add(annotation(2), EDITED)],
      before: article().text,
    },
  ];
  it.each(visits)('the text that the reader knows, when $name', async ({ acts, before }) => {
    const { store } = await freshStore();
    kept(await store.annotations.add(annotation(1), article()));
    for (const act of acts(store)) await act;
    expect((await textOf(store)).before?.text).toBe(before);
  });

  it('what the reader decided of changed words outlives later visits', async () => {
    const { store } = await freshStore();
    kept(await store.annotations.add(annotation(1), article()));
    kept(await store.articles.settle(article().canonicalUrl, idOf(1), 'ministère'));
    kept(await store.articles.settle(article().canonicalUrl, idOf(2), 'mairie'));
    kept(await store.articles.touch(EDITED));
    expect((await textOf(store)).settled).toEqual({ [idOf(1)]: 'ministère', [idOf(2)]: 'mairie' });
    expect(await store.articles.settle('https://no.example/', idOf(1), 'x')).toEqual({
      ok: false,
      reason: 'gone',
    });
  });

  const FAR = 'https://mirror.example/x';
  const cases = [
    { name: 'its canonical address', met: article(), found: true },
    { name: 'an address it was met at', met: article({ canonicalUrl: FAR }), found: true },
    { name: 'the same words', met: article({ url: FAR, canonicalUrl: FAR }), found: true },
    {
      name: 'nothing in common',
      met: article({ url: FAR, canonicalUrl: FAR, fingerprint: '0'.repeat(16) }),
      found: false,
    },
    {
      name: 'a text too short to recognise',
      met: { ...article({ url: FAR, canonicalUrl: FAR }), text: 'Log in' },
      found: false,
    },
  ];
  it.each(cases)('are found again by $name: $found', async ({ met, found }) => {
    const { store } = await freshStore();
    kept(await store.annotations.add(annotation(1), article()));
    expect(kept(await store.articles.find(met))?.canonicalUrl).toBe(
      found ? article().canonicalUrl : undefined,
    );
  });
});

describe('drafts', () => {
  it('are found by article and passage, and go when their note is kept', async () => {
    const { store } = await freshStore();
    const { canonicalUrl } = article();
    const draft = {
      id: idOf(1),
      article: canonicalUrl,
      passage: { start: 3, end: 15 },
      colour: null,
      note: 'n',
      tags: [],
      basedOn: null,
    };
    kept(await store.drafts.save(draft));
    expect(kept(await store.drafts.find(canonicalUrl, { start: 3, end: 15 }))).toMatchObject(draft);
    expect(kept(await store.drafts.find(canonicalUrl, null))).toBeUndefined();
    kept(await store.annotations.add(annotation(1), article()));
    expect(kept(await store.drafts.list())).toEqual([]);
  });
});

it('every view hears what was written, by names and kinds and no words', async () => {
  const heard: StoreChange[] = [];
  const stop = onStoreChange((change) => heard.push(change));
  const { store } = await freshStore();
  kept(await store.annotations.add(annotation(1), article()));
  kept(await store.annotations.remove(idOf(1)));
  const place = { ids: [idOf(1)], articles: [article().canonicalUrl] };
  await vi.waitFor(() => expect(heard).toHaveLength(2));
  expect(heard).toEqual([
    { kind: 'added', ...place },
    { kind: 'removed', ...place },
  ]);
  stop();
});

describe('storage health', () => {
  const refuse = async () => {
    throw new TypeError('not here');
  };
  const cases = [
    { name: 'no storage manager', storage: undefined, health: { persisted: null, used: null, quota: null } },
    {
      name: 'one that refuses',
      storage: { persisted: refuse, persist: refuse, estimate: refuse },
      health: { persisted: null, used: null, quota: null },
    },
    {
      name: 'protected',
      storage: { persisted: async () => true, estimate: async () => ({ usage: 5, quota: 10 }) },
      health: { persisted: true, used: 5, quota: 10 },
    },
    {
      name: 'protected when asked',
      storage: { persisted: async () => false, persist: async () => true },
      health: { persisted: true, used: null, quota: null },
    },
    {
      name: 'not protected',
      storage: { persisted: async () => false, persist: async () => false },
      health: { persisted: false, used: null, quota: null },
    },
  ];
  it.each(cases)('is told: $name', async ({ storage, health }) => {
    expect(await storageHealth(storage)).toEqual(health);
  });
});

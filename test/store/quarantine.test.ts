import { describe, expect, it } from 'vitest';
import type { Store } from '../../lib/store/store.ts';
import { annotation, article, freshStore, idOf, kept, rawOpen, rawPut } from './make.ts';

describe('a record that makes no sense', () => {
  const url = article().canonicalUrl;
  const at = '2026-11-24T09:00:00.000Z';
  const answers = ({ ok }: { ok: boolean }) => ok;
  const cases: {
    from: string;
    record: unknown;
    why: RegExp;
    /** Every way in which the store meets it; each must answer without it. */
    meet: ((store: Store) => Promise<{ ok: boolean }>)[];
  }[] = [
    {
      from: 'articles',
      record: { ...recordOf(article()), addresses: null },
      why: /addresses/,
      meet: [
        ({ articles }) => articles.find(article()),
        ({ articles }) => articles.list(),
        ({ articles }) => articles.get(url),
      ],
    },
    {
      from: 'texts',
      record: { canonicalUrl: url, text: { long: true }, seen: at },
      why: /text/,
      meet: [({ articles }) => articles.text(url)],
    },
    {
      from: 'texts',
      record: { canonicalUrl: url, text: 'Words.', seen: at, before: { text: 3 } },
      why: /before/,
      meet: [({ articles }) => articles.text(url)],
    },
    {
      from: 'drafts',
      record: { id: idOf(7), article: url, note: 'Words.', saved: 'yesterday' },
      why: /passage/,
      meet: [
        ({ drafts }) => drafts.get(idOf(7)),
        ({ drafts }) => drafts.byArticle(url),
        ({ drafts }) => drafts.find(url, null),
        ({ drafts }) => drafts.list(),
      ],
    },
    {
      from: 'bin',
      record: { id: idOf(7), annotation: backwards(), deleted: at },
      why: /annotation\..*/,
      meet: [({ bin }) => bin.list()],
    },
    {
      from: 'dismissals',
      record: { article: url, quote: 'Words.', at: 7 },
      why: /at/,
      meet: [({ dismissals }) => dismissals.byArticle(url)],
    },
    {
      from: 'links',
      record: { article: url, quote: 'Words.', commitmentId: 'c', answer: 'perhaps', at },
      why: /answer/,
      meet: [({ links }) => links.byArticle(url)],
    },
    {
      from: 'ownCommitments',
      record: { key: 'plan p1', kind: 'plan', plan: { id: 'p1' } },
      why: /country/,
      meet: [({ ownCommitments }) => ownCommitments.all()],
    },
  ];
  const each = cases.flatMap(({ meet, ...facts }) => meet.map((act, i) => ({ ...facts, act, way: i + 1 })));

  it.each(each)(
    'of $from ($why) is put aside as it is, way $way; the rest works',
    async ({ from, record, why, act }) => {
      const { store, name } = await freshStore();
      const db = await rawOpen(name);
      await rawPut(db, from, [record]);
      expect(answers(await act(store))).toBe(true);
      const [aside, ...others] = kept(await store.quarantine.list());
      expect(others).toEqual([]);
      expect(aside).toMatchObject({ from, record, why: expect.stringMatching(why) });
      expect(await rawCount(db, from)).toBe(0);
      db.close();
      kept(await store.annotations.add(annotation(1), article()));
      kept(await store.articles.touch(article({ text: 'Other words.' })));
      expect(kept(await store.annotations.get(idOf(1)))).toEqual(annotation(1));
    },
  );

  it('is not thrown away by acts that do not read it', async () => {
    const { store, name } = await freshStore();
    const db = await rawOpen(name);
    await rawPut(db, 'bin', [{ id: idOf(7), annotation: backwards(), deleted: '2020-01-01T00:00:00.000Z' }]);
    await rawPut(db, 'ownCommitments', [{ key: 'plan p1', kind: 'plan', plan: { id: 'p1' } }]);
    expect(kept(await store.bin.purge(at))).toBe(0);
    kept(await store.ownCommitments.change((own) => own));
    expect(await rawCount(db, 'bin')).toBe(1);
    expect(await rawCount(db, 'ownCommitments')).toBe(1);
    db.close();
  });
});

function recordOf({ url, text, ...facts }: ReturnType<typeof article>) {
  const seen = '2026-11-24T09:00:00.000Z';
  return { ...facts, addresses: [url], textLength: text.length, firstSeen: seen, lastRead: seen };
}

function rawCount(db: IDBDatabase, name: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = db.transaction(name).objectStore(name).count();
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}

function backwards(): unknown {
  const { target, ...rest } = annotation(7);
  const [quote] = target.selector!;
  return {
    ...rest,
    target: { ...target, selector: [quote, { type: 'TextPositionSelector', start: 9, end: 2 }] },
  };
}

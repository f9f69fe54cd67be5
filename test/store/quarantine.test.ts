import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../lib/core/dossier/dossier.ts';
import type { OwnConcept } from '../../lib/core/glossary/own-glossary.ts';
import type { ReviewCard } from '../../lib/core/review/review-card.ts';
import { newMemory } from '../../lib/core/review/schedule.ts';
import { originKey } from '../../lib/core/transfer/merge-notes.ts';
import type { OriginRecord } from '../../lib/core/transfer/record-shapes.ts';
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
    {
      from: 'origins',
      record: { key: 'annotations a', maker: null },
      why: /maker/,
      meet: [({ transfer }) => transfer.received()],
    },
    {
      from: 'glossaries',
      record: { id: 'g', name: 'Mine', on: 'yes', order: 0, file: null, created: at, modified: at },
      why: /on/,
      meet: [({ glossaries }) => glossaries.list()],
    },
    {
      from: 'ownConcepts',
      record: { ...concept(), altLabels: { fr: 'one, two' } },
      why: /altLabels/,
      meet: [({ glossaries }) => glossaries.concepts('g'), ({ glossaries }) => glossaries.allConcepts()],
    },
    {
      from: 'known',
      record: { conceptId: 'c', since: 'always' },
      why: /since/,
      meet: [({ learning }) => learning.known()],
    },
    {
      from: 'reviews',
      record: { ...card(), memory: { ...card().memory, due: null } },
      why: /memory/,
      meet: [({ learning }) => learning.cards(), ({ learning }) => learning.met(['c'], url)],
    },
    {
      from: 'reviews',
      record: { ...card(), seenAgain: null },
      why: /seenAgain/,
      meet: [({ learning }) => learning.cards(), ({ learning }) => learning.met(['c'], url)],
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

  it.each([
    ['add', ({ learning }: Store) => learning.add(card())],
    ['update', ({ learning }: Store) => learning.update('c', (known) => known)],
  ])(
    'of reviews is told and put aside when it is changed: %s; asked again, the card is new',
    async (_, act) => {
      const { store, name } = await freshStore();
      const db = await rawOpen(name);
      await rawPut(db, 'reviews', [{ conceptId: 'c' }]);
      db.close();
      expect(await act(store)).toEqual({ ok: false, reason: 'unreadable' });
      expect(kept(await store.quarantine.list())).toMatchObject([
        { from: 'reviews', record: { conceptId: 'c' } },
      ]);
      expect(kept(await store.learning.add(card()))).toEqual(card());
    },
  );

  it('leaves the order of glossaries as it is', async () => {
    const { store, name } = await freshStore();
    const db = await rawOpen(name);
    await rawPut(db, 'glossaries', [{ id: 'g', order: 'first' }]);
    db.close();
    expect(kept(await store.glossaries.add({ id: 'new', name: 'New', file: null })).order).toBe(-1);
    expect(kept(await store.glossaries.order(['shipped', 'new'])).map(({ id }) => id)).toEqual([
      'shipped',
      'new',
    ]);
  });

  it.each([
    ['annotations', backwards(), annotation(7)],
    ['articles', { canonicalUrl: url, addresses: null }, recordOf(article())],
    ['dossiers', { id: 'd', annotations: 'all' }, dossier('d')],
    ['origins', { key: originKey(idOf(7)), maker: null }, origin(originKey(idOf(7)))],
  ] as const)(
    'of %s makes room for the one that an import brings, and is kept aside',
    async (from, record, good) => {
      const { store, name } = await freshStore();
      const db = await rawOpen(name);
      await rawPut(db, from, [record]);
      db.close();
      const bringing = { contents: { [from]: [good] }, source: { own: true }, self: 'me', now: at } as const;
      kept(await store.transfer.preview(bringing));
      expect(kept(await store.quarantine.count()), 'a preview writes nothing').toBe(0);
      const applied = kept(await store.transfer.apply(bringing));
      expect(applied.plan.counts[from]).toMatchObject({ new: 1, changed: 0 });
      expect(kept(await store.transfer.contents())[from]).toEqual([good]);
      expect(kept(await store.quarantine.list())).toMatchObject([{ from, record, found: at }]);
    },
  );

  it('of where a note came from does not hinder a colleague’s next version of it', async () => {
    const { store, name } = await freshStore();
    kept(await store.annotations.add(annotation(7), article()));
    const db = await rawOpen(name);
    const bad = { key: originKey(idOf(7)), maker: null };
    await rawPut(db, 'origins', [bad]);
    db.close();
    const theirs = { ...annotation(7, { note: 'Theirs' }), modified: '2027-01-01T00:00:00.000Z' };
    const source = { own: false, maker: { id: 'they', name: 'They' } } as const;
    const bringing = { contents: { annotations: [theirs] }, source, self: 'me', now: at };
    expect(kept(await store.transfer.apply(bringing)).plan.conflicts).toMatchObject([{ id: idOf(7) }]);
    expect(kept(await store.transfer.received())).toEqual([{ name: 'They', n: 1 }]);
    expect(kept(await store.quarantine.list())).toMatchObject([{ from: 'origins', record: bad }]);
  });

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

function dossier(id: string): Dossier {
  const at = '2026-11-24T09:00:00.000Z';
  return { id, name: 'Budget', created: at, modified: at, articles: [], annotations: [] };
}

function origin(key: string): OriginRecord {
  const maker = { id: 'they', name: 'They' };
  return { key, maker, content: 'x', bases: [], copyOf: null, at: '2026-11-24T09:00:00.000Z' };
}

function concept(): OwnConcept {
  const at = '2026-11-24T09:00:00.000Z';
  const names = { prefLabel: { fr: 'Un' }, altLabels: {}, definition: {} };
  return {
    id: 'c',
    glossary: 'g',
    ...names,
    broader: [],
    related: [],
    source: null,
    created: at,
    modified: at,
  };
}

function card(): ReviewCard {
  const at = '2026-11-24T09:00:00.000Z';
  const front: ReviewCard['front'] = {
    sentence: 'One.',
    term: { start: 0, end: 3 },
    lang: 'en',
    title: '',
    article: 'https://a.org/',
  };
  return { conceptId: 'c', front, memory: newMemory(at), seenAgain: [], added: at };
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

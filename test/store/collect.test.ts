import { describe, expect, test } from 'vitest';
import { newDossier, withMembers } from '../../lib/core/dossier/dossier.ts';
import { annotation, article, freshStore, idOf, kept } from './make.ts';

const OTHER = 'https://www.journal.example/article-2';

async function twoArticles() {
  const { store, name } = await freshStore();
  const second = article({ url: OTHER, canonicalUrl: OTHER, title: 'Autre article' });
  kept(await store.annotations.add(annotation(1), article()));
  kept(await store.annotations.add(annotation(2), article()));
  kept(await store.annotations.add(annotation(3, { source: OTHER }), second));
  kept(await store.dismissals.add(OTHER, 'ce n’est rien'));
  kept(await store.links.answer({ article: OTHER, quote: 'un mot', commitmentId: 'own-1', answer: 'yes' }));
  return { store, name };
}

describe('a collection', () => {
  test('of everything has every record of every store', async () => {
    const { store } = await twoArticles();
    const all = kept(await store.collections.everything());
    expect(all.annotations.map(({ id }) => id)).toEqual([idOf(1), idOf(2), idOf(3)]);
    expect(all.articles).toHaveLength(2);
    expect(all.texts.map(({ text }) => text)).toEqual([article().text, article().text]);
    expect(all.dismissals).toMatchObject([{ quote: 'ce n’est rien' }]);
    expect(all.links).toMatchObject([{ commitmentId: 'own-1' }]);
  });

  test('of one article has that article, its text and all its notes', async () => {
    const { store } = await twoArticles();
    const part = kept(await store.collections.some({ articles: [article().canonicalUrl] }));
    expect(part.articles.map(({ title }) => title)).toEqual([article().title]);
    expect(part.annotations.map(({ id }) => id)).toEqual([idOf(1), idOf(2)]);
    expect(part.texts).toHaveLength(1);
    expect(part.dismissals).toEqual([]);
  });

  test('of single notes has those notes only, with their articles and what was said of these', async () => {
    const { store } = await twoArticles();
    const part = kept(await store.collections.some({ annotations: [idOf(2), idOf(3), idOf(99)] }));
    expect(part.annotations.map(({ id }) => id)).toEqual([idOf(2), idOf(3)]);
    expect(part.articles).toHaveLength(2);
    expect(part.dismissals).toHaveLength(1);
  });

  test('of a dossier has what the dossier names, and the dossier', async () => {
    const { store } = await twoArticles();
    const dossier = withMembers(
      newDossier('urn:uuid:d', 'Mémoire', '2026-11-24T09:00:00.000Z'),
      { articles: [OTHER], annotations: [idOf(2)] },
      '2026-11-24T09:00:00.000Z',
    );
    kept(await store.dossiers.add(dossier));
    const part = kept(await store.collections.some({ dossiers: [dossier.id, 'gone'] }));
    expect(part.dossiers).toEqual([dossier]);
    expect(part.annotations.map(({ id }) => id)).toEqual([idOf(2), idOf(3)]);
    expect(kept(await store.collections.everything()).dossiers).toEqual([dossier]);
  });

  test('names a note once when its article is in it too', async () => {
    const { store } = await twoArticles();
    const part = kept(
      await store.collections.some({ articles: [article().canonicalUrl], annotations: [idOf(1)] }),
    );
    expect(part.annotations.map(({ id }) => id)).toEqual([idOf(1), idOf(2)]);
  });

  test('brings commitments of the reader’s own along where they are named, with their plans', async () => {
    const { store } = await twoArticles();
    const plan = { id: 'plan-1' } as never;
    const commitment = (id: string) => ({ id, planId: 'plan-1' }) as never;
    kept(
      await store.ownCommitments.change(() => ({
        plans: [plan, { id: 'plan-2' } as never],
        commitments: [commitment('own-1'), commitment('own-2')],
      })),
    );
    const part = kept(await store.collections.some({ articles: [OTHER] }));
    expect(part.ownCommitments.map(({ key }) => key)).toEqual(['plan plan-1', 'commitment own-1']);
  });
});

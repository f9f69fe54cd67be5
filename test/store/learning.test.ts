import { describe, expect, it } from 'vitest';
import type { ReviewCard } from '../../lib/core/review/review-card.ts';
import { newMemory, recalled } from '../../lib/core/review/schedule.ts';
import { freshStore, kept } from './make.ts';

const AT = '2026-11-24T10:00:00.000Z';
const FIRST = 'https://www.journal.example/premier';

const card = (conceptId: string): ReviewCard => ({
  conceptId,
  front: {
    sentence: 'La redevabilité se mesure.',
    term: { start: 3, end: 15 },
    lang: 'fr',
    title: 'Mesurer',
    article: FIRST,
  },
  memory: newMemory(AT),
  seenAgain: [],
  added: AT,
});

describe('What the reader knows', () => {
  it('is said once, and can be taken back', async () => {
    const { store, clock } = await freshStore();
    kept(await store.learning.setKnown('open-data', true));
    clock.now = '2026-11-25T10:00:00.000Z';
    kept(await store.learning.setKnown('open-data', true));
    kept(await store.learning.setKnown('accountability', true));
    expect(kept(await store.learning.known())).toEqual([
      { conceptId: 'accountability', since: '2026-11-25T10:00:00.000Z' },
      { conceptId: 'open-data', since: AT },
    ]);
    kept(await store.learning.setKnown('open-data', false));
    expect(kept(await store.learning.known()).map(({ conceptId }) => conceptId)).toEqual(['accountability']);
  });
});

describe('Cards for review', () => {
  it('kept twice, stay as they are', async () => {
    const { store } = await freshStore();
    kept(await store.learning.add(card('accountability')));
    kept(
      await store.learning.update('accountability', (known) => ({
        ...known,
        memory: recalled(known.memory, 'good', AT),
      })),
    );
    expect(kept(await store.learning.add(card('accountability'))).memory.reps).toBe(1);
    expect(await store.learning.update('unknown', (known) => known)).toEqual({ ok: false, reason: 'gone' });
  });

  it('removed, can be put back', async () => {
    const { store } = await freshStore();
    kept(await store.learning.add(card('accountability')));
    const removed = kept(await store.learning.remove('accountability'));
    expect(kept(await store.learning.cards())).toEqual([]);
    kept(await store.learning.restore(removed));
    expect(kept(await store.learning.cards())).toEqual([removed]);
  });

  it('remember each article in which their concept was met again, once, and not the first one', async () => {
    const { store } = await freshStore();
    kept(await store.learning.add(card('accountability')));
    kept(await store.learning.add(card('open-data')));
    for (const article of [FIRST, 'https://a.example/', 'https://b.example/', 'https://a.example/'])
      kept(await store.learning.met(['accountability', 'budget'], article));
    const cards = kept(await store.learning.cards());
    expect(
      cards.map(({ conceptId, seenAgain }) => [conceptId, seenAgain.map(({ article }) => article)]),
    ).toEqual([
      ['accountability', ['https://a.example/', 'https://b.example/']],
      ['open-data', []],
    ]);
  });
});

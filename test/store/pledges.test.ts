import { describe, expect, it, test } from 'vitest';
import type { OwnCommitments } from '../../lib/core/commitment/import-csv.ts';
import type { Pledge } from '../../lib/core/pledge/pledge.ts';
import { stateOf } from '../../lib/core/tracker/history.ts';
import { trackPledge } from '../../lib/core/tracker/track.ts';
import type { Change, TrackedPledge } from '../../lib/core/tracker/tracked-pledge.ts';
import { onStoreChange, type StoreChange } from '../../lib/store/store.ts';
import { article, freshStore, idOf, kept, rawOpen, rawPut } from './make.ts';

const AT = '2026-11-24T10:00:00.000Z';
const sentence = 'Le gouvernement s’engage à publier les données essentielles de la commande publique.';

function found(text = sentence): Pledge {
  const start = article().text.indexOf(text);
  return {
    start,
    end: start + text.length,
    text,
    type: 'explicit',
    strength: 'firm',
    cue: null,
    actor: null,
    action: null,
    deadline: null,
    reasons: [],
  };
}

let names = 1000;
const newId = () => idOf(names++);

function tracked(n: number, linked: string[] = []): TrackedPledge {
  return trackPledge({ id: idOf(n), article: article(), pledge: found(), now: AT, newId, linked });
}

const noted = (note: string): Change => ({ id: newId(), at: AT, kind: 'noted', note });

describe('A followed pledge', () => {
  it('is found by its article, whose text is kept with it', async () => {
    const { store } = await freshStore();
    kept(await store.pledges.add(tracked(1), article()));
    const { canonicalUrl, text } = article();
    expect(kept(await store.pledges.byArticle(canonicalUrl)).map(({ id }) => id)).toEqual([idOf(1)]);
    expect(kept(await store.pledges.byArticle('https://elsewhere.example/'))).toEqual([]);
    expect(kept(await store.articles.text(canonicalUrl))?.text).toBe(text);
  });

  it('asked for twice is kept once, with what happened to it since', async () => {
    const { store } = await freshStore();
    const pledge = tracked(1);
    kept(await store.pledges.add(pledge, article()));
    await store.pledges.change(pledge.id, noted('relancer'));
    expect(stateOf(kept(await store.pledges.add(pledge, article()))).note).toBe('relancer');
    expect(kept(await store.pledges.count())).toBe(1);
  });

  it('only ever gets more history', async () => {
    const { store } = await freshStore();
    const pledge = tracked(1);
    kept(await store.pledges.add(pledge, article()));
    const before = pledge.history;
    const after = await store.pledges.change(pledge.id, noted('relancer'));
    if (!after.ok) throw new Error(after.reason);
    expect(after.value.history.slice(0, before.length)).toEqual(before);
    expect(after.value.history).toHaveLength(before.length + 1);
  });

  it('refuses a verdict without evidence, and stays as it was', async () => {
    const { store } = await freshStore();
    const pledge = tracked(1);
    kept(await store.pledges.add(pledge, article()));
    const judged: Change = { id: newId(), at: AT, kind: 'judged', verdict: 'kept', evidenceIds: [idOf(77)] };
    expect(await store.pledges.change(pledge.id, judged)).toEqual({
      ok: false,
      reason: 'refused',
      why: 'evidence-unknown',
    });
    expect(kept(await store.pledges.get(pledge.id))).toEqual(pledge);
  });

  it('changed twice by the same line is changed once', async () => {
    const { store } = await freshStore();
    const pledge = tracked(1);
    kept(await store.pledges.add(pledge, article()));
    const line = noted('relancer');
    await store.pledges.change(pledge.id, line);
    expect((await store.pledges.change(pledge.id, line)).ok).toBe(true);
    expect(kept(await store.pledges.get(pledge.id))?.history).toHaveLength(2);
  });

  it('that is not there cannot be changed', async () => {
    const { store } = await freshStore();
    expect(await store.pledges.change(idOf(9), noted('x'))).toEqual({ ok: false, reason: 'gone' });
  });

  it('takes over what was linked to it before', async () => {
    const { store } = await freshStore();
    const { canonicalUrl } = article();
    const link = { article: canonicalUrl, quote: sentence, commitmentId: 'fr-1' };
    kept(await store.links.answer({ ...link, answer: 'yes' }));
    kept(await store.links.answer({ ...link, commitmentId: 'fr-2', answer: 'no' }));
    const pledge = kept(await store.pledges.add(tracked(1, ['fr-1']), article()));
    expect(stateOf(pledge).commitmentIds).toEqual(['fr-1']);
    expect(kept(await store.links.byArticle(canonicalUrl)).map(({ commitmentId }) => commitmentId)).toEqual([
      'fr-2',
    ]);
  });

  it('that makes no sense is put aside and does not hide the others', async () => {
    const { store, name } = await freshStore();
    kept(await store.pledges.add(tracked(1), article()));
    const db = await rawOpen(name);
    await rawPut(db, 'pledges', [{ id: 'broken', article: { url: article().canonicalUrl } }]);
    db.close();
    expect(kept(await store.pledges.list()).map(({ id }) => id)).toEqual([idOf(1)]);
    const [aside] = kept(await store.quarantine.list());
    expect(aside).toMatchObject({ from: 'pledges', record: { id: 'broken' } });
    expect(kept(await store.pledges.count())).toBe(1);
  });
});

describe('"Not a pledge"', () => {
  it('is remembered for these words of this article, and can be taken back', async () => {
    const { store } = await freshStore();
    const { canonicalUrl } = article();
    kept(await store.dismissals.add(canonicalUrl, sentence));
    kept(await store.dismissals.add(canonicalUrl, sentence));
    expect(kept(await store.dismissals.byArticle(canonicalUrl)).map(({ quote }) => quote)).toEqual([
      sentence,
    ]);
    expect(kept(await store.dismissals.byArticle('https://elsewhere.example/'))).toEqual([]);
    kept(await store.dismissals.remove(canonicalUrl, sentence));
    expect(kept(await store.dismissals.byArticle(canonicalUrl))).toEqual([]);
  });

  it('leaves no trace of the article among those that were kept', async () => {
    const { store } = await freshStore();
    kept(await store.dismissals.add(article().canonicalUrl, sentence));
    expect(kept(await store.articles.count())).toBe(0);
  });
});

test('of two answers about one commitment the last counts, and a forgotten one is open again', async () => {
  const { store } = await freshStore();
  const link = { article: article().canonicalUrl, quote: sentence, commitmentId: 'fr-1' };
  kept(await store.links.answer({ ...link, answer: 'no' }));
  kept(await store.links.answer({ ...link, answer: 'yes' }));
  expect(kept(await store.links.byArticle(link.article))).toMatchObject([{ answer: 'yes' }]);
  kept(await store.links.forget(link));
  expect(kept(await store.links.byArticle(link.article))).toEqual([]);
});

/** A plan of the reader's own, and a commitment of it. */
function ownPlan(): {
  plan: OwnCommitments['plans'][number];
  commitment: OwnCommitments['commitments'][number];
} {
  const title = { fr: 'Un plan', en: null, es: null };
  return {
    plan: {
      id: 'p1',
      country: 'FR',
      countryName: { fr: 'France', en: 'France', es: 'Francia' },
      level: 'national',
      locality: null,
      title,
      periodStart: '2024',
      periodEnd: null,
      ordinal: null,
      commitmentCount: null,
      url: null,
      notes: [],
    },
    commitment: {
      id: 'c1',
      planId: 'p1',
      country: 'FR',
      number: '1',
      ogpReference: null,
      title,
      shortTitle: null,
      leadInstitution: null,
      policyAreas: [],
      startDate: null,
      endDate: null,
      ratings: [],
      selfAssessment: null,
      sources: [],
      verified: true,
      notes: [],
      partOf: null,
      origin: 'reader',
    },
  };
}

test('own commitments are written, replaced and taken away in one act', async () => {
  const { store } = await freshStore();
  const { plan, commitment: one } = ownPlan();
  const two = { ...one, id: 'c2' };
  kept(await store.ownCommitments.change(() => ({ plans: [plan], commitments: [one, two] })));
  expect(kept(await store.ownCommitments.all())).toEqual({ plans: [plan], commitments: [one, two] });
  kept(await store.ownCommitments.change((own) => ({ ...own, commitments: [{ ...two, country: 'BE' }] })));
  expect(kept(await store.ownCommitments.all())).toEqual({
    plans: [plan],
    commitments: [{ ...two, country: 'BE' }],
  });
});

test('every view is told what changed, without words', async () => {
  const { store } = await freshStore();
  const heard: StoreChange[] = [];
  const stop = onStoreChange((change) => void heard.push(change));
  kept(await store.pledges.add(tracked(1), article()));
  kept(await store.dismissals.add(article().canonicalUrl, sentence));
  kept(await store.ownCommitments.change((own) => own));
  await expect.poll(() => heard.map(({ kind }) => kind)).toEqual(['pledge', 'answer', 'commitments']);
  expect(JSON.stringify(heard)).not.toContain('commande publique');
  stop();
});

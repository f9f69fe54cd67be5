import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { append, mergeHistories, stateOf } from '../../../lib/core/tracker/history.ts';
import {
  type Change,
  lastDayOf,
  type TrackedPledge,
  TrackedPledgeSchema,
} from '../../../lib/core/tracker/tracked-pledge.ts';
import { type Deed, deed, REPORT, tracked } from './pledges.ts';

const added = deed({ kind: 'evidence-added', evidence: REPORT });
const judged = deed({ kind: 'judged', verdict: 'kept', evidenceIds: ['report'] }, '2018-02-01T00:00:00Z');

function withChange(pledge: TrackedPledge, change: Change): TrackedPledge {
  const appended = append(pledge, change);
  if (!appended.ok) throw new Error(appended.reason);
  return appended.pledge;
}

describe('a verdict', () => {
  test('stands when it rests on a quote with its source', () => {
    expect(stateOf(withChange(tracked(added), judged)).verdict).toEqual({
      value: 'kept',
      evidenceIds: ['report'],
      at: judged.at,
    });
  });

  test.each<{ name: string; pledge: TrackedPledge; change: Change; reason: string }>([
    {
      name: 'without evidence',
      pledge: tracked(),
      change: deed({ kind: 'judged', verdict: 'kept', evidenceIds: [] }),
      reason: 'verdict-without-evidence',
    },
    { name: 'on evidence that is not there', pledge: tracked(), change: judged, reason: 'evidence-unknown' },
    {
      name: 'on evidence of which one piece is not there',
      pledge: tracked(added),
      change: deed({ kind: 'judged', verdict: 'kept', evidenceIds: ['report', 'x'] }),
      reason: 'evidence-unknown',
    },
    {
      name: 'by removing the evidence below it',
      pledge: tracked(added, judged),
      change: deed({ kind: 'evidence-removed', evidenceId: 'report' }),
      reason: 'evidence-in-use',
    },
    {
      name: 'by withdrawing what was never given',
      pledge: tracked(),
      change: deed({ kind: 'verdict-withdrawn' }),
      reason: 'nothing-to-change',
    },
    {
      name: 'on evidence without words',
      pledge: tracked(),
      change: deed({ kind: 'evidence-added', evidence: { ...REPORT, quote: '  ' } }),
      reason: 'malformed',
    },
    {
      name: 'on evidence without a source',
      pledge: tracked(),
      change: deed({
        kind: 'evidence-added',
        evidence: { ...REPORT, source: { ...REPORT.source, title: '' } },
      }),
      reason: 'malformed',
    },
    {
      name: 'on a link that runs a script',
      pledge: tracked(),
      change: deed({
        kind: 'evidence-added',
        evidence: { ...REPORT, source: { ...REPORT.source, url: 'javascript:alert(1)' } },
      }),
      reason: 'malformed',
    },
  ])('is refused $name', ({ pledge, change, reason }) => {
    expect(append(pledge, change)).toEqual({ ok: false, reason });
  });

  test('can be withdrawn, and then its evidence can be removed', () => {
    const free = withChange(
      withChange(withChange(tracked(added), judged), deed({ kind: 'verdict-withdrawn' })),
      deed({ kind: 'evidence-removed', evidenceId: 'report' }),
    );
    expect(stateOf(free)).toMatchObject({ verdict: null, evidence: [] });
  });

  test('falls when another device removed all its evidence', () => {
    const here = withChange(tracked(added), judged);
    const there = withChange(
      tracked(added),
      deed({ kind: 'evidence-removed', evidenceId: 'report' }, '2018-03-01T00:00:00Z'),
    );
    expect(stateOf(mergeHistories(here, there)).verdict).toBeNull();
  });
});

describe('the history', () => {
  const deeds = fc.oneof(
    fc.constantFrom<Deed>(
      { kind: 'linked', commitmentId: 'fr-2015-02' },
      { kind: 'unlinked', commitmentId: 'fr-2015-02' },
      { kind: 'evidence-added', evidence: REPORT },
      { kind: 'evidence-removed', evidenceId: 'report' },
      { kind: 'judged', verdict: 'not-kept', evidenceIds: ['report'] },
      { kind: 'verdict-withdrawn' },
      { kind: 'corrected', field: 'deadline', value: '2019-06' },
      { kind: 'corrected', field: 'actor', value: null },
      { kind: 'reminder-set', date: '2019-01-02' },
      { kind: 'stopped' },
      { kind: 'resumed' },
    ),
    fc.string().map((note): Deed => ({ kind: 'noted', note })),
  );
  const changes = fc.array(
    fc
      .tuple(
        deeds,
        fc.date({ min: new Date('2016-10-02'), max: new Date('2020-01-01'), noInvalidDate: true }),
      )
      .map(([what, at]) => deed(what, at.toISOString())),
    { maxLength: 12 },
  );
  const lived = (list: readonly Change[]) =>
    list.reduce((pledge, change) => {
      const appended = append(pledge, change);
      return appended.ok ? appended.pledge : pledge;
    }, tracked());

  test('only grows, keeps its order in time, and stays valid', () => {
    fc.assert(
      fc.property(changes, (list) => {
        let pledge = tracked();
        for (const change of list) {
          const before = structuredClone(pledge);
          const appended = append(pledge, change);
          expect(pledge).toEqual(before);
          if (!appended.ok) continue;
          expect(appended.pledge.history.slice(0, -1)).toEqual(pledge.history);
          pledge = appended.pledge;
        }
        expect(v.is(TrackedPledgeSchema, pledge)).toBe(true);
        expect(pledge.history.map(({ at }) => at)).toEqual(pledge.history.map(({ at }) => at).toSorted());
        const { verdict, evidence } = stateOf(pledge);
        for (const id of verdict?.evidenceIds ?? []) expect(evidence.map((one) => one.id)).toContain(id);
      }),
    );
  });

  test('merges to the same from either side, and twice changes nothing', () => {
    fc.assert(
      fc.property(changes, changes, (mine, theirs) => {
        const [a, b] = [lived(mine), lived(theirs)];
        const merged = mergeHistories(a, b);
        expect(mergeHistories(b, a)).toEqual(merged);
        expect(mergeHistories(merged, b)).toEqual(merged);
        for (const change of [...a.history, ...b.history]) expect(merged.history).toContainEqual(change);
      }),
    );
  });

  test('takes a change once', () => {
    const note = deed({ kind: 'noted', note: 'Relancer la DINSIC' });
    expect(append(withChange(tracked(), note), note)).toEqual({ ok: false, reason: 'already-there' });
    expect(append(tracked(), deed({ kind: 'tracked' }))).toEqual({ ok: false, reason: 'already-there' });
  });

  test('a clock that was set back does not reorder it', () => {
    const pledge = withChange(tracked(), deed({ kind: 'noted', note: 'a' }, '2001-01-01T00:00:00Z'));
    expect(pledge.history.at(-1)?.at).toBe('2016-10-01T09:00:00Z');
  });
});

describe('corrections', () => {
  test('are told apart from what was inferred, and the found pledge stays as it was', () => {
    const pledge = withChange(tracked(), deed({ kind: 'corrected', field: 'deadline', value: '2018-10-01' }));
    const state = stateOf(pledge);
    expect(state.deadline).toBe('2018-10-01');
    expect([...state.corrected]).toEqual(['deadline']);
    expect(pledge.found.deadline?.iso).toBe('2018');
  });

  test.each(['2018-13', '2018-02-30', 'bientôt', '18'])('the deadline %j is refused', (value) => {
    expect(append(tracked(), deed({ kind: 'corrected', field: 'deadline', value }))).toEqual({
      ok: false,
      reason: 'not-a-date',
    });
  });
});

test.each([
  ['2017', '2017-12-31'],
  ['2017-02', '2017-02-28'],
  ['2016-02', '2016-02-29'],
  ['2017-02-03', '2017-02-03'],
  ['2017-02-29', undefined],
  ['2017-00', undefined],
  ['2017-13', undefined],
  ['17', undefined],
  ['', undefined],
])('the last day of %j is %j', (date, day) => {
  expect(lastDayOf(date)).toBe(day);
});

test.each<[string, unknown]>([
  ['an empty history', { ...tracked(), history: [] }],
  [
    'an unknown kind of change',
    { ...tracked(), history: [{ id: 'a', at: '2016-01-01T00:00:00Z', kind: '__proto__' }] },
  ],
  ['a page that is a script', { ...tracked(), article: { ...tracked().article, url: 'javascript:1' } }],
  ['a pledge without words', { ...tracked(), found: { ...tracked().found, text: ' ' } }],
  [
    'a text of eleven megabytes',
    { ...tracked(), found: { ...tracked().found, text: 'x'.repeat(11_000_000) } },
  ],
])('%s is refused on the way in', (_, record) => {
  expect(v.is(TrackedPledgeSchema, record)).toBe(false);
});

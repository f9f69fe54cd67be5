import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { stateOf } from '../../../lib/core/tracker/history.ts';
import {
  calendarEvents,
  groupByAuthor,
  groupByDeadline,
  groupByDossier,
  groupByPlan,
  nextReminder,
  remindersDue,
  timelineOf,
  trackedRows,
  twoSides,
} from '../../../lib/core/tracker/overview.ts';
import { reminderDue, statusOf } from '../../../lib/core/tracker/status.ts';
import type { Change, TrackedPledge } from '../../../lib/core/tracker/tracked-pledge.ts';
import { writeCalendar } from '../../../lib/core/transfer/ics.ts';
import { loadRegister } from '../../../lib/data/commitments.ts';
import { deed, REPORT, tracked } from './pledges.ts';

const register = loadRegister();
const added = (at: string) => deed({ kind: 'evidence-added', evidence: REPORT }, at);
const judged = deed({ kind: 'judged', verdict: 'not-kept', evidenceIds: ['report'] }, '2018-02-01T00:00:00Z');
const due = (value: string | null) => deed({ kind: 'corrected', field: 'deadline', value });

describe('the status', () => {
  test.each<{ name: string; history: Change[]; today: string; status: object }>([
    {
      name: 'is open before the deadline',
      history: [],
      today: '2016-11-01',
      status: { kind: 'open', deadline: { kind: 'ahead', lastDay: '2018-12-31', days: 790 } },
    },
    {
      name: 'is open on the last day of a year',
      history: [added('2018-12-01T00:00:00Z')],
      today: '2018-12-31',
      status: { kind: 'open', deadline: { kind: 'ahead', days: 0 } },
    },
    {
      name: 'says that the deadline passed, the day after',
      history: [],
      today: '2019-01-01',
      status: { kind: 'due', deadline: { kind: 'passed', days: 1 } },
    },
    {
      name: 'says no news after half a year of silence',
      history: [],
      today: '2017-04-15',
      status: { kind: 'unknown', quietDays: 196 },
    },
    {
      name: 'is open again with new evidence',
      history: [added('2017-04-01T00:00:00Z')],
      today: '2017-04-15',
      status: { kind: 'open', quietDays: 14 },
    },
    {
      name: 'says no news, never late, without a deadline',
      history: [due(null)],
      today: '2030-01-01',
      status: { kind: 'unknown', deadline: { kind: 'none' } },
    },
    {
      name: "is the reader's once judged, and keeps the deadline as a fact",
      history: [added('2018-01-01T00:00:00Z'), judged],
      today: '2019-01-01',
      status: { kind: 'judged', verdict: 'not-kept', deadline: { kind: 'passed', days: 1 } },
    },
    {
      name: 'takes a corrected deadline',
      history: [due('2017-03')],
      today: '2017-04-01',
      status: { kind: 'due', deadline: { lastDay: '2017-03-31', days: 1 } },
    },
  ])('$name', ({ history, today, status }) => {
    expect(statusOf(stateOf(tracked(...history)), today)).toMatchObject(status);
  });

  test('never holds a verdict without a reader', () => {
    for (const today of ['2016-10-02', '2017-12-31', '2019-01-01', '2099-01-01']) {
      expect(statusOf(stateOf(tracked()), today)).not.toHaveProperty('verdict');
    }
  });
});

test('a reminder is due from its day on, unless the pledge is no longer followed', () => {
  const set = deed({ kind: 'reminder-set', date: '2017-01-15' });
  expect(
    ['2017-01-14', '2017-01-15', '2017-02-01'].map((day) => reminderDue(stateOf(tracked(set)), day)),
  ).toEqual([false, true, true]);
  expect(reminderDue(stateOf(tracked(set, deed({ kind: 'stopped' }))), '2017-02-01')).toBe(false);
});

const named = (id: string, ...history: Change[]): TrackedPledge => ({ ...tracked(...history), id });
const rows = trackedRows(
  [
    named('late', due('2016-06')),
    named('none', due(null), deed({ kind: 'corrected', field: 'actor', value: null })),
    named(
      'plan',
      deed({ kind: 'linked', commitmentId: 'fr-2015-02' }),
      deed({ kind: 'corrected', field: 'actor', value: 'l’état' }),
    ),
  ],
  '2016-11-01',
);
const keys = (groups: ReturnType<typeof groupByDeadline>) =>
  groups.map(({ key, rows }) => [key, rows.map(({ pledge }) => pledge.id)]);

describe('the overview', () => {
  test('puts the nearest deadline first', () => {
    expect(rows.map(({ pledge }) => pledge.id)).toEqual(['late', 'plan', 'none']);
  });

  test('groups by deadline, author, plan and dossier, the rest last', () => {
    expect(keys(groupByDeadline(rows))).toEqual([
      ['2016', ['late']],
      ['2018', ['plan']],
      [null, ['none']],
    ]);
    expect(keys(groupByAuthor(rows))).toEqual([
      ['L’État', ['late', 'plan']],
      [null, ['none']],
    ]);
    expect(keys(groupByPlan(rows, register))).toEqual([
      ['FR-2015-2017', ['plan']],
      [null, ['late', 'none']],
    ]);
    expect(keys(groupByDossier(rows, () => ['b', 'a']))).toEqual([
      ['a', ['late', 'plan', 'none']],
      ['b', ['late', 'plan', 'none']],
    ]);
  });

  test('names the follow-ups whose day has come, longest waiting first', () => {
    const reminded = trackedRows(
      [
        named('later', deed({ kind: 'reminder-set', date: '2016-11-02' })),
        named('today', deed({ kind: 'reminder-set', date: '2016-11-01' })),
        named('long ago', deed({ kind: 'reminder-set', date: '2016-01-01' })),
        named(
          'dropped',
          deed({ kind: 'reminder-set', date: '2016-01-01' }),
          deed({ kind: 'reminder-set', date: null }),
        ),
        named('stopped', deed({ kind: 'reminder-set', date: '2016-01-01' }), deed({ kind: 'stopped' })),
      ],
      '2016-11-01',
    );
    expect(remindersDue(reminded, '2016-11-01').map(({ pledge }) => pledge.id)).toEqual([
      'long ago',
      'today',
    ]);
    // Those are due, not next.
    expect(nextReminder(reminded, '2016-11-01')?.pledge.id).toBe('later');
    expect(nextReminder(reminded, '2026-11-01')).toBeNull();
  });

  test('draws a timeline that holds today and every date, and counts what it cannot draw', () => {
    expect(timelineOf(rows, '2016-11-01')).toMatchObject({
      from: '2016-01-01',
      to: '2018-12-31',
      points: [
        { id: 'late', lastDay: '2016-06-30', kind: 'due' },
        { id: 'plan', at: 1, kind: 'open' },
      ],
      counts: { open: 2, due: 1, unknown: 0, judged: 0, noDate: 1 },
    });
    expect(timelineOf([], '2016-11-01')).toMatchObject({ from: '2016-01-01', to: '2016-12-31', points: [] });
  });
});

describe('the two columns', () => {
  test('quote the independent review with scale and source', () => {
    const { independent } = twoSides(
      stateOf(tracked(deed({ kind: 'linked', commitmentId: 'fr-2015-02' }))),
      register,
    );
    expect(independent).toContainEqual(
      expect.objectContaining({
        kind: 'rating',
        rating: expect.objectContaining({ scale: 'did-it-open-government', value: 'Major', verified: true }),
      }),
    );
  });

  test('say that there is no data where there is none', () => {
    const { independent } = twoSides(
      stateOf(tracked(deed({ kind: 'linked', commitmentId: 'gb-2019-01' }))),
      register,
    );
    expect(independent).toMatchObject([{ kind: 'no-data', commitment: { id: 'gb-2019-01' } }]);
  });

  test("keep the reader's evidence on its side", () => {
    const state = stateOf(
      tracked(
        deed({ kind: 'evidence-added', evidence: REPORT }),
        deed({
          kind: 'evidence-added',
          evidence: { ...REPORT, id: 'press', side: 'government', quote: 'C’est fait.' },
        }),
        deed({ kind: 'evidence-added', evidence: { ...REPORT, id: 'other', side: 'other' } }),
      ),
    );
    expect(twoSides(state, register)).toMatchObject({
      government: [{ text: 'C’est fait.' }],
      independent: [{ evidence: { id: 'report' } }],
    });
  });
});

test('deadlines and reminders go into a calendar that another program reads', () => {
  const pledge = tracked(deed({ kind: 'reminder-set', date: '2017-01-15' }));
  const words = {
    deadline: (text: string) => `Échéance : ${text}`,
    reminder: (text: string) => `Relancer : ${text}`,
  };
  const events = calendarEvents([pledge, named('stopped', deed({ kind: 'stopped' }))], words, [7]);
  const calendar = new ICAL.Component(
    ICAL.parse(writeCalendar(events, { now: '2026-11-24T00:00:00Z', name: 'x' })),
  );
  const read = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
  expect(read.map(({ startDate, summary }) => [startDate.toString(), summary])).toEqual([
    ['2018-12-31', 'Échéance : publiera les données essentielles des marchés'],
    ['2017-01-15', 'Relancer : publiera les données essentielles des marchés'],
  ]);
  expect(new Set(read.map(({ uid }) => uid)).size).toBe(2);
  expect(calendarEvents([pledge], words, [7]).map(({ uid }) => uid)).toEqual(events.map(({ uid }) => uid));
});

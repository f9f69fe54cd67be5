/** What the tracker page draws: groups, a timeline, and the two columns "says the government / says the review". */
import type { Commitment, IrmRating } from '../commitment/commitment.ts';
import type { Register } from '../commitment/register.ts';
import { fold } from '../commitment/words.ts';
import type { CalendarEvent } from '../transfer/ics.ts';
import { stateOf, type TrackedState } from './history.ts';
import { reminderDue, statusOf, type TrackedStatus } from './status.ts';
import { type Evidence, lastDayOf, type TrackedPledge } from './tracked-pledge.ts';

/** A tracked pledge with all that was worked out about it. */
export interface TrackedRow {
  pledge: TrackedPledge;
  state: TrackedState;
  status: TrackedStatus;
}

/** Rows for a day (`YYYY-MM-DD`), nearest deadline first, those without a date last. */
export function trackedRows(pledges: readonly TrackedPledge[], today: string): TrackedRow[] {
  return pledges
    .map((pledge) => {
      const state = stateOf(pledge);
      return { pledge, state, status: statusOf(state, today) };
    })
    .sort((a, b) => compare(sortDay(a), sortDay(b)) || compare(a.pledge.id, b.pledge.id));
}

/** Pledges whose follow-up is due on a day, longest waiting first. */
export function remindersDue(rows: readonly TrackedRow[], today: string): TrackedRow[] {
  return rows
    .filter(({ state }) => reminderDue(state, today))
    .sort((a, b) => compare(a.state.reminder ?? '', b.state.reminder ?? ''));
}

/** The pledge whose follow-up comes next, after a day; null when none is set. */
export function nextReminder(rows: readonly TrackedRow[], today: string): TrackedRow | null {
  const ahead = rows.filter(({ state }) => state.reminder !== null && state.reminder > today);
  return ahead.sort((a, b) => compare(a.state.reminder ?? '', b.state.reminder ?? ''))[0] ?? null;
}

/** Rows under one heading; `key` is null for those that lack what they are grouped by. */
export interface TrackedGroup {
  key: string | null;
  rows: readonly TrackedRow[];
}

/** By the year of the deadline, earliest first. */
export function groupByDeadline(rows: readonly TrackedRow[]): TrackedGroup[] {
  return group(rows, ({ state }) => [state.deadline?.slice(0, 4) ?? null]);
}

/** By who undertakes it; spellings that differ in case or accents are one author, headed as first seen. */
export function groupByAuthor(rows: readonly TrackedRow[]): TrackedGroup[] {
  const spelling = new Map<string, string>();
  return group(rows, ({ state }) => {
    const actor = state.actor?.trim() ?? '';
    if (actor === '') return [null];
    const folded = fold(actor);
    if (!spelling.has(folded)) spelling.set(folded, actor);
    return [spelling.get(folded) ?? actor];
  });
}

/** By action plan of the linked commitments; a pledge linked to two plans stands under both. */
export function groupByPlan(rows: readonly TrackedRow[], register: Register): TrackedGroup[] {
  return group(rows, ({ state }) => {
    const plans = new Set(state.commitmentIds.flatMap((id) => register.byId(id)?.planId ?? []));
    return plans.size === 0 ? [null] : [...plans];
  });
}

/** By dossier (see `dossiersOfPledge`); a pledge in two stands under both. */
export function groupByDossier(
  rows: readonly TrackedRow[],
  dossiersOf: (pledge: TrackedPledge) => readonly string[],
): TrackedGroup[] {
  return group(rows, ({ pledge }) => {
    const dossiers = dossiersOf(pledge);
    return dossiers.length === 0 ? [null] : dossiers;
  });
}

function group(
  rows: readonly TrackedRow[],
  keysOf: (row: TrackedRow) => readonly (string | null)[],
): TrackedGroup[] {
  const groups = new Map<string | null, TrackedRow[]>();
  for (const row of rows) {
    for (const key of keysOf(row)) {
      const known = groups.get(key);
      if (known === undefined) groups.set(key, [row]);
      else known.push(row);
    }
  }
  return [...groups]
    .map(([key, rows]) => ({ key, rows }))
    .sort((a, b) => (a.key === null ? 1 : b.key === null ? -1 : compare(fold(a.key), fold(b.key))));
}

/** Deadlines along one line; `at` runs from 0 (`from`) to 1 (`to`). The counts are what a text equivalent must say. */
export interface Timeline {
  from: string;
  to: string;
  today: number;
  points: readonly { id: string; lastDay: string; at: number; kind: TrackedStatus['kind'] }[];
  counts: Readonly<Record<TrackedStatus['kind'] | 'noDate', number>>;
}

/** The timeline of rows, from the first of January of the earliest year to the end of the last, today always inside. */
export function timelineOf(rows: readonly TrackedRow[], today: string): Timeline {
  const dated = rows.flatMap(({ pledge, status }) =>
    status.deadline.kind === 'none'
      ? []
      : [{ id: pledge.id, lastDay: status.deadline.lastDay, kind: status.kind }],
  );
  const days = [today, ...dated.map(({ lastDay }) => lastDay)].sort();
  const from = `${days[0]?.slice(0, 4)}-01-01`;
  const to = `${days.at(-1)?.slice(0, 4)}-12-31`;
  const place = (day: string) => (Date.parse(day) - Date.parse(from)) / (Date.parse(to) - Date.parse(from));
  const counts = { open: 0, due: 0, unknown: 0, judged: 0, noDate: rows.length - dated.length };
  for (const { status } of rows) counts[status.kind]++;
  return {
    from,
    to,
    today: place(today),
    points: dated.map((point) => ({ ...point, at: place(point.lastDay) })),
    counts,
  };
}

/** What is said of a pledge, by side. Nothing is weighed against anything: the reader judges. */
export interface TwoSides {
  government: readonly { commitment: Commitment | null; text: string; evidence: Evidence | null }[];
  independent: readonly (
    | { kind: 'rating'; commitment: Commitment; rating: IrmRating }
    | { kind: 'evidence'; evidence: Evidence }
    /** A linked commitment for which the register holds no rating: said, not left out. */
    | { kind: 'no-data'; commitment: Commitment }
  )[];
}

/** The two columns for a tracked pledge: the reader's evidence of each side, self-assessments, IRM ratings. */
export function twoSides(state: TrackedState, register: Register): TwoSides {
  const commitments = state.commitmentIds.flatMap((id) => register.byId(id) ?? []);
  const bySide = (side: Evidence['side']) => state.evidence.filter((evidence) => evidence.side === side);
  return {
    government: [
      ...commitments.flatMap((commitment) =>
        commitment.selfAssessment === null
          ? []
          : [{ commitment, text: commitment.selfAssessment, evidence: null }],
      ),
      ...bySide('government').map((evidence) => ({ commitment: null, text: evidence.quote, evidence })),
    ],
    independent: [
      ...commitments.flatMap((commitment): TwoSides['independent'] =>
        commitment.ratings.length === 0
          ? [{ kind: 'no-data', commitment }]
          : commitment.ratings.map((rating) => ({ kind: 'rating', commitment, rating })),
      ),
      ...bySide('independent').map((evidence) => ({ kind: 'evidence' as const, evidence })),
    ],
  };
}

/**
 * Calendar events of followed pledges: the deadline (last day that it can mean) and the reminder.
 * Their uids stay the same from export to export; a later export has a higher sequence.
 */
export function calendarEvents(
  pledges: readonly TrackedPledge[],
  words: { deadline: (text: string) => string; reminder: (text: string) => string },
  alarmDaysBefore: readonly number[],
): CalendarEvent[] {
  return pledges.flatMap((pledge) => {
    const state = stateOf(pledge);
    if (state.stopped) return [];
    const uid = pledge.id.replace(/^urn:uuid:/, '');
    const short = (state.action ?? pledge.found.text).trim().replace(/\s+/g, ' ').slice(0, 120);
    const description = [state.actor, pledge.found.text, pledge.article.title, pledge.article.url]
      .filter((part) => part !== null && part !== '')
      .join('\n');
    const common = {
      description,
      sequence: pledge.history.length - 1,
      ...(pledge.article.url && { url: pledge.article.url }),
    };
    const lastDay = state.deadline === null ? undefined : lastDayOf(state.deadline);
    return [
      ...(lastDay === undefined
        ? []
        : [
            {
              ...common,
              uid: `${uid}-deadline@civic-margin`,
              date: lastDay,
              title: words.deadline(short),
              alarmDaysBefore,
            },
          ]),
      ...(state.reminder === null
        ? []
        : [
            {
              ...common,
              uid: `${uid}-reminder@civic-margin`,
              date: state.reminder,
              title: words.reminder(short),
              alarmDaysBefore: [0],
            },
          ]),
    ];
  });
}

const sortDay = ({ state }: TrackedRow): string => (state.deadline && lastDayOf(state.deadline)) ?? '9999';
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

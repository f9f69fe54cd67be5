/**
 * A pledge that the reader follows, as it is stored and exported: what was found, where, and everything that happened
 * to it since. The present state is worked out from the history (`stateOf`); the history only ever grows.
 */
import * as v from 'valibot';

const Text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const Words = (most: number) =>
  v.pipe(
    Text(most),
    v.check((text) => text.trim() !== '', 'empty'),
  );
const Id = Words(200);

/** UTC, ISO 8601. */
const Moment = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/));
/** A day of the calendar: `YYYY-MM-DD`. */
const Day = v.pipe(
  v.string(),
  v.isoDate(),
  v.check((day) => lastDayOf(day) === day, 'no such day'),
);
/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as precise as it is known. */
const VagueDay = v.pipe(
  v.string(),
  v.check((day) => lastDayOf(day) !== undefined, 'no such day'),
);
/** Links are shown as links: nothing but the web. */
const WebAddress = v.pipe(Text(4000), v.regex(/^https?:\/\/[^\s]+$/i));

export const StrengthSchema = v.picklist(['firm', 'conditional', 'wish']);
export const VerdictSchema = v.picklist(['kept', 'partly-kept', 'not-kept']);
/** Who says it: the body that made the pledge (or its government), an independent review, or anybody else. */
export const SideSchema = v.picklist(['government', 'independent', 'other']);

/** A quote with its source: what a verdict needs. */
export const EvidenceSchema = v.object({
  id: Id,
  quote: Words(20_000),
  source: v.object({
    title: Words(1000),
    url: v.nullable(WebAddress),
    /** When the source was published, as precise as known. */
    date: v.nullable(VagueDay),
  }),
  side: SideSchema,
});

const change = <K extends string, E extends v.ObjectEntries>(kind: K, entries: E) =>
  v.object({ id: Id, at: Moment, kind: v.literal(kind), ...entries });

/** One thing that happened to a tracked pledge. */
export const ChangeSchema = v.variant('kind', [
  change('tracked', {}),
  change('corrected', {
    field: v.picklist(['actor', 'action', 'deadline', 'strength']),
    value: v.nullable(Text(5000)),
  }),
  change('linked', { commitmentId: Id }),
  change('unlinked', { commitmentId: Id }),
  change('evidence-added', { evidence: EvidenceSchema }),
  change('evidence-removed', { evidenceId: Id }),
  change('judged', {
    verdict: VerdictSchema,
    evidenceIds: v.pipe(v.array(Id), v.minLength(1), v.maxLength(200)),
  }),
  change('verdict-withdrawn', {}),
  change('noted', { note: Text(100_000) }),
  change('reminder-set', { date: v.nullable(Day) }),
  change('stopped', {}),
  change('resumed', {}),
]);

export const TrackedPledgeSchema = v.object({
  /** `urn:uuid:` + UUIDv7. */
  id: Id,
  article: v.object({
    /** Canonical address; null when the pledge was written down by hand. */
    url: v.nullable(WebAddress),
    title: Text(2000),
    siteName: v.nullable(Text(500)),
    publishedTime: v.nullable(Text(40)),
  }),
  /** Where it stands in the article; null when written down by hand. */
  selector: v.nullable(
    v.tuple([
      v.object({
        type: v.literal('TextQuoteSelector'),
        exact: Text(50_000),
        prefix: Text(200),
        suffix: Text(200),
      }),
      v.object({ type: v.literal('TextPositionSelector'), start: v.number(), end: v.number() }),
    ]),
  ),
  /** As it was found; corrections are in the history. */
  found: v.object({
    text: Words(50_000),
    type: v.picklist(['explicit', 'planned', 'named', 'reported']),
    strength: StrengthSchema,
    actor: v.nullable(Text(5000)),
    action: v.nullable(Text(5000)),
    deadline: v.nullable(v.object({ text: Text(500), iso: v.nullable(VagueDay) })),
  }),
  history: v.pipe(v.array(ChangeSchema), v.minLength(1), v.maxLength(20_000)),
});

export type Strength = v.InferOutput<typeof StrengthSchema>;
export type Verdict = v.InferOutput<typeof VerdictSchema>;
export type Side = v.InferOutput<typeof SideSchema>;
export type Evidence = v.InferOutput<typeof EvidenceSchema>;
export type Change = v.InferOutput<typeof ChangeSchema>;
export type TrackedPledge = v.InferOutput<typeof TrackedPledgeSchema>;

/**
 * The last day that a date as precise as `YYYY`, `YYYY-MM` or `YYYY-MM-DD` can mean; `undefined` when it is no date.
 * A pledge "for 2017" is not late before 2018.
 */
export function lastDayOf(date: string): string | undefined {
  const [, year, month, day] = /^([12]\d{3})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date) ?? [];
  if (year === undefined) return undefined;
  const last = new Date(Date.UTC(Number(year), month === undefined ? 12 : Number(month), 0))
    .toISOString()
    .slice(0, 10);
  if (month !== undefined && last.slice(5, 7) !== month) return undefined;
  if (day === undefined) return last;
  return Number(day) >= 1 && day <= last.slice(8) ? `${year}-${month}-${day}` : undefined;
}

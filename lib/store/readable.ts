import { parseAnnotation } from '../core/annotation/schema.ts';
import { parseDossier } from '../core/dossier/dossier.ts';
import type { TextRecord } from '../core/kept.ts';
import { parseTrackedPledge } from '../core/tracker/track.ts';
import type {
  ArticleRecord,
  BinRecord,
  DismissalRecord,
  Draft,
  LinkRecord,
  OwnCommitmentRecord,
} from './schema.ts';

/**
 * Whether a record that lies in the database makes sense: has what the product reads of it. No sizes, no more than
 * that: what the product itself stored once must stay readable, whatever an import would be told.
 */

/** Why a record makes no sense; undefined when it does. */
type Look = (record: unknown) => string | undefined;
type Check = (value: unknown) => boolean;
/** One check for each property that is read, so that none is forgotten. */
type Checks<R> = { [K in keyof Required<R>]: Check };

const isText: Check = (value) => typeof value === 'string';
const isCount: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const isAny: Check = () => true;
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const orAbsent =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const oneOf =
  (...values: unknown[]): Check =>
  (value) =>
    values.includes(value);
/** The browser refuses to make dates of anything else. */
const isTime: Check = (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value));

function shaped<R>(checks: Checks<R>): Look {
  const all = Object.entries(checks) as [string, Check][];
  return (record) => {
    if (!isObject(record)) return 'not an object';
    const bad = all.find(([name, check]) => !check(record[name]));
    return bad && `${bad[0]}: not what it should be`;
  };
}

const isPassage: Check = (value) => isObject(value) && isCount(value.start) && isCount(value.end);

const ARTICLE = shaped<ArticleRecord>({
  canonicalUrl: isText,
  title: isText,
  byline: orNull(isText),
  siteName: orNull(isText),
  publishedTime: orNull(isText),
  modifiedTime: orNull(isText),
  lang: orNull(isText),
  fingerprint: isText,
  addresses: listOf(isText),
  textLength: isCount,
  firstSeen: isTime,
  lastRead: isTime,
});

const EARLIER = shaped<NonNullable<TextRecord['before']>>({ text: isText, seen: isTime });

const TEXT = shaped<TextRecord>({
  canonicalUrl: isText,
  text: isText,
  seen: isTime,
  before: orAbsent((value) => EARLIER(value) === undefined),
  settled: orAbsent((value) => isObject(value) && Object.values(value).every(isText)),
});

const DRAFT = shaped<Draft>({
  id: isText,
  article: isText,
  passage: orNull(isPassage),
  colour: orNull(oneOf(1, 2, 3, 4, 5)),
  note: isText,
  tags: listOf(isText),
  basedOn: orNull(isText),
  saved: isTime,
});

const BIN = shaped<BinRecord>({ id: isText, annotation: isAny, deleted: isTime });
const DISMISSAL = shaped<DismissalRecord>({ article: isText, quote: isText, at: isTime });
const LINK = shaped<LinkRecord>({
  article: isText,
  quote: isText,
  commitmentId: isText,
  answer: oneOf('yes', 'no'),
  at: isTime,
});

const inLangs: Check = (value) =>
  isObject(value) && ['fr', 'en', 'es'].every((lang) => orNull(isText)(value[lang]));

const PLAN = shaped<Extract<OwnCommitmentRecord, { kind: 'plan' }>['plan']>({
  id: isText,
  country: isText,
  countryName: inLangs,
  level: oneOf('national', 'local'),
  locality: orNull(isText),
  title: inLangs,
  periodStart: orNull(isText),
  periodEnd: orNull(isText),
  ordinal: orNull(Number.isFinite),
  commitmentCount: orNull(Number.isFinite),
  url: orNull(isText),
  notes: listOf(isText),
});

const COMMITMENT = shaped<Extract<OwnCommitmentRecord, { kind: 'commitment' }>['commitment']>({
  id: isText,
  planId: isText,
  country: isText,
  number: orNull(isText),
  ogpReference: orNull(isText),
  title: inLangs,
  shortTitle: orNull(isText),
  leadInstitution: orNull(isText),
  policyAreas: listOf(isText),
  startDate: orNull(isText),
  endDate: orNull(isText),
  ratings: listOf(isObject),
  selfAssessment: orNull(isText),
  sources: listOf(isObject),
  verified: oneOf(true, false, 'partial'),
  notes: listOf(isText),
  partOf: orNull(isText),
  origin: oneOf('reader', 'register'),
});

function ownCommitment(record: unknown): string | undefined {
  if (!isObject(record) || !isText(record.key)) return 'key: not what it should be';
  if (record.kind === 'plan') return PLAN(record.plan);
  return record.kind === 'commitment' ? COMMITMENT(record.commitment) : 'kind: unknown';
}

function binned(record: unknown): string | undefined {
  const why = BIN(record);
  if (why) return why;
  const parsed = parseAnnotation((record as BinRecord).annotation);
  return parsed.ok ? undefined : `annotation.${parsed.why}`;
}

const whyNot =
  (parse: (record: unknown) => { ok: true } | { ok: false; why: string }): Look =>
  (record) => {
    const parsed = parse(record);
    return parsed.ok ? undefined : parsed.why;
  };

/** One look for each store whose records are put aside when they make no sense. */
export const LOOKS = {
  annotations: whyNot(parseAnnotation),
  articles: ARTICLE,
  texts: TEXT,
  bin: binned,
  drafts: DRAFT,
  pledges: whyNot(parseTrackedPledge),
  dismissals: DISMISSAL,
  links: LINK,
  ownCommitments: ownCommitment,
  dossiers: whyNot(parseDossier),
} satisfies Record<string, Look>;

import { parseAnnotation } from '../core/annotation/schema.ts';
import { parseDossier } from '../core/dossier/dossier.ts';
import type { OwnConcept, OwnGlossary } from '../core/glossary/own-glossary.ts';
import { LANGS } from '../core/i18n/lang.ts';
import type { TextRecord } from '../core/kept.ts';
import type { Front, KnownConcept, Memory, ReviewCard } from '../core/review/review-card.ts';
import { parseTrackedPledge } from '../core/tracker/track.ts';
import type { OriginRecord } from '../core/transfer/record-shapes.ts';
import {
  inLangs,
  inSomeLangs,
  isAny,
  isCount,
  isNumber,
  isObject,
  isPassage,
  isText,
  isTime,
  type Look,
  listOf,
  oneOf,
  orAbsent,
  orNull,
  shaped,
} from './checks.ts';
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

const PLAN = shaped<Extract<OwnCommitmentRecord, { kind: 'plan' }>['plan']>({
  id: isText,
  country: isText,
  countryName: inLangs,
  level: oneOf('national', 'local'),
  locality: orNull(isText),
  title: inLangs,
  periodStart: orNull(isText),
  periodEnd: orNull(isText),
  ordinal: orNull(isNumber),
  commitmentCount: orNull(isNumber),
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

const GLOSSARY = shaped<OwnGlossary>({
  id: isText,
  name: isText,
  on: oneOf(true, false),
  order: isNumber,
  file: orNull(isText),
  // The shipped one was never made: its time is ''.
  created: isText,
  modified: isText,
});

const CONCEPT = shaped<OwnConcept>({
  id: isText,
  glossary: isText,
  prefLabel: inSomeLangs(isText),
  altLabels: inSomeLangs(listOf(isText)),
  definition: inSomeLangs(isText),
  broader: listOf(isText),
  related: listOf(isText),
  source: orNull(isText),
  created: isText,
  modified: isText,
});

const KNOWN = shaped<KnownConcept>({ conceptId: isText, since: isTime });

const FRONT = shaped<Front>({
  sentence: isText,
  term: isPassage,
  lang: oneOf(...LANGS),
  title: isText,
  article: isText,
});

const MEMORY = shaped<Memory>({
  due: isTime,
  stability: isNumber,
  difficulty: isNumber,
  scheduledDays: isNumber,
  learningSteps: isNumber,
  reps: isCount,
  lapses: isCount,
  state: oneOf('new', 'learning', 'review', 'relearning'),
  lastReview: orNull(isTime),
});

const CARD = shaped<ReviewCard>({
  conceptId: isText,
  front: (value) => FRONT(value) === undefined,
  memory: (value) => MEMORY(value) === undefined,
  seenAgain: listOf((value) => isObject(value) && isText(value.article) && isTime(value.at)),
  added: isTime,
});

const ORIGIN = shaped<OriginRecord>({
  key: isText,
  maker: (value) => isObject(value) && isText(value.id) && isText(value.name),
  content: isText,
  bases: listOf(isText),
  copyOf: orNull(isText),
  at: isTime,
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
  glossaries: GLOSSARY,
  ownConcepts: CONCEPT,
  known: KNOWN,
  reviews: CARD,
  origins: ORIGIN,
} satisfies Record<string, Look>;

/** Stores whose records are looked at before they are believed. */
export type LookedAt = keyof typeof LOOKS;

/** For reading within an act: records that make no sense stay where they are until a look puts them aside. */
export const isReadable = (from: LookedAt, record: unknown): boolean => LOOKS[from](record) === undefined;

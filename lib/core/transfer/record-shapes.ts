/**
 * What the records of each store must look like when they come from outside. Sizes are limits of what a hostile file may
 * bring, in UTF-16 code units; annotations and pledges have shapes of their own.
 */
import * as v from 'valibot';
import type { Annotation } from '../annotation/annotation.ts';
import { isAnnotation } from '../annotation/is-annotation.ts';
import { MAX_ADDRESS, MAX_NOTE, MAX_TAG } from '../annotation/limits.ts';
import { OWN_LIMITS } from '../glossary/own-glossary.ts';

/** Of an article's text: the longest page that was met had 1.2 million. */
export const MAX_TEXT = 8_000_000;

const Text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const Name = (most: number) => v.pipe(v.string(), v.nonEmpty(), v.maxLength(most));
const Address = Name(MAX_ADDRESS);
const OrNull = <T extends v.GenericSchema>(schema: T) => v.nullable(schema);
const Moment = v.pipe(v.string(), v.isoTimestamp(), v.endsWith('Z'));
const Day = Text(40);
const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const Colour = v.picklist([1, 2, 3, 4, 5]);
const Lang = v.picklist(['fr', 'en', 'es']);
const Passage = v.object({ start: Count, end: Count });
const List = <T extends v.GenericSchema>(schema: T, most: number) =>
  v.pipe(v.array(schema), v.maxLength(most));
const InLangs = <T extends v.GenericSchema>(schema: T) => v.object({ fr: schema, en: schema, es: schema });
const InSomeLangs = <T extends v.GenericSchema>(schema: T) => v.partial(InLangs(schema));

export const AnnotationShape = v.custom<Annotation>(isAnnotation);

export const ArticleShape = v.looseObject({
  canonicalUrl: Address,
  title: Text(5000),
  byline: OrNull(Text(2000)),
  siteName: OrNull(Text(500)),
  publishedTime: OrNull(Day),
  modifiedTime: OrNull(Day),
  lang: OrNull(Text(35)),
  fingerprint: Text(200),
  addresses: List(Address, 100),
  textLength: Count,
  firstSeen: Moment,
  lastRead: Moment,
});

export const TextShape = v.looseObject({
  canonicalUrl: Address,
  text: Text(MAX_TEXT),
  seen: Moment,
  before: v.optional(v.looseObject({ text: Text(MAX_TEXT), seen: Moment })),
  settled: v.optional(v.record(Text(200), Text(MAX_NOTE))),
});

export const BinShape = v.looseObject({ id: Name(200), annotation: AnnotationShape, deleted: Moment });

export const DraftShape = v.looseObject({
  id: Name(200),
  article: Address,
  passage: OrNull(Passage),
  colour: OrNull(Colour),
  note: Text(MAX_NOTE),
  tags: List(Text(MAX_TAG), 200),
  basedOn: OrNull(Moment),
  saved: Moment,
});

export const DismissalShape = v.looseObject({ article: Address, quote: Name(50_000), at: Moment });

export const LinkShape = v.looseObject({
  article: Address,
  quote: Name(50_000),
  commitmentId: Name(200),
  answer: v.picklist(['yes', 'no']),
  at: Moment,
});

const Source = v.looseObject({
  title: Text(2000),
  url: OrNull(Text(4000)),
  kind: v.picklist(['official', 'law', 'reference', 'press', 'document']),
  verified: v.boolean(),
});

const Plan = v.looseObject({
  id: Name(200),
  country: Text(2),
  countryName: InLangs(Text(200)),
  level: v.picklist(['national', 'local']),
  locality: OrNull(Text(500)),
  title: InLangs(OrNull(Text(2000))),
  periodStart: OrNull(Day),
  periodEnd: OrNull(Day),
  ordinal: OrNull(v.number()),
  commitmentCount: OrNull(v.number()),
  url: OrNull(Text(4000)),
  notes: List(Text(5000), 100),
});

const Commitment = v.looseObject({
  id: Name(200),
  planId: Name(200),
  country: Text(2),
  number: OrNull(Text(100)),
  ogpReference: OrNull(Text(100)),
  title: InLangs(OrNull(Text(5000))),
  shortTitle: OrNull(Text(2000)),
  leadInstitution: OrNull(Text(5000)),
  policyAreas: List(Text(500), 200),
  startDate: OrNull(Day),
  endDate: OrNull(Day),
  ratings: List(
    v.looseObject({
      scale: Text(100),
      value: OrNull(Text(500)),
      year: OrNull(Text(10)),
      source: OrNull(Source),
      verified: v.boolean(),
    }),
    200,
  ),
  selfAssessment: OrNull(Text(5000)),
  sources: List(Source, 200),
  verified: v.union([v.boolean(), v.literal('partial')]),
  notes: List(Text(5000), 100),
  partOf: OrNull(Text(200)),
  origin: v.literal('reader'),
});

export const OwnCommitmentShape = v.variant('kind', [
  v.looseObject({ key: Name(300), kind: v.literal('plan'), plan: Plan }),
  v.looseObject({ key: Name(300), kind: v.literal('commitment'), commitment: Commitment }),
]);

export const GlossaryShape = v.looseObject({
  id: Name(200),
  name: Text(OWN_LIMITS.name),
  on: v.boolean(),
  order: v.pipe(v.number(), v.safeInteger()),
  file: OrNull(Text(500)),
  created: Text(40),
  modified: Text(40),
});

export const OwnConceptShape = v.looseObject({
  id: Name(2000),
  glossary: Name(200),
  prefLabel: InSomeLangs(Text(OWN_LIMITS.label)),
  altLabels: InSomeLangs(List(Text(OWN_LIMITS.label), OWN_LIMITS.labels)),
  definition: InSomeLangs(Text(OWN_LIMITS.definition)),
  broader: List(Text(2000), OWN_LIMITS.links),
  related: List(Text(2000), OWN_LIMITS.links),
  source: OrNull(Text(OWN_LIMITS.source)),
  created: Text(40),
  modified: Text(40),
});

export const KnownShape = v.looseObject({ conceptId: Name(2000), since: Moment });

export const ReviewShape = v.looseObject({
  conceptId: Name(2000),
  front: v.looseObject({
    sentence: Text(5000),
    term: Passage,
    lang: Lang,
    title: Text(5000),
    article: Text(MAX_ADDRESS),
  }),
  memory: v.looseObject({
    due: Moment,
    stability: v.number(),
    difficulty: v.number(),
    scheduledDays: v.number(),
    learningSteps: v.number(),
    reps: Count,
    lapses: Count,
    state: v.picklist(['new', 'learning', 'review', 'relearning']),
    lastReview: OrNull(Moment),
  }),
  seenAgain: List(v.looseObject({ article: Address, at: Moment }), 1000),
  added: Moment,
});

/** What was put aside because it made no sense: kept as it was found. */
export const QuarantineShape = v.looseObject({
  from: Name(50),
  record: v.unknown(),
  why: Text(2000),
  found: Moment,
});

/** Earlier contents that are remembered of a record. */
export const MOST_BASES = 50;

/** Whom a record came from; kept beside it, so that the record itself stays as it was made. */
export const OriginShape = v.looseObject({
  /** Store and key of the record: `annotations urn:uuid:…`. */
  key: Name(3000),
  maker: v.object({
    /** Of a copy of the product, or of another program (`hypothesis`). */
    id: Name(200),
    /** As they call themselves; '' for programs. */
    name: Text(200),
  }),
  /** Name of the content that came in (`contentName`): tells whether it was changed here since. */
  content: Name(40),
  /** Names of contents that this one grew out of: who brings one of them brings nothing new. */
  bases: List(Name(40), MOST_BASES),
  /** Of the annotation that this one contradicts; null for everything else. */
  copyOf: OrNull(Name(200)),
  /** When it came. */
  at: Moment,
});

export type OriginRecord = v.InferOutput<typeof OriginShape>;
export type BinRecord = v.InferOutput<typeof BinShape>;
export type DraftRecord = v.InferOutput<typeof DraftShape>;
export type QuarantineRecord = v.InferOutput<typeof QuarantineShape>;

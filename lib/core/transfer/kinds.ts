/**
 * Everything that is kept, kind by kind: how a record is named, judged when it comes from outside, and joined with the
 * one that is there already. One entry a store of the database; a test says when one is missing.
 */
import * as v from 'valibot';
import type { Annotation } from '../annotation/annotation.ts';
import { parseAnnotation } from '../annotation/schema.ts';
import { type Dossier, parseDossier } from '../dossier/dossier.ts';
import type { OwnConcept, OwnGlossary } from '../glossary/own-glossary.ts';
import type { ArticleRecord, DismissalRecord, LinkRecord, OwnCommitmentRecord, TextRecord } from '../kept.ts';
import type { KnownConcept, ReviewCard } from '../review/review-card.ts';
import { mergeHistories } from '../tracker/history.ts';
import { parseTrackedPledge } from '../tracker/track.ts';
import type { TrackedPledge } from '../tracker/tracked-pledge.ts';
import { canonicalJson } from './canonical-json.ts';
import * as shapes from './record-shapes.ts';
import { weigh } from './weigh.ts';

/** The records of each kind; the names are those of the database's stores. */
export interface Kept {
  articles: ArticleRecord;
  texts: TextRecord;
  annotations: Annotation;
  dossiers: Dossier;
  pledges: TrackedPledge;
  dismissals: DismissalRecord;
  links: LinkRecord;
  ownCommitments: OwnCommitmentRecord;
  glossaries: OwnGlossary;
  ownConcepts: OwnConcept;
  known: KnownConcept;
  reviews: ReviewCard;
  origins: shapes.OriginRecord;
  bin: shapes.BinRecord;
  drafts: shapes.DraftRecord;
  quarantine: shapes.QuarantineRecord;
}

export type KindName = keyof Kept;

/** Records by kind; a `Collection` is one. */
export type Contents = { [K in KindName]?: Kept[K][] };

/** A name within its store, as the database has it. */
export type Key = string | string[];

export type Judged<R> = { ok: true; value: R } | { ok: false; why: string };

export interface Kind<R> {
  keyOf(record: R): Key;
  judge(record: unknown): Judged<R>;
  /**
   * The one record that two of the same name become. Order does not matter and joining twice is joining once, so that
   * files can be imported in any order and again. Annotations are not joined here: see `merge-notes.ts`.
   */
  join(ours: R, theirs: R): R;
}

/** UTF-16 code units of one record, with what we do not know in it. */
const MOST = 2_000_000;

function kind<R>(
  shape: v.GenericSchema<unknown, unknown>,
  keyOf: (record: R) => Key,
  join: (ours: R, theirs: R) => R,
  most = MOST,
): Kind<R> {
  return {
    keyOf,
    join,
    judge(record) {
      const heavy = weigh(record, most);
      if (heavy) return { ok: false, why: heavy };
      const parsed = v.safeParse(shape, record, { abortEarly: true });
      // The record itself, not the parser's copy: what we do not know of it is kept.
      if (parsed.success) return { ok: true, value: record as R };
      const [issue] = parsed.issues;
      return { ok: false, why: `${v.getDotPath(issue) ?? ''}: ${issue.message}` };
    },
  };
}

/** The later of two, by a time that they bear; of two at once, the same one whoever asks. */
function later<R>(timeOf: (record: R) => string): (ours: R, theirs: R) => R {
  return (ours, theirs) => {
    const [a, b] = [timeOf(ours), timeOf(theirs)];
    if (a !== b) return a > b ? ours : theirs;
    return canonicalJson(ours) >= canonicalJson(theirs) ? ours : theirs;
  };
}

const laterArticle = later<ArticleRecord>(({ lastRead }) => lastRead);
const MOST_ADDRESSES = 20;

/**
 * What was seen last counts, what it does not know comes from the other; the addresses of both are remembered, and the
 * first visit.
 */
function joinArticles(ours: ArticleRecord, theirs: ArticleRecord): ArticleRecord {
  const last = laterArticle(ours, theirs);
  const other = last === ours ? theirs : ours;
  const known = Object.entries(last).filter(([, value]) => value !== null && value !== '' && value !== 0);
  const older = other.addresses.filter((address) => !last.addresses.includes(address));
  const [firstSeen = last.firstSeen] = [ours.firstSeen, theirs.firstSeen].sort();
  return {
    ...last,
    ...other,
    ...Object.fromEntries(known),
    addresses: [...older, ...last.addresses].slice(-MOST_ADDRESSES),
    firstSeen,
  };
}

const laterDossier = later<Dossier>(({ modified }) => modified);

/** Its later name, and what either has in it: a dossier that two people add to loses nothing. */
function joinDossiers(ours: Dossier, theirs: Dossier): Dossier {
  const last = laterDossier(ours, theirs);
  const other = last === ours ? theirs : ours;
  const both = (name: 'articles' | 'annotations') => [...new Set([...last[name], ...other[name]])];
  return { ...last, articles: both('articles'), annotations: both('annotations') };
}

const laterCard = later<ReviewCard>(({ memory, added }) => memory.lastReview ?? added);

function joinCards(ours: ReviewCard, theirs: ReviewCard): ReviewCard {
  const last = laterCard(ours, theirs);
  const meetings = new Map<string, ReviewCard['seenAgain'][number]>();
  for (const seen of [...ours.seenAgain, ...theirs.seenAgain]) {
    const known = meetings.get(seen.article);
    if (!known || seen.at < known.at) meetings.set(seen.article, seen);
  }
  const seenAgain = [...meetings.values()].sort((a, b) => (a.at + a.article < b.at + b.article ? -1 : 1));
  return { ...last, seenAgain: seenAgain.slice(-200) };
}

export const KINDS: { [K in KindName]: Kind<Kept[K]> } = {
  articles: kind(shapes.ArticleShape, ({ canonicalUrl }) => canonicalUrl, joinArticles),
  texts: kind(
    shapes.TextShape,
    ({ canonicalUrl }) => canonicalUrl,
    later(({ seen }) => seen),
    2 * shapes.MAX_TEXT + MOST,
  ),
  annotations: {
    keyOf: ({ id }) => id,
    join: later(({ modified }) => modified),
    judge(record) {
      const heavy = weigh(record, MOST);
      if (heavy) return { ok: false, why: heavy };
      const parsed = parseAnnotation(record);
      return parsed.ok ? { ok: true, value: parsed.annotation } : parsed;
    },
  },
  dossiers: {
    keyOf: ({ id }) => id,
    join: joinDossiers,
    judge(record) {
      const heavy = weigh(record, 50 * MOST);
      return heavy ? { ok: false, why: heavy } : parseDossier(record);
    },
  },
  pledges: {
    keyOf: ({ id }) => id,
    join: mergeHistories,
    judge(record) {
      const heavy = weigh(record, 20 * MOST);
      if (heavy) return { ok: false, why: heavy };
      const parsed = parseTrackedPledge(record);
      return parsed.ok ? { ok: true, value: parsed.pledge } : parsed;
    },
  },
  dismissals: kind(
    shapes.DismissalShape,
    ({ article, quote }) => [article, quote],
    later(({ at }) => at),
  ),
  links: kind(
    shapes.LinkShape,
    ({ article, quote, commitmentId }) => [article, quote, commitmentId],
    later(({ at }) => at),
  ),
  // They bear no time: what the reader has stays, and importing the table again brings the other.
  ownCommitments: kind(
    shapes.OwnCommitmentShape,
    ({ key }) => key,
    (ours) => ours,
  ),
  glossaries: kind(
    shapes.GlossaryShape,
    ({ id }) => id,
    later(({ modified }) => modified),
  ),
  ownConcepts: kind(
    shapes.OwnConceptShape,
    ({ id }) => id,
    later(({ modified }) => modified),
  ),
  known: kind(
    shapes.KnownShape,
    ({ conceptId }) => conceptId,
    (ours, theirs) => (ours.since <= theirs.since ? ours : theirs),
  ),
  reviews: kind(shapes.ReviewShape, ({ conceptId }) => conceptId, joinCards),
  origins: kind(
    shapes.OriginShape,
    ({ key }) => key,
    later(({ at }) => at),
  ),
  bin: kind(
    shapes.BinShape,
    ({ id }) => id,
    later(({ deleted }) => deleted),
  ),
  drafts: kind(
    shapes.DraftShape,
    ({ id }) => id,
    later(({ saved }) => saved),
  ),
  // The database numbers them itself; what they hold tells them apart.
  quarantine: kind(
    shapes.QuarantineShape,
    ({ from, record, why, found }) => canonicalJson([from, record, why, found]),
    (ours) => ours,
    20 * MOST,
  ),
};

export const KIND_NAMES = Object.keys(KINDS) as KindName[];

/** One text for one name, for maps. */
export const keyText = (key: Key): string => (typeof key === 'string' ? key : JSON.stringify(key));

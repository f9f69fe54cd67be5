import * as v from 'valibot';
import { describeQuote } from '../annotation/describe-quote.ts';
import type { Article } from '../article/article.ts';
import type { Pledge } from '../pledge/pledge.ts';
import { type TrackedPledge, TrackedPledgeSchema } from './tracked-pledge.ts';

/** What makes a pledge of a text one that the reader follows. */
export interface TrackFacts {
  /** `urn:uuid:` + UUIDv7. */
  id: string;
  article: Article;
  pledge: Pledge;
  /** UTC, ISO 8601. */
  now: string;
  /** Names for the first changes of the history. */
  newId: () => string;
  /** Official commitments that the reader linked before following. */
  linked?: readonly string[];
}

/** A pledge as the reader begins to follow it: what was found, where, and the first lines of its history. */
export function trackPledge({ id, article, pledge, now, newId, linked = [] }: TrackFacts): TrackedPledge {
  const { text, type, strength, actor, action, deadline } = pledge;
  return {
    id,
    article: {
      url: webAddress(article.canonicalUrl),
      title: article.title.slice(0, 2000),
      siteName: article.siteName?.slice(0, 500) ?? null,
      publishedTime: article.publishedTime?.slice(0, 40) ?? null,
    },
    selector: describeQuote(article.text, pledge),
    found: {
      text,
      type,
      strength,
      actor: actor?.text ?? null,
      action: action?.text ?? null,
      deadline: deadline && { text: deadline.text, iso: deadline.iso },
    },
    history: [
      { id: newId(), at: now, kind: 'tracked' },
      ...linked.map((commitmentId) => ({ id: newId(), at: now, kind: 'linked' as const, commitmentId })),
    ],
  };
}

/** A pledge that the reader wrote down: there is no article, or only its address. */
export interface HandWritten {
  text: string;
  actor: string | null;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  deadline: string | null;
  sourceTitle: string;
  sourceUrl: string | null;
}

/** The pledge of a form; undefined when what was written makes no pledge (no words, no such day). */
export function handWrittenPledge(
  written: HandWritten,
  { id, now, newId }: Pick<TrackFacts, 'id' | 'now' | 'newId'>,
): TrackedPledge | undefined {
  const { text, actor, deadline, sourceTitle, sourceUrl } = written;
  const parsed = v.safeParse(TrackedPledgeSchema, {
    id,
    article: { url: sourceUrl, title: sourceTitle, siteName: null, publishedTime: null },
    selector: null,
    found: {
      text,
      type: 'reported',
      strength: 'firm',
      actor,
      action: null,
      deadline: deadline === null ? null : { text: deadline, iso: deadline },
    },
    history: [{ id: newId(), at: now, kind: 'tracked' }],
  });
  return parsed.success ? parsed.output : undefined;
}

/** Links are shown as links: nothing but the web. */
const webAddress = (url: string): string | null => (/^https?:\/\/\S+$/i.test(url) ? url : null);

/** What lies in the database, or in a file, as a tracked pledge; `why` says what is wrong with it. */
export function parseTrackedPledge(
  record: unknown,
): { ok: true; pledge: TrackedPledge } | { ok: false; why: string } {
  const parsed = v.safeParse(TrackedPledgeSchema, record);
  if (parsed.success) return { ok: true, pledge: parsed.output };
  const [issue] = parsed.issues;
  return { ok: false, why: `${v.getDotPath(issue) ?? 'record'}: ${issue.message}` };
}

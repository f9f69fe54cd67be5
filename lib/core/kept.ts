/**
 * The records of the store that are not annotations or tracked pledges (those have files of their own): what is stored
 * is what is exported, so the shapes belong to nobody in particular.
 */
import type { Article } from './article/article.ts';
import type { ActionPlan, Commitment } from './commitment/commitment.ts';

/** An article that the reader kept something of. Its text is kept apart, so that lists stay light. */
export interface ArticleRecord extends Omit<Article, 'url' | 'text'> {
  /** Addresses it was met at, latest last. */
  addresses: string[];
  /** UTF-16 code units of the last text. */
  textLength: number;
  /** UTC, ISO 8601. */
  firstSeen: string;
  lastRead: string;
}

/** The text of an article as it was at the last visit. */
export interface TextRecord {
  canonicalUrl: string;
  text: string;
  /** UTC, ISO 8601: when this text was first met. */
  seen: string;
  /** What the article said before, as long as the reader has not put the difference away. */
  before?: { text: string; seen: string };
  /** Notes whose words changed and whose reader keeps the old ones: the words as they were seen, by id. */
  settled?: Record<string, string>;
}

/** The reader said that these words of this article are no pledge. */
export interface DismissalRecord {
  /** Canonical address. */
  article: string;
  quote: string;
  /** UTC, ISO 8601. */
  at: string;
}

/** The reader's answer to a suggested official commitment, for the pledge with these words. */
export interface LinkRecord {
  /** Canonical address. */
  article: string;
  quote: string;
  commitmentId: string;
  answer: 'yes' | 'no';
  /** UTC, ISO 8601. */
  at: string;
}

/** A plan or a commitment that the reader brought in. */
export type OwnCommitmentRecord =
  | { key: string; kind: 'plan'; plan: ActionPlan }
  | { key: string; kind: 'commitment'; commitment: Commitment };

import type { Lang } from '../i18n/lang.ts';
import type { Passage } from '../text/passage.ts';

/** How well a card stays in mind; the words of the FSRS scheduler (github.com/open-spaced-repetition), dates as text. */
export interface Memory {
  /** When it is to be asked next. UTC, ISO 8601. */
  due: string;
  /** Days after which it is recalled nine times in ten. */
  stability: number;
  /** 1 (easy) to 10. */
  difficulty: number;
  /** Days between the last two reviews. */
  scheduledDays: number;
  learningSteps: number;
  /** Times that it was asked, and forgotten. */
  reps: number;
  lapses: number;
  state: 'new' | 'learning' | 'review' | 'relearning';
  /** UTC, ISO 8601; null before the first review. */
  lastReview: string | null;
}

/** The sentence in which a term was met: the front of its card. */
export interface Front {
  sentence: string;
  /** Where the term stands in `sentence`. */
  term: Passage;
  /** Language of the sentence. */
  lang: Lang;
  title: string;
  /** Canonical address of the article. */
  article: string;
}

/** A concept that the reader keeps for review. */
export interface ReviewCard {
  conceptId: string;
  front: Front;
  memory: Memory;
  /** Articles in which it was met again, each once, latest last. */
  seenAgain: { article: string; at: string }[];
  /** UTC, ISO 8601. */
  added: string;
}

/** A concept that the reader knows: it is marked no longer, until it is taken from the list. */
export interface KnownConcept {
  conceptId: string;
  /** UTC, ISO 8601. */
  since: string;
}

/** What the reader says of how it went. */
export type Recall = 'again' | 'hard' | 'good' | 'easy';

export const RECALLS: readonly Recall[] = ['again', 'hard', 'good', 'easy'];

/** Most meetings that a card remembers; older ones are forgotten first. */
export const MOST_MEETINGS = 200;
/** UTF-16 code units of a sentence on a card. */
export const LONGEST_FRONT = 600;

/** The card after its concept was met in an article; the same card when it was met there before. */
export function metAgain(card: ReviewCard, article: string, at: string): ReviewCard {
  if (article === card.front.article || card.seenAgain.some((seen) => seen.article === article)) return card;
  return { ...card, seenAgain: [...card.seenAgain, { article, at }].slice(-MOST_MEETINGS) };
}

import type { Reason } from '../commitment/commitment.ts';
import { type CommitmentCard, commitmentCard } from '../commitment/commitment-card.ts';
import type { Register } from '../commitment/register.ts';
import { suggestCommitments } from '../commitment/suggest.ts';
import type { Lang } from '../i18n/lang.ts';
import type { Translate } from '../i18n/translate.ts';
import type { Pledge } from '../pledge/pledge.ts';
import { stateOf } from './history.ts';
import { samePledge } from './in-article.ts';
import { statusOf } from './status.ts';
import { type StatusWord, statusWord } from './status-word.ts';
import type { TrackedPledge } from './tracked-pledge.ts';

/** What the visited page may know of a followed pledge: where it stands. The reader's words stay in our documents. */
export interface FollowedPledge {
  id: string;
  status: StatusWord;
  /** Pieces of evidence that the reader added. */
  evidence: number;
  /** Parts that the reader corrected; the values are in the tracker. */
  corrected: ('actor' | 'action' | 'deadline' | 'strength')[];
}

/** An official commitment beside a pledge: a suggestion with its reasons, or linked by the reader. */
export interface NearCommitment {
  card: CommitmentCard;
  linked: boolean;
  /** In the reader's language; empty for a link. */
  reasons: string[];
}

/** All that a card says of a pledge beyond its own words. */
export interface PledgeCardData {
  followed: FollowedPledge | null;
  /** Linked ones first, then suggestions, the likeliest first. */
  commitments: NearCommitment[];
}

/** What is known around a pledge. */
export interface PledgeSurroundings {
  register: Register;
  /** The reader's own of this pledge; undefined when it is not followed. */
  tracked: TrackedPledge | undefined;
  /** What the reader answered about commitments, for pledges of this article. */
  answers: readonly { quote: string; commitmentId: string; answer: 'yes' | 'no' }[];
  /** Of the article. */
  lang: Lang;
  articleDate: string | null;
  articleTitle: string;
  /** Of the article; null for a pledge written down by hand. */
  address: string | null;
  /** `YYYY-MM-DD`, the reader's calendar. */
  today: string;
  /** Language of the interface. */
  uiLang: Lang;
  t: Translate;
}

/** What commitments are looked for by: a pledge, or other words of an article. */
export type PledgeWords = Pick<Pledge, 'text'> & {
  actor: { text: string } | null;
  deadline: { iso: string | null } | null;
};

/** The card's data. Suggestions that the reader refused are not made again. */
export function pledgeCard(pledge: PledgeWords, around: PledgeSurroundings): PledgeCardData {
  const { register, tracked, lang, articleDate, articleTitle, address, uiLang, t } = around;
  const state = tracked && stateOf(tracked);
  const answers = around.answers.filter(({ quote }) => samePledge(quote, pledge.text));
  const linkedIds = new Set([
    ...(state?.commitmentIds ?? []),
    ...(state ? [] : answers.flatMap(({ commitmentId, answer }) => (answer === 'yes' ? [commitmentId] : []))),
  ]);
  const refused = new Set(
    answers.flatMap(({ commitmentId, answer }) => (answer === 'no' ? [commitmentId] : [])),
  );
  const clues = {
    text: pledge.text,
    actor: state ? state.actor : (pledge.actor?.text ?? null),
    deadline: state ? state.deadline : (pledge.deadline?.iso ?? null),
    articleDate,
    articleTitle,
    address,
  };
  const linked = [...linkedIds].flatMap((id) => register.byId(id) ?? []);
  const suggested = suggestCommitments(register, clues, lang).filter(
    ({ commitment }) => !linkedIds.has(commitment.id) && !refused.has(commitment.id),
  );
  return {
    followed: tracked && state ? followed(tracked, around.today) : null,
    commitments: [
      ...linked.map((commitment) => ({
        card: commitmentCard(register, commitment, uiLang, t),
        linked: true,
        reasons: [],
      })),
      ...suggested.map(({ commitment, reasons }) => ({
        card: commitmentCard(register, commitment, uiLang, t),
        linked: false,
        reasons: reasons.map((reason) => sentence(reason, t)),
      })),
    ],
  };
}

export function followed(tracked: TrackedPledge, today: string): FollowedPledge {
  const state = stateOf(tracked);
  return {
    id: tracked.id,
    status: statusWord(statusOf(state, today)),
    evidence: state.evidence.length,
    corrected: [...state.corrected],
  };
}

const sentence = ({ key, values }: Reason, t: Translate): string => t(key, values);

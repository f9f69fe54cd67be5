import type { PledgeType, Strength } from './pledge.ts';

/** What a row of the tables says about a sentence. The same signs serve the three languages. */
export type Sign =
  // cues
  | 'pledges'
  | 'pledged'
  | 'promises'
  | 'target'
  | 'going-to'
  | 'future'
  | 'future-passive'
  | 'goes-on'
  | 'intends'
  | 'scheduled'
  | 'plan-holds'
  | 'commitment-to'
  | 'announces'
  | 'said-future'
  | 'decides'
  | 'present'
  // guards
  | 'future-modal'
  | 'future-state'
  | 'effect'
  | 'wish'
  | 'conditional'
  | 'duty'
  | 'negated'
  | 'happening'
  | 'event'
  | 'past'
  | 'law'
  | 'addresses-reader'
  | 'teaser'
  | 'asks'
  | 'forecast'
  | 'aim';

/**
 * One line of a language's table. To correct a language, change rows: `example` must match and `counterExample` must not
 * (the tests run every row).
 */
export interface Row {
  sign: Sign;
  /** Matched against lower-case text with plain apostrophes and, unless `accents`, without accents. */
  pattern: RegExp;
  /** The accents matter: match the text with them. */
  accents?: true;
  example: string;
  counterExample: string;
}

/** Cues in which somebody gives their word. */
export const PLEDGING: ReadonlySet<Sign> = new Set<Sign>(['pledges', 'pledged', 'promises']);
/** Cues that are verbs: their subject says who acts. */
export const VERBS: ReadonlySet<Sign> = new Set<Sign>([
  ...PLEDGING,
  'future',
  'future-passive',
  'going-to',
  'goes-on',
  'intends',
  'scheduled',
  'decides',
  'said-future',
]);

/** How a cue announces: the kind and strength of the pledge when this sign is the strongest of its sentence. */
export const CUES: Partial<Record<Sign, { type: PledgeType; strength: Strength; rank: number }>> = {
  pledges: { type: 'explicit', strength: 'firm', rank: 9 },
  pledged: { type: 'reported', strength: 'firm', rank: 8 },
  promises: { type: 'reported', strength: 'firm', rank: 8 },
  target: { type: 'explicit', strength: 'firm', rank: 7 },
  'commitment-to': { type: 'named', strength: 'firm', rank: 6 },
  'said-future': { type: 'reported', strength: 'firm', rank: 6 },
  decides: { type: 'planned', strength: 'firm', rank: 6 },
  'plan-holds': { type: 'named', strength: 'wish', rank: 3 },
  'future-passive': { type: 'planned', strength: 'firm', rank: 5 },
  'going-to': { type: 'planned', strength: 'firm', rank: 5 },
  'goes-on': { type: 'planned', strength: 'wish', rank: 6 },
  future: { type: 'planned', strength: 'firm', rank: 5 },
  scheduled: { type: 'planned', strength: 'firm', rank: 4 },
  intends: { type: 'planned', strength: 'wish', rank: 4 },
  present: { type: 'named', strength: 'wish', rank: 1 },
  announces: { type: 'reported', strength: 'firm', rank: 2 },
};

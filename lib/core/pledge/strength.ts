import type { Evidence } from './evidence.ts';
import type { Strength } from './pledge.ts';
import type { Sign } from './row.ts';
import type { Sentence } from './structure.ts';
import { tablesOf } from './tables.ts';

/** Cues that tell of a will, not of a decision. */
const INTENTIONS: ReadonlySet<Sign> = new Set<Sign>(['intends', 'goes-on']);
/** Cues that tell what a plan holds: no more than an intention, unless a date or a figure makes it checkable. */
const CONTENTS: ReadonlySet<Sign> = new Set<Sign>(['plan-holds', 'present']);

/**
 * How firm a pledge is. *Conditional*: it hangs on a condition. *Wish*: an intention, or an action that nobody could check
 * ("favoriser", "support") without date or figure. *Firm*: all else. `action` is its passage in the sentence; `isItem` tells
 * that it is an item of a plan.
 */
export function strengthOf(
  sentence: Sentence,
  { features, cue, deadline }: Evidence,
  action: { start: number; end: number },
  isItem: boolean,
): Strength {
  const { condition, softAction } = tablesOf(sentence.lang).lexicon;
  if (features.includes('conditional')) return 'conditional';
  if (features.includes('far-conditional') && condition.test(sentence.plain)) return 'conditional';
  if (features.includes('wish') || (cue !== null && INTENTIONS.has(cue.sign))) return 'wish';
  const words = sentence.plain.slice(action.start, action.end);
  if (deadline !== null || /\d/.test(words)) return 'firm';
  if (cue !== null && CONTENTS.has(cue.sign) && !isItem) return 'wish';
  const gives =
    isItem || cue?.sign === 'pledges' || cue?.sign === 'commitment-to' || cue?.sign === 'going-to';
  return gives && softAction.test(words) ? 'wish' : 'firm';
}

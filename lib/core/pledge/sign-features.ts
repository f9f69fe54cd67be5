import type { Add } from './features.ts';
import type { Sign } from './row.ts';
import type { SignFound, Signs } from './signs.ts';
import type { Sentence } from './structure.ts';
import { ROWS } from './tables.ts';

/** Guards that hold for their own clause only. */
const SCOPED: ReadonlySet<Sign> = new Set<Sign>(['negated', 'conditional', 'wish', 'past']);
/** How far a guard reaches within its clause, in characters. */
const REACH = { forward: 35, back: 25 };

const overlap = (a: SignFound, b: SignFound) => a.start < b.end && b.start < a.end;

/** A guard that another clause holds guards something else: "Les vamos a dar una calle, esto no quedará solo en promesa". */
function isNear(sentence: Sentence, guard: SignFound, cue: SignFound | null): boolean {
  if (cue === null) return guard.start > sentence.body + 1;
  if (overlap(guard, cue)) return true;
  const before = guard.start < cue.start;
  const between = before
    ? sentence.plain.slice(guard.end, cue.start)
    : sentence.plain.slice(cue.end, guard.start);
  return between.length < (before ? REACH.forward : REACH.back) && !/[,;:]/.test(between);
}

/** What a sign says here; null when it says nothing beside this cue. */
function meaningOf(sentence: Sentence, found: SignFound, cue: SignFound | null): string | null {
  const { sign } = found;
  if (sign === 'past' && cue?.sign === 'target') return 'past';
  // "If elected, we will…": a condition that opens the sentence holds for all of it.
  const opens = sign === 'conditional' && found.start <= sentence.body + 2;
  if (SCOPED.has(sign) && !opens && !isNear(sentence, found, cue)) return `far-${sign}`;
  if (cue !== null) {
    if (sign === 'effect' && !overlap(found, cue)) return 'far-effect';
    // "a annoncé", "committed to" are past themselves; a target is no mere aim.
    if (sign === 'past' && overlap(found, cue)) return null;
    // "annonce que la ville paierait": that is how the past speaks of what is to come.
    if (sign === 'conditional' && cue.sign === 'said-future' && overlap(found, cue)) return null;
    if (sign === 'aim' && (cue.sign === 'target' || cue.sign === 'plan-holds')) return 'aim-of-plan';
  }
  if (sign === 'addresses-reader' && sentence.place !== 'prose' && sentence.opensWith !== null)
    return 'item-for-reader';
  return sign;
}

const MEANINGS: ReadonlySet<string> = new Set([
  ...Object.values(ROWS).flatMap((rows) => rows.map(({ sign }) => sign)),
  ...[...SCOPED].map((sign) => `far-${sign}`),
  'far-effect',
  'aim-of-plan',
  'item-for-reader',
  'negated-pledge',
]);

/** Is it a feature that the signs of the tables tell? */
export const isOfSigns = (feature: string): boolean => MEANINGS.has(feature);

/** Features told by the signs of the tables, each in its place. */
export function signFeatures(sentence: Sentence, signs: Signs, cue: SignFound | null, add: Add): void {
  for (const found of signs.values()) {
    const meaning = meaningOf(sentence, found, cue);
    if (meaning === null) continue;
    add(meaning, true);
    add('negated-pledge', meaning === 'negated' && cue !== null && !cue.sign.startsWith('future'));
  }
}

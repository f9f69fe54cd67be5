import { foldWords } from '../search/folded-words.ts';
import { findNeedle, parseQuery } from '../search/query.ts';
import type { Commitment } from './commitment.ts';
import { normaliseCode, type Register } from './register.ts';

/** A commitment's words, folded. */
interface Entry {
  commitment: Commitment;
  /** Its titles in every language, and its code as it is written without signs. */
  names: string;
  /** The names, and what they belong to: number, institution, place and years of the plan. */
  all: string;
}

const entries = new WeakMap<Register, readonly Entry[]>();

/**
 * Official commitments in which every typed word stands, whatever the case and accents: in a title of any language, the
 * code, the number, the institution, the country or the years of the plan. The one whose code is typed comes first,
 * then those whose titles have every word.
 */
export function searchRegister(register: Register, typed: string): Commitment[] {
  const { needles } = parseQuery(typed);
  if (needles.length === 0) return [];
  const hasAll = (words: string) => needles.every((needle) => findNeedle(words, needle) !== -1);
  const byName: Commitment[] = [];
  const byRest: Commitment[] = [];
  for (const { commitment, names, all } of entriesOf(register)) {
    if (hasAll(names)) byName.push(commitment);
    else if (hasAll(all)) byRest.push(commitment);
  }
  const coded = register.byCode(normaliseCode(typed));
  return [...new Set([...(coded ? [coded] : []), ...byName, ...byRest])];
}

function entriesOf(register: Register): readonly Entry[] {
  const known = entries.get(register) ?? register.commitments.map((one) => entryOf(register, one));
  entries.set(register, known);
  return known;
}

function entryOf(register: Register, commitment: Commitment): Entry {
  const { title, shortTitle, ogpReference, number, leadInstitution, planId } = commitment;
  const plan = register.plan(planId);
  const names = [title.fr, title.en, title.es, shortTitle, ogpReference];
  const rest = [
    number,
    leadInstitution,
    ...Object.values(plan?.countryName ?? {}),
    plan?.locality,
    plan?.periodStart?.slice(0, 4),
    plan?.periodEnd?.slice(0, 4),
  ];
  // Each part is folded by itself: a phrase cannot go from one to the next.
  const fold = (parts: readonly (string | null | undefined)[]) =>
    parts.map((part) => foldWords(part ?? '')).join(' ');
  return { commitment, names: fold(names), all: fold([...names, ...rest]) };
}

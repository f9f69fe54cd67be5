import type { Sliced } from '../slices.ts';
import type { Passage } from '../text/passage.ts';
import type { ActionPlan } from './commitment.ts';
import { type CountryIndex, countryAt, countryIndex } from './countries.ts';
import { NOT_A_PLAN, ORDINALS, OWNER_WORDS, PLAN_CONTEXT, PLAN_WORDS, TOPIC_WORDS } from './plan-words.ts';
import type { Register } from './register.ts';
import { WORDS_A_STEP, type Word, wordsOf } from './words.ts';

/** A passage that names an open-government action plan by its years or its rank. */
export interface PlanMention extends Passage {
  /** Plans of the register that bear these years or this rank: several when countries share them. */
  plans: readonly ActionPlan[];
  /** The country named in the passage itself. */
  country: string | undefined;
  /** Index of its first word, and of the word after its last. */
  firstWord: number;
  endWord: number;
}

/** Words that lead on to what is no longer part of the name. */
const LINKING =
  /^(?:et|and|y|au|aux|a|du|de|des|d|le|la|les|l|el|los|las|the|of|in|en|dans|del|sur|on|pour|for|para)$/;

/** How far from the years the words of a plan's name may stretch. */
const REACH = 16;

/** What the plans of a register are called. */
export interface PlanNames {
  byPeriod: ReadonlyMap<string, readonly ActionPlan[]>;
  byOrdinal: ReadonlyMap<number, readonly ActionPlan[]>;
  countries: CountryIndex;
  /** Words for the places of local plans, each with the word of the register. */
  places: ReadonlyMap<string, string>;
}

/** Years and ranks under which the register's plans are known; a plan may bear two periods (2023-2025, 2024-2026). */
export function planNames(register: Register): PlanNames {
  const byPeriod = new Map<string, ActionPlan[]>();
  const byOrdinal = new Map<number, ActionPlan[]>();
  const push = <K>(map: Map<K, ActionPlan[]>, key: K, plan: ActionPlan) => {
    const known = map.get(key);
    if (known === undefined) map.set(key, [plan]);
    else if (!known.includes(plan)) known.push(plan);
  };

  for (const plan of register.plans) {
    const { periodStart, periodEnd, title } = plan;
    if (periodStart && periodEnd) push(byPeriod, `${periodStart.slice(0, 4)}-${periodEnd.slice(0, 4)}`, plan);
    for (const name of [title.fr, title.en, title.es, plan.id]) {
      for (const [, start, end] of (name ?? '').matchAll(/(20\d\d)\s?[-–—]\s?((?:20)?\d\d)(?!\d)/g)) {
        push(byPeriod, `${start}-${end?.length === 2 ? `20${end}` : end}`, plan);
      }
    }
  }
  for (const [ordinal, plan] of ordinals(register.plans)) push(byOrdinal, ordinal, plan);

  const places = new Map(Object.entries(KINDS_OF_PLACE));
  for (const { locality } of register.plans) for (const place of placesOf(locality)) places.set(place, place);
  return { byPeriod, byOrdinal, countries: countryIndex(register.plans), places };
}

/** The register says "(Province)" and "(City)" in English; texts say it in their own language. */
const KINDS_OF_PLACE = {
  provincia: 'province',
  province: 'province',
  ciudad: 'city',
  ville: 'city',
  city: 'city',
};

/** The words of a local plan's place: cordoba, province. */
export function placesOf(locality: string | null): string[] {
  return locality === null ? [] : wordsOf(locality).map(({ folded }) => folded);
}

/** Ranks of national plans, counted from one whose rank a text states. */
function ordinals(plans: readonly ActionPlan[]): [number, ActionPlan][] {
  const byCountry = new Map<string, ActionPlan[]>();
  for (const plan of plans) {
    if (plan.level !== 'national') continue;
    const known = byCountry.get(plan.country);
    if (known === undefined) byCountry.set(plan.country, [plan]);
    else known.push(plan);
  }
  const year = ({ periodStart, id }: ActionPlan) => /20\d\d/.exec(periodStart ?? id)?.[0] ?? '';
  return [...byCountry.values()].flatMap((national) => {
    const sorted = national.toSorted((a, b) => year(a).localeCompare(year(b)));
    const offsets = new Set(sorted.flatMap(({ ordinal }, at) => (ordinal === null ? [] : [ordinal - at])));
    const [offset] = offsets;
    // Two stated ranks that do not fit the order: a plan is missing, and counting on would be a guess.
    return offsets.size === 1 && offset !== undefined
      ? sorted.map((plan, at): [number, ActionPlan] => [at + offset, plan])
      : sorted.flatMap((plan): [number, ActionPlan][] =>
          plan.ordinal === null ? [] : [[plan.ordinal, plan]],
        );
  });
}

/** All mentions of action plans in a text, in order, without overlap. One pass over the words, with pauses. */
export function* findPlanMentions(
  names: PlanNames,
  text: string,
  words: readonly Word[],
): Sliced<PlanMention[]> {
  const mentions: PlanMention[] = [];
  for (let at = 0; at < words.length; at++) {
    const mention = byYears(names, text, words, at) ?? byRank(names, text, words, at);
    const last = mentions.at(-1);
    if (mention && (last === undefined || mention.start >= last.end)) mentions.push(mention);
    if (at % WORDS_A_STEP === 0) yield;
  }
  return mentions;
}

function byYears(
  names: PlanNames,
  text: string,
  words: readonly Word[],
  at: number,
): PlanMention | undefined {
  const start = words[at];
  if (start === undefined || start.end - start.start !== 4 || !/^20\d\d$/.test(start.folded))
    return undefined;
  const period = periodAt(text, words, at);
  if (period === undefined) return undefined;

  const allowed = (k: number) => isPlanContext(names, words, k);
  let first = at;
  while (first > 0 && at - first < REACH && allowed(first - 1) && joined(text, words, first - 1)) first--;
  const isPlan = (k: number) => PLAN_WORDS.has(words[k]?.folded ?? '');
  const planBefore = span(first, at).some(isPlan);
  let end = period.next;
  while (
    end < words.length &&
    end - period.next < REACH &&
    allowed(end) &&
    joined(text, words, end - 1) &&
    // "le plan 2015-2017 et le plan 2018-2020" are two plans.
    !(planBefore && isPlan(end))
  ) {
    end++;
  }
  const planAfter = span(period.next, end).some(isPlan);
  if (!planBefore && !planAfter) return undefined;
  if (isAnotherPlan(names, text, words, first, end)) return undefined;
  const plans = names.byPeriod.get(period.years) ?? [];
  while (end > period.next && LINKING.test(words[end - 1]?.folded ?? '')) end--;
  return mentionOf(names, words, plans, first, end);
}

/** "troisième plan d'action national", "IV Plan de Gobierno Abierto": rank, then a plan of open government. */
function byRank(names: PlanNames, text: string, words: readonly Word[], at: number): PlanMention | undefined {
  const folded = words[at]?.folded ?? '';
  const ordinal = Object.hasOwn(ORDINALS, folded) ? ORDINALS[folded] : undefined;
  if (ordinal === undefined) return undefined;
  let end = at + 1;
  while (
    end < words.length &&
    end - at < REACH &&
    isPlanContext(names, words, end) &&
    joined(text, words, end - 1)
  )
    end++;
  const phrase = words.slice(at, end).map(({ folded }) => folded);
  const planAt = phrase.findIndex((word) => PLAN_WORDS.has(word));
  const openGovernment = /\b(national|nacional|ouverte?|open|abierto|ogp|pgo|nap|pan)\b/.test(
    phrase.join(' '),
  );
  if (planAt < 1 || planAt > 5 || !openGovernment) return undefined;
  if (isAnotherPlan(names, text, words, at, end)) return undefined;
  return mentionOf(names, words, names.byOrdinal.get(ordinal) ?? [], at, end);
}

function mentionOf(
  names: PlanNames,
  words: readonly Word[],
  plans: readonly ActionPlan[],
  firstWord: number,
  endWord: number,
): PlanMention {
  let country: string | undefined;
  for (let k = firstWord; k < endWord && country === undefined; k++)
    country = countryAt(names.countries, words, k);
  return {
    start: words[firstWord]?.start ?? 0,
    end: words[endWord - 1]?.end ?? 0,
    plans,
    country,
    firstWord,
    endWord,
  };
}

/** "2018-2020", "2022–24", "2018 à 2020": the years and the index of the word after them. */
function periodAt(
  text: string,
  words: readonly Word[],
  at: number,
): { years: string; next: number } | undefined {
  const [start, second, third] = [words[at], words[at + 1], words[at + 2]];
  if (start === undefined || second === undefined) return undefined;
  const gap = text.slice(start.end, second.start);
  const full = (end: string) => (end.length === 2 ? `20${end}` : end);
  if (/^(20)?\d\d$/.test(second.folded) && /^\s?[-–—‑‐/]\s?$/.test(gap)) {
    return { years: `${start.folded}-${full(second.folded)}`, next: at + 2 };
  }
  if (third && /^(a|to|al|y|et|and)$/.test(second.folded) && /^20\d\d$/.test(third.folded)) {
    return { years: `${start.folded}-${third.folded}`, next: at + 3 };
  }
  return undefined;
}

function isPlanContext(names: PlanNames, words: readonly Word[], at: number): boolean {
  const folded = words[at]?.folded ?? '';
  return (
    PLAN_CONTEXT.has(folded) ||
    names.places.has(folded) ||
    countryAt(names.countries, words, at) !== undefined ||
    countryAt(names.countries, words, at - 1) !== undefined
  );
}

/** Whether the words around a plan phrase say that it is about something else, or somebody else's. */
function isAnotherPlan(
  names: PlanNames,
  text: string,
  words: readonly Word[],
  first: number,
  end: number,
): boolean {
  const before = words[first - 1];
  const opening = words[first];
  if (before !== undefined && opening !== undefined) {
    const gap = text.slice(before.end, opening.start);
    if (NOT_A_PLAN.has(before.folded)) return true;
    // "climate action plan", "Commissioner's plan": in English what the plan is about stands before it.
    const touches = /^[ \u00a0\-’']$/.test(gap) && !isPlanContext(names, words, first - 1);
    if (touches && /^(plan|plans|action|actions|national|nap|s)$/.test(opening.folded)) return true;
  }
  const after = words[end];
  const closing = words[end - 1];
  if (after === undefined || closing === undefined) return false;
  if (!/^[\s\u00a0]?(?:[ld]['’])?$/.test(text.slice(closing.end, after.start))) return false;
  if (text.slice(closing.end, after.start).includes('\n')) return false;
  if (TOPIC_WORDS.has(after.folded)) return true;
  // "plan 2018-2020 de la commune": the preposition was allowed, its noun is not one of ours.
  for (let k = end - 1; k > first && PLAN_CONTEXT.has(words[k]?.folded ?? ''); k--) {
    const folded = words[k]?.folded ?? '';
    if (OWNER_WORDS.has(folded)) return true;
    if (TOPIC_WORDS.has(folded)) return !/(er|ir|re)$/.test(after.folded);
    if (!/^(la|le|les|l|the|el|los|las|son|sa|ses|its|their|su|sus)$/.test(folded)) break;
  }
  return false;
}

/** Whether the words `at` and `at + 1` belong to one phrase: no sentence end and no new line between them. */
function joined(text: string, words: readonly Word[], at: number): boolean {
  const [one, two] = [words[at], words[at + 1]];
  return one !== undefined &&
    two !== undefined &&
    /^[\s\u00a0'’\-–—«»"“”(),:]*$/.test(text.slice(one.end, two.start))
    ? !text.slice(one.end, two.start).includes('\n')
    : false;
}

function span(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}

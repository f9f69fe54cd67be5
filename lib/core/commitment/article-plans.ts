import type { Lang } from '../i18n/lang.ts';
import type { Sliced } from '../slices.ts';
import type { ActionPlan } from './commitment.ts';
import { countCountries, leadingCountry } from './countries.ts';
import { findPlanMentions, type PlanMention, type PlanNames, placesOf } from './plan-mentions.ts';
import { OPEN_GOVERNMENT } from './plan-words.ts';
import { type Word, wordsInSteps } from './words.ts';

/**
 * A text of fewer characters may leave unsaid that it is about open government (a heading, a quoted sentence);
 * a longer one about these plans says so somewhere.
 */
const SHORT_TEXT = 600;

/** The country that a text in this language is about when it names none. English is at home in too many. */
const COUNTRY_OF_LANGUAGE: Readonly<Partial<Record<Lang, string>>> = { fr: 'FR', es: 'ES' };

/** What an article says of action plans, gathered once and used for numbers and titles. */
export interface PlanContext {
  text: string;
  words: readonly Word[];
  names: PlanNames;
  mentions: readonly PlanMention[];
  /** Whole text speaks of open government, or is too short to have to. */
  aboutOpenGovernment: boolean;
  /** Countries named anywhere in the text. */
  countries: ReadonlyMap<string, number>;
  /** The country that an unnamed "national plan" would be of. */
  country: string | undefined;
  /** `country` was not read in the text. */
  countryAssumed: boolean;
  pagePlan: ActionPlan | undefined;
}

/** Reads a text, with pauses, for the plans it speaks of; `pagePlan` is the plan to which the whole page belongs. */
export function* readPlanContext(
  names: PlanNames,
  text: string,
  lang: Lang,
  pagePlan: ActionPlan | undefined,
  home: string | undefined,
): Sliced<PlanContext> {
  const words = yield* wordsInSteps(text);
  yield;
  const countries = countCountries(names.countries, words);
  yield;
  const named = pagePlan?.country ?? (countries.size === 0 ? home : leadingCountry(countries));
  return {
    text,
    words,
    names,
    mentions: yield* findPlanMentions(names, text, words),
    aboutOpenGovernment: pagePlan !== undefined || text.length < SHORT_TEXT || OPEN_GOVERNMENT.test(text),
    countries,
    country: named ?? (countries.size === 0 ? COUNTRY_OF_LANGUAGE[lang] : undefined),
    countryAssumed: named === undefined,
    pagePlan,
  };
}

/** The one plan that a mention means; `undefined` when there is none, or several and no country to tell them apart. */
export function resolveMention(
  context: PlanContext,
  mention: PlanMention,
  sentence: { countries: ReadonlyMap<string, number>; places: ReadonlySet<string> },
): { plan: ActionPlan; assumed: boolean } | undefined {
  const { plans } = mention;
  const local = plans.filter(({ level }) => level === 'local');
  const here = local.filter(({ locality }) =>
    placesOf(locality).every((place) => sentence.places.has(place)),
  );
  if (here[0] !== undefined) return here.length === 1 ? { plan: here[0], assumed: false } : undefined;
  // The town is named and the kind of its plan (city, province) is not: no plan rather than a wrong one.
  if (local.some(({ locality }) => sentence.places.has(placesOf(locality)[0] ?? ''))) return undefined;
  const national = plans.filter(({ level }) => level === 'national');
  const told = mention.country ?? onlyKey(sentence.countries) ?? undefined;
  const country = told ?? context.country;
  const plan = national.find((candidate) => candidate.country === country);
  if (plan === undefined || !context.aboutOpenGovernment) return undefined;
  return { plan, assumed: told === undefined && context.countryAssumed };
}

function onlyKey(counts: ReadonlyMap<string, number>): string | undefined {
  const [key, ...others] = counts.keys();
  return others.length === 0 ? key : undefined;
}

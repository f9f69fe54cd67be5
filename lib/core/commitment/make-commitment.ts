/** A commitment from the words of a table or a form. */
import { lastDayOf } from '../tracker/tracked-pledge.ts';
import type { ActionPlan, Commitment, CommitmentSource, IrmRating } from './commitment.ts';
import { countryAt, countryIndex } from './countries.ts';
import type { Column } from './csv-columns.ts';
import { resultScale, type ScaleId } from './irm-scales.ts';
import { normaliseCode, type Register } from './register.ts';
import { fold, wordsOf } from './words.ts';

/** What may be wrong with it. */
export type BadValue =
  | 'title-missing'
  | 'country-unknown'
  | 'plan-missing'
  | 'code-malformed'
  | 'number-malformed'
  | 'date-malformed'
  | 'dates-reversed';

/** Characters of one value; OGP's own longest title is below 400. */
const LONGEST = { title: 2000, institution: 2000, rating: 80 };
const RATINGS: readonly (readonly [Column, ScaleId | 'results'])[] = [
  ['completion', 'completion'],
  ['potentialImpact', 'potential-impact'],
  ['potentialForResults', 'potential-for-results'],
  ['ambition', 'ambition'],
  ['verifiable', 'verifiable'],
  ['relevance', 'relevance'],
  ['results', 'results'],
  ['starred', 'starred'],
];

/** The words of a column. */
export type Value = (column: Column, most?: number) => string;

/**
 * A commitment and its plan from what a table or a form says, or what is wrong with it. `value` gives the words of a column,
 * '' when there are none. A code or number that the register knows keeps its id, so that links made before stay true.
 */
export function makeCommitment(
  value: Value,
  register: Register,
  ownPlans: ReadonlyMap<string, ActionPlan>,
  source: CommitmentSource,
  /** Its plan, when that is settled. */
  settled?: ActionPlan,
): { commitment: Commitment; plan: ActionPlan } | BadValue {
  const title = value('title', LONGEST.title);
  const shortTitle = value('shortTitle', LONGEST.title);
  if (title === '' && shortTitle === '') return 'title-missing';

  const code = normaliseCode(value('code'));
  if (code !== '' && !/^(?:[A-Z]{2,5}\d{4}|\d{1,6})$/.test(code)) return 'code-malformed';
  const reference = /^[A-Z]/.test(code) ? code : null;
  const number = value('number');
  if (number !== '' && !/^\d{1,3}(?:[.-]\d{1,3})?$/.test(number)) return 'number-malformed';

  const dates = [value('start'), value('end')].map(readDay);
  const [startDate = null, endDate = null] = dates;
  if (dates.includes(undefined)) return 'date-malformed';
  if (startDate !== null && endDate !== null && startDate > (lastDayOf(endDate) ?? ''))
    return 'dates-reversed';

  const known = reference === null ? undefined : register.byCode(reference);
  const country = known?.country ?? readCountry(value('country'), reference, register);
  if (country === undefined) return 'country-unknown';
  const plan =
    settled ?? (known && register.plan(known.planId)) ?? readPlan(value, country, register, ownPlans);
  if (plan === undefined) return 'plan-missing';

  const url = value('url', 2000);
  const ownSource = /^https?:\/\/\S+$/i.test(url) ? { ...source, url } : source;
  const name =
    reference ??
    (number === ''
      ? fold(title || shortTitle)
          .replace(/[^a-z0-9]+/g, '-')
          .slice(0, 80)
      : number);
  const lang = languageOf(title);
  const commitment: Commitment = {
    // A code that the shipped register knows keeps its id, so that links made before stay true.
    id: known?.id ?? register.byNumber(plan.id, number)?.id ?? `own-${plan.id}-${name}`.toLowerCase(),
    planId: plan.id,
    country,
    number: number === '' ? (known?.number ?? null) : number,
    ogpReference: reference,
    title: { fr: null, en: null, es: null, [lang]: title === '' ? null : title },
    shortTitle: shortTitle === '' ? null : shortTitle,
    leadInstitution: value('institution', LONGEST.institution) || null,
    policyAreas: value('areas', 1000)
      .split(/\s*[;|]\s*|,\s+/)
      .filter((area) => area !== '')
      .slice(0, 20),
    startDate,
    endDate,
    ratings: readRatings(value, ownSource),
    selfAssessment: null,
    sources: [ownSource],
    verified: false,
    notes: [],
    partOf: null,
    origin: 'reader',
  };
  return { commitment, plan };
}

function readRatings(value: Value, source: CommitmentSource): IrmRating[] {
  return RATINGS.flatMap(([column, scale]) => {
    const told = value(column, LONGEST.rating);
    if (told === '') return [];
    const nothing = /^(?:no irm data|pending irm review|n\/?a|none yet|-)$/i.test(told);
    return [
      {
        scale: scale === 'results' ? resultScale(told) : scale,
        value: nothing ? null : told,
        year: null,
        source,
        verified: false,
      },
    ];
  });
}

/** A country by its code, its name in one of our languages, or the letters of an OGP code. */
function readCountry(name: string, reference: string | null, register: Register): string | undefined {
  if (/^[a-z]{2}$/i.test(name)) return name.toUpperCase();
  const words = wordsOf(name);
  const index = countryIndex(register.plans);
  for (let at = 0; at < words.length; at++) {
    const country = countryAt(index, words, at);
    if (country !== undefined) return country;
  }
  return /^[A-Z]{2}(?=\d)/.exec(reference ?? '')?.[0];
}

/**
 * The plan that is meant, as the register knows it or as a plan of the reader's own: by its years, else by its rank or the year in
 * which it was handed in (so OGP's own table names plans).
 */
function readPlan(
  value: Value,
  country: string,
  register: Register,
  ownPlans: ReadonlyMap<string, ActionPlan>,
): ActionPlan | undefined {
  const name = value('plan');
  const countryName = value('country') || country;
  const fresh = (id: string, part: Partial<ActionPlan>): ActionPlan => ({
    id,
    country,
    countryName: { fr: countryName, en: countryName, es: countryName },
    level: 'national',
    locality: null,
    title: { fr: null, en: name || null, es: null },
    periodStart: null,
    periodEnd: null,
    ordinal: null,
    commitmentCount: null,
    url: null,
    notes: [],
    ...part,
  });
  const known = (id: string) => register.plan(id) ?? ownPlans.get(id);
  const [, from, to = ''] = /\b(20\d\d)\s?[-–—/]\s?((?:20)?\d\d)\b/.exec(name) ?? [];
  if (from !== undefined) {
    const end = to.length === 2 ? `20${to}` : to;
    const id = `${country}-${from}-${end}`;
    return known(id) ?? fresh(id, { periodStart: from, periodEnd: end });
  }
  const [year] = /\b20\d\d\b/.exec(value('planYear') || name) ?? [];
  const rank = Number(value('planNumber')) || null;
  const national = register.plans.filter((plan) => plan.country === country && plan.level === 'national');
  const byRank = national.filter(({ ordinal }) => rank !== null && ordinal === rank);
  const byYear = national.filter(({ periodStart }) => year !== undefined && periodStart?.startsWith(year));
  const [only] = byRank.length === 1 ? byRank : byYear;
  if (only && (byRank.length === 1 || byYear.length === 1)) return only;
  if (year === undefined && rank === null) return undefined;
  const id = `${country}-${year ?? `plan-${rank}`}`;
  return known(id) ?? fresh(id, { periodStart: year ?? null, ordinal: rank });
}

/** ISO dates, and days as spreadsheets write them: 31/12/2020. '' is no date; `undefined` is a wrong one. */
function readDay(text: string): string | null | undefined {
  if (text === '') return null;
  const [, day = '', month = '', year] = /^(\d{1,2})[/.](\d{1,2})[/.](20\d\d)$/.exec(text) ?? [];
  const iso =
    year === undefined
      ? text.replace(/T.*$/, '')
      : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return lastDayOf(iso) === undefined ? undefined : iso;
}

/** The language of a title, by its small words: the one it has most of, English when it has none. */
function languageOf(title: string): 'fr' | 'en' | 'es' {
  const words = wordsOf(title).map(({ folded }) => folded);
  const count = (list: string) => words.filter((word) => list.split(' ').includes(word)).length;
  const fr = count('le la les l des du d et aux pour dans une un sur par');
  const es = count('el la los las del y para en una un con por al');
  const en = count('the of and to for in on with by');
  return fr > es && fr > en ? 'fr' : es > en && es > 0 ? 'es' : 'en';
}

/** Without control characters and direction overrides, in one line, no longer than `most`. */
export function clean(text: string, most: number): string {
  return text
    .slice(0, most * 2)
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, most);
}

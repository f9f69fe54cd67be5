import type { Lang } from '../i18n/lang.ts';
import { type ActionPlan, type Commitment, planYears, type Reason } from './commitment.ts';
import { type CountryIndex, countryIndex } from './countries.ts';
import { DOMAIN_WORDS } from './domain-words.ts';
import { type HomeCountry, homeCountry, OF_ONE_COUNTRY } from './home-country.ts';
import type { Register } from './register.ts';
import { isContentWord, wordsOf } from './words.ts';

/** What a pledge says, as far as it helps to find its official commitment. */
export interface PledgeClues {
  text: string;
  actor: string | null;
  /** ISO, as precise as known. */
  deadline: string | null;
  /** ISO date of the article, where known. */
  articleDate: string | null;
  articleTitle: string;
  /** Of the article; null for a pledge written down by hand. */
  address: string | null;
}

/** A commitment that a pledge may be about. A suggestion until the reader says yes. */
export interface Suggestion {
  commitment: Commitment;
  /** 0 to 1; only good for ordering. */
  score: number;
  reasons: Reason[];
}

/** Suggestions shown at most, and what a suggestion must reach. */
const MOST = 5;
const LEAST_SCORE = 0.3;
/** At least so many shared words, or one with the institution. */
const SHARED_WORDS = 2;
/** Years around a plan in which an article still speaks of it. */
const YEARS_AROUND = 1;
/** Letters of a word that are compared when no row of the domain words knows it: enough to join plural and singular. */
const STEM = 6;
/** A plan of the country at home weighs more than one of a country that only could be. */
const AT_HOME = 1.15;
/** How near the words must be when the plan is another country's, and how many of them. */
const NEARLY_THE_SAME = 0.7;
const NEARLY_THE_SAME_WORDS = 3;

interface Entry {
  commitment: Commitment;
  plan: ActionPlan | undefined;
  /** Features of titles and policy areas, and of the institution. */
  words: ReadonlySet<string>;
  institution: ReadonlySet<string>;
  norm: number;
}

interface Index {
  entries: readonly Entry[];
  /** Rarity of a feature over the register: log(commitments / commitments that have it). */
  weight: (feature: string) => number;
  countries: CountryIndex;
}

const indexes = new WeakMap<Register, Index>();

/**
 * Official commitments that a pledge may be about, likeliest first, each with its reasons: rare words in common
 * (tf-idf over the register, in three languages through `DOMAIN_WORDS`), the country, the institution, the years of the
 * plan. Another country's plan is suggested only for words that are nearly those of its title.
 * Runs on the device; nothing is asked of anybody.
 */
export function suggestCommitments(register: Register, pledge: PledgeClues, lang: Lang): Suggestion[] {
  const { entries, weight, countries } = indexOf(register);
  const wording = `${pledge.text} ${pledge.actor ?? ''}`;
  const asked = featuresOf(wording);
  const actor = featuresOf(pledge.actor ?? '');
  const home = homeCountry(countries, { ...pledge, wording }, lang);
  const year = (pledge.articleDate ?? pledge.deadline)?.slice(0, 4);
  const askedNorm = Math.sqrt([...asked.keys()].reduce((sum, feature) => sum + weight(feature) ** 2, 0)) || 1;

  return entries
    .flatMap((entry): Suggestion[] => {
      const relation = relationTo(home, entry.commitment.country);
      // Who names a country means that country.
      if (relation === 'otherCountry' && home.from === 'pledge') return [];
      const shared = [...asked.keys()].filter((feature) => entry.words.has(feature));
      const institution = [...actor.keys()].filter(
        (feature) => entry.institution.has(feature) && !OFFICES.has(feature) && weight(feature) > 1,
      );
      if (shared.length + (institution.length > 0 ? 1 : 0) < SHARED_WORDS || shared.length === 0) return [];

      const dot = shared.reduce((sum, feature) => sum + weight(feature) ** 2, 0);
      const nearness = dot / (askedNorm * entry.norm);
      if (
        relation === 'otherCountry' &&
        (nearness < NEARLY_THE_SAME || shared.length < NEARLY_THE_SAME_WORDS)
      )
        return [];
      const period = year === undefined ? 'unknown' : fitsPeriod(entry.plan, Number(year));
      const score =
        nearness * (relation === 'sameCountry' ? AT_HOME : 1) +
        (institution.length > 0 ? 0.15 : 0) +
        (period === 'inside' ? 0.08 : period === 'outside' ? -0.12 : 0);
      if (score < LEAST_SCORE) return [];

      const reasons: Reason[] = [
        {
          key: 'commitment.suggest.words',
          values: {
            words: shared
              .toSorted((a, b) => weight(b) - weight(a))
              .slice(0, 4)
              .map((feature) => asked.get(feature))
              .join(', '),
          },
        },
        { key: `commitment.suggest.${relation}` },
      ];
      if (institution.length > 0) {
        reasons.push({
          key: 'commitment.suggest.institution',
          values: { institution: entry.commitment.leadInstitution ?? '' },
        });
      }
      if (period === 'inside')
        reasons.push({ key: 'commitment.suggest.period', values: { period: periodOf(entry.plan) } });
      return [{ commitment: entry.commitment, score: Math.min(1, score), reasons }];
    })
    .sort((a, b) => b.score - a.score || (a.commitment.id < b.commitment.id ? -1 : 1))
    .slice(0, MOST);
}

/** How the plan's country stands to the pledge's: the key of a reason ends so. */
function relationTo(
  { countries, from }: HomeCountry,
  country: string,
): 'sameCountry' | 'otherCountry' | 'countryUnknown' {
  if (!countries.has(country)) return 'otherCountry';
  return from === 'language' ? 'countryUnknown' : 'sameCountry';
}

function indexOf(register: Register): Index {
  const known = indexes.get(register);
  if (known !== undefined) return known;

  const documents = register.commitments.map((commitment) => {
    const { title, shortTitle, policyAreas, leadInstitution } = commitment;
    const wording = [title.fr, title.en, title.es, shortTitle, ...policyAreas]
      .filter((part) => part !== null)
      .join(' ');
    return {
      commitment,
      plan: register.plan(commitment.planId),
      words: new Set(featuresOf(wording).keys()),
      institution: new Set(featuresOf(leadInstitution ?? '').keys()),
    };
  });
  const holders = new Map<string, number>();
  for (const { words, institution } of documents) {
    for (const feature of new Set([...words, ...institution]))
      holders.set(feature, (holders.get(feature) ?? 0) + 1);
  }
  // A word that no commitment has cannot be shared, but makes a long pledge less about any one of them.
  const weight = (feature: string) =>
    Math.log((documents.length + 1) / ((holders.get(feature) ?? documents.length / 8) + 0.5));
  const entries = documents.map((document) => ({
    ...document,
    norm: Math.sqrt([...document.words].reduce((sum, feature) => sum + weight(feature) ** 2, 0)) || 1,
  }));
  const index = { entries, weight, countries: countryIndex(register.plans, OF_ONE_COUNTRY) };
  indexes.set(register, index);
  return index;
}

/** What words mean, each with the word as it stands first: the row of the domain words, else the word's beginning. */
function featuresOf(text: string): Map<string, string> {
  const features = new Map<string, string>();
  for (const { folded, start, end } of wordsOf(text)) {
    if (!isContentWord(folded) && !SHORT_DOMAIN_WORDS.has(folded)) continue;
    const feature =
      MEANINGS.find(({ beginning }) => folded.startsWith(beginning))?.meaning ?? folded.slice(0, STEM);
    if (TOO_COMMON.has(feature)) continue;
    if (!features.has(feature)) features.set(feature, text.slice(start, end).toLowerCase());
  }
  return features;
}

/** Longer beginnings first: "commercia" before "comm…". */
const MEANINGS = DOMAIN_WORDS.flatMap(({ meaning, fr, en, es }) =>
  [...new Set(`${fr} ${en} ${es}`.split(' '))].map((beginning) => ({ meaning: `=${meaning}`, beginning })),
).toSorted((a, b) => b.beginning.length - a.beginning.length);

const SHORT_DOMAIN_WORDS = new Set(['elu', 'elus', 'aid', 'tax', 'code', 'cour']);

/** Verbs and nouns that every plan is made of: sharing them says nothing. */
const TOO_COMMON = new Set(
  'public publiq publie publis renfor amelio improv streng promot promou favori foster action politi policy national minist mettre etabli enhanc accroi increa plan plans gouver govern gobier projet projec mise oeuvre implem implan nationa access princi approc facili davant develo engage compte etat etats'.split(
    ' ',
  ),
);

/** What any authority may be called: two ministries are not one for it. */
const OFFICES = new Set(
  '=ministry secret depart direct agence agency agenci office servic state prime premie premier attach delega charge'.split(
    ' ',
  ),
);

function fitsPeriod(plan: ActionPlan | undefined, year: number): 'inside' | 'outside' | 'unknown' {
  const [from, to = (from ?? 0) + 2] = plan ? planYears(plan).map(Number) : [];
  if (from === undefined || Number.isNaN(year)) return 'unknown';
  return year >= from - YEARS_AROUND && year <= to + YEARS_AROUND ? 'inside' : 'outside';
}

function periodOf(plan: ActionPlan | undefined): string {
  return plan ? planYears(plan).join('–') : '';
}

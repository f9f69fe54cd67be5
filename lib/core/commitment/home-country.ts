import type { Lang } from '../i18n/lang.ts';
import { type CountryIndex, countCountries } from './countries.ts';
import { wordsOf } from './words.ts';

/** What tells of which country a pledge is. */
export interface CountryClues {
  /** The pledge and who makes it. */
  wording: string;
  articleTitle: string;
  /** Of the article; null for a pledge written down by hand. */
  address: string | null;
}

/** Countries that a pledge may be of, and how sure that is. */
export interface HomeCountry {
  countries: ReadonlySet<string>;
  /** Named where it is pledged; told by the article's title or address; or no more than its language is known. */
  from: 'pledge' | 'article' | 'language';
}

/**
 * Bodies and places that are of one country only, by their words without accents, as in `COUNTRY_WORDS`. A row is right
 * when a reader who meets the name thinks of no other country.
 */
export const OF_ONE_COUNTRY: Readonly<Record<string, readonly string[]>> = {
  AR: ['casa rosada', 'gcba', 'buenos aires'],
  CA: ['treasury board', 'conseil du tresor', 'ottawa', 'quebec', 'quebecois', 'ontario', 'montreal'],
  CI: ['abidjan', 'yamoussoukro'],
  ES: ['moncloa', 'generalitat', 'xunta', 'lehendakari', 'cataluna', 'andalucia', 'madrid', 'barcelona'],
  FR: [
    'etalab',
    'dinum',
    'ditp',
    'hatvp',
    'cnil',
    'elysee',
    'matignon',
    'legifrance',
    'bercy',
    'paris',
    'lyon',
    'marseille',
  ],
  GB: [
    'cabinet office',
    'whitehall',
    'westminster',
    'nhs',
    'holyrood',
    'england',
    'scotland',
    'scottish',
    'wales',
    'welsh',
  ],
  MA: ['rabat', 'casablanca'],
  SN: ['dakar'],
  TN: ['carthage', 'tunis'],
  US: ['white house', 'maison blanche', 'casa blanca', 'gsa', 'medicaid', 'washington'],
};

/** Endings of addresses that are not the country's code, or stand for a part of it. */
const ENDINGS: readonly (readonly [ending: RegExp, country: string])[] = [
  [/\.uk$|\.(?:scot|wales|london)$/, 'GB'],
  [/(?:^|\.)canada\.ca$|\.quebec$/, 'CA'],
  [/\.(?:gov|mil)$/, 'US'],
  [/\.(?:bzh|paris|corsica|alsace|re|gp|mq|gf|yt|nc|pf)$/, 'FR'],
  [/\.(?:cat|eus|gal|madrid|barcelona)$/, 'ES'],
  // Colombia, whose code the whole world buys.
  [/\.(?:gov|com|edu|org)\.co$/, 'CO'],
];
/** Country codes that are sold to the whole world, and one of a union. */
const WORLD_WIDE = new Set('ac ai am cc co eu fm gg im io la ly me nu sh st tk to tv ws'.split(' '));

/** Countries of the register, and their neighbours in language, in which official texts are written so. */
const WRITTEN_IN: Readonly<Record<Lang, readonly string[]>> = {
  fr: ['BE', 'BF', 'BJ', 'CA', 'CH', 'CI', 'FR', 'LU', 'MA', 'ML', 'SN', 'TN'],
  en: ['AU', 'CA', 'GB', 'IE', 'NZ', 'US'],
  es: ['AR', 'CL', 'CO', 'CR', 'EC', 'ES', 'MX', 'PE', 'PY', 'UY'],
};

/**
 * The country of a pledge: what its own words name; else what the title of its article names and where the article's
 * address is at home; else any country that writes its language. One language is never taken for one country.
 */
export function homeCountry(index: CountryIndex, clues: CountryClues, lang: Lang): HomeCountry {
  const inPledge = namedIn(index, clues.wording);
  if (inPledge.size > 0) return { countries: inPledge, from: 'pledge' };
  const inTitle = namedIn(index, clues.articleTitle);
  const ofAddress = countryOfAddress(clues.address);
  const told = ofAddress === undefined ? inTitle : inTitle.add(ofAddress);
  if (told.size > 0) return { countries: told, from: 'article' };
  return { countries: new Set(WRITTEN_IN[lang]), from: 'language' };
}

/** The country that an address ends with; `undefined` where the ending is anybody's. */
export function countryOfAddress(address: string | null): string | undefined {
  const host = /^https?:\/\/(?:[^/@]*@)?([^/:?#]+)/i.exec(address ?? '')?.[1]?.toLowerCase();
  if (host === undefined) return undefined;
  const known = ENDINGS.find(([ending]) => ending.test(host));
  if (known) return known[1];
  const code = /\.([a-z]{2})$/.exec(host)?.[1];
  return code === undefined || WORLD_WIDE.has(code) ? undefined : code.toUpperCase();
}

function namedIn(index: CountryIndex, text: string): Set<string> {
  return new Set(countCountries(index, wordsOf(text)).keys());
}

import type { ActionPlan } from './commitment.ts';
import { type Word, wordsOf } from './words.ts';

/**
 * Words that tell which country a text speaks of, beside the country names of the register:
 * nationalities and names of states in French, English and Spanish, without accents.
 * A row for every country of the register, and for others that write these languages: what is said of them is not said
 * of a plan that is known. Adding a row is all that a new country needs.
 */
const COUNTRY_WORDS: Readonly<Record<string, readonly string[]>> = {
  AR: [
    'argentin',
    'argentins',
    'argentine',
    'argentines',
    'argentina',
    'argentino',
    'argentinos',
    'argentinas',
  ],
  BF: ['burkina', 'burkinabe', 'burkinabes'],
  BR: [
    'bresil',
    'bresilien',
    'bresilienne',
    'bresiliens',
    'brazil',
    'brazilian',
    'brasil',
    'brasileno',
    'brasilena',
  ],
  CA: [
    'canada',
    'canadien',
    'canadienne',
    'canadiens',
    'canadiennes',
    'canadian',
    'canadiense',
    'canadienses',
  ],
  CI: [
    'ivoire',
    'ivoirien',
    'ivoirienne',
    'ivoiriens',
    'ivoiriennes',
    'ivorian',
    'marfil',
    'marfileno',
    'marfilena',
  ],
  ES: ['espagne', 'espagnol', 'espagnole', 'espagnols', 'spain', 'spanish', 'espana', 'espanol', 'espanola'],
  FR: [
    'france',
    'francais',
    'francaise',
    'francaises',
    'french',
    'francia',
    'frances',
    'francesa',
    'franceses',
  ],
  GB: [
    'royaume uni',
    'britannique',
    'britanniques',
    'united kingdom',
    'uk',
    'british',
    'britain',
    'reino unido',
    'britanico',
    'britanica',
  ],
  MA: ['maroc', 'marocain', 'marocaine', 'marocains', 'morocco', 'moroccan', 'marruecos', 'marroqui'],
  SN: ['senegal', 'senegalais', 'senegalaise', 'senegalaises', 'senegalese', 'senegales', 'senegalesa'],
  TN: [
    'tunisie',
    'tunisien',
    'tunisienne',
    'tunisiens',
    'tunisiennes',
    'tunisia',
    'tunisian',
    'tunez',
    'tunecino',
    'tunecina',
  ],
  AU: ['australie', 'australien', 'australienne', 'australia', 'australian'],
  BE: ['belgique', 'belge', 'belges', 'belgium', 'belgian', 'belgica'],
  BJ: ['benin', 'beninois', 'beninoise'],
  CH: ['suisse', 'suisses', 'switzerland', 'swiss', 'suiza', 'suizo'],
  CL: ['chili', 'chilien', 'chilienne', 'chile', 'chilean', 'chileno', 'chilena'],
  CO: ['colombie', 'colombien', 'colombienne', 'colombia', 'colombian', 'colombiano', 'colombiana'],
  CR: ['costa rica', 'costaricain', 'costarricense'],
  EC: ['equateur', 'equatorien', 'ecuador', 'ecuadorian', 'ecuatoriano', 'ecuatoriana'],
  IE: ['irlande', 'irlandais', 'irlandaise', 'ireland', 'irish', 'irlanda', 'irlandes'],
  LU: ['luxembourg', 'luxembourgeois', 'luxembourgeoise'],
  ML: ['malien', 'malienne'],
  MX: ['mexique', 'mexicain', 'mexicaine', 'mexico', 'mexican', 'mexicano', 'mexicana'],
  NZ: ['nouvelle zelande', 'new zealand', 'nueva zelanda'],
  PE: ['perou', 'peruvien', 'peruvienne', 'peru', 'peruvian', 'peruano', 'peruana'],
  PY: ['paraguay', 'paraguayen', 'paraguayan', 'paraguayo', 'paraguaya'],
  US: ['etats unis', 'united states', 'estados unidos', 'estadounidense', 'estadounidenses'],
  UY: ['uruguay', 'uruguayen', 'uruguayan', 'uruguayo', 'uruguaya'],
};

/** Countries by the words that name them. */
export interface CountryIndex {
  words: ReadonlyMap<string, string>;
  /** Names of several words: by first word, then by second. */
  pairs: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** Index over the countries of these plans; `more` are further words that tell a country. */
export function countryIndex(
  plans: readonly ActionPlan[],
  more: Readonly<Record<string, readonly string[]>> = {},
): CountryIndex {
  const words = new Map<string, string>();
  const pairs = new Map<string, Map<string, string>>();
  const add = (name: string, country: string) => {
    const [first = '', second] = wordsOf(name).map(({ folded }) => folded);
    if (second === undefined) words.set(first, country);
    else pairs.set(first, (pairs.get(first) ?? new Map<string, string>()).set(second, country));
  };
  for (const table of [COUNTRY_WORDS, more])
    for (const [country, names] of Object.entries(table)) for (const name of names) add(name, country);
  for (const { country, countryName } of plans)
    for (const name of Object.values(countryName)) add(name, country);
  return { words, pairs };
}

/** The country that the word at `at` names, alone or with the word after it. */
export function countryAt(index: CountryIndex, words: readonly Word[], at: number): string | undefined {
  const folded = words[at]?.folded;
  if (folded === undefined) return undefined;
  const second = index.pairs.get(folded);
  return second?.get(words[at + 1]?.folded ?? '') ?? index.words.get(folded);
}

/** How often each country is named among the words `from`–`to` (half-open). */
export function countCountries(
  index: CountryIndex,
  words: readonly Word[],
  from = 0,
  to = words.length,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (let at = from; at < to; at++) {
    const country = countryAt(index, words, at);
    if (country !== undefined) counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  return counts;
}

/** The country named by at least two thirds of all namings; `undefined` when none stands out. */
export function leadingCountry(counts: ReadonlyMap<string, number>): string | undefined {
  let total = 0;
  let best: string | undefined;
  for (const [country, n] of counts) {
    total += n;
    if (best === undefined || n > (counts.get(best) ?? 0)) best = country;
  }
  return best !== undefined && (counts.get(best) ?? 0) * 3 >= total * 2 ? best : undefined;
}

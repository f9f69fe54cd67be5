import { describe, expect, test } from 'vitest';
import { type PledgeClues, suggestCommitments } from '../../../lib/core/commitment/suggest.ts';
import type { Lang } from '../../../lib/core/i18n/lang.ts';
import { loadRegister } from '../../../lib/data/commitments.ts';

const register = loadRegister();

const suggest = (text: string, lang: Lang, more: Partial<PledgeClues> = {}) =>
  suggestCommitments(
    register,
    { text, actor: null, deadline: null, articleDate: null, address: null, articleTitle: '', ...more },
    lang,
  );

describe('the first suggestion', () => {
  test.each<{ text: string; lang: Lang; more?: Partial<PledgeClues>; first: string }>([
    {
      text: 'L’État publiera les données essentielles des marchés publics pour accroître la transparence de la commande publique.',
      lang: 'fr',
      more: { articleDate: '2016-10' },
      first: 'fr-2015-02',
    },
    {
      text: 'Nous renforcerons la transparence de la commande publique.',
      lang: 'fr',
      more: { articleDate: '2019-05-14' },
      first: 'fr-2018-02',
    },
    {
      text: 'Le code source des simulateurs et des modèles de calcul sera ouvert.',
      lang: 'fr',
      more: { articleDate: '2016' },
      first: 'fr-2015-16',
    },
    {
      text: 'La Cour des comptes associera les citoyens à ses travaux.',
      lang: 'fr',
      more: { actor: 'La Cour des comptes', articleDate: '2016' },
      first: 'fr-2015-05',
    },
    {
      text: 'Un laboratoire d’intelligence artificielle ouvert sera créé.',
      lang: 'fr',
      more: { articleDate: '2018' },
      first: 'fr-2018-08',
    },
    {
      text: 'Le ministère publiera les algorithmes et leurs codes sources.',
      lang: 'fr',
      more: { articleDate: '2019' },
      first: 'fr-2018-06',
    },
    {
      text: 'The Government of Canada will publish a beneficial ownership registry against money laundering.',
      lang: 'en',
      first: 'ca-2022-04',
    },
    {
      text: 'Le Sénégal adoptera une loi sur l’accès à l’information.',
      lang: 'fr',
      more: { articleDate: '2022' },
      first: 'sn-2021-01',
    },
  ])('for « $text »', ({ text, lang, more, first }) => {
    expect(suggest(text, lang, more)[0]?.commitment.id).toBe(first);
  });
});

test('every suggestion says why, in words of the pledge', () => {
  const [first] = suggest(
    'La Haute Autorité améliorera l’accès aux informations sur les conflits d’intérêts des agents publics.',
    'fr',
    {
      articleDate: '2016',
    },
  );
  expect(first?.commitment.id).toBe('fr-2015-23');
  expect(first?.reasons.map(({ key }) => key)).toContain('commitment.suggest.words');
  expect(first?.reasons[0]?.values?.words).toMatch(/conflits/);
});

test('the institution and the years of the plan are reasons too', () => {
  const [first] = suggest(
    'La Haute Autorité ouvrira les données relatives aux obligations de transparence des responsables publics.',
    'fr',
    {
      actor: 'High Authority for Transparency in Public Life',
      articleDate: '2016-02-01',
    },
  );
  expect(first?.reasons.map(({ key }) => key)).toEqual([
    'commitment.suggest.words',
    'commitment.suggest.countryUnknown',
    'commitment.suggest.institution',
    'commitment.suggest.period',
  ]);
});

test('words in common are written as the pledge writes them', () => {
  const [first] = suggest('Les données essentielles de la société seront publiées.', 'fr');
  expect(first?.reasons[0]?.values?.words).toMatch(/données|société/);
});

test('a ministry is not the same institution as another', () => {
  const reasons = suggest('Le code source des logiciels libres et la science ouverte seront promus.', 'fr', {
    actor: 'Le ministère de la Transformation et de la Fonction publiques',
  }).flatMap((suggestion) => suggestion.reasons);
  expect(reasons).not.toEqual([]);
  expect(reasons.map(({ key }) => key)).not.toContain('commitment.suggest.institution');
});

test('an intention ("compte accompagner") has nothing to do with the Court of accounts', () => {
  const ids = suggest(
    'Etalab compte accompagner les collectivités dans l’ouverture de leurs données.',
    'fr',
  ).map(({ commitment }) => commitment.leadInstitution ?? '');
  expect(ids.filter((institution) => /cour des comptes/i.test(institution))).toEqual([]);
});

test.each([
  'Le maire ouvrira une piscine au printemps.',
  'La ligne de tramway sera prolongée.',
  '',
  'Nous agirons.',
])('nothing is suggested for « %s »', (text) => {
  expect(suggest(text, 'fr', { articleDate: '2016' })).toEqual([]);
});

test('suggestions come best first, five at most, within their bounds', () => {
  const list = suggest(
    'transparence des données ouvertes, participation des citoyens, budget, justice, climat',
    'fr',
  );
  expect(list.length).toBeLessThanOrEqual(5);
  expect(list.map(({ score }) => score)).toEqual(list.map(({ score }) => score).toSorted((a, b) => b - a));
  for (const { score } of list) {
    expect(score).toBeGreaterThan(0);
    expect(score).toBeLessThanOrEqual(1);
  }
});

describe('the country of the plan', () => {
  const countries = (text: string, lang: Lang, more: Partial<PledgeClues>) => [
    ...new Set(suggest(text, lang, more).map(({ commitment }) => commitment.country)),
  ];

  const SUPPLIERS = {
    fr: 'Le gouvernement publiera les données des marchés publics et la liste de ses fournisseurs.',
    en: 'The government will publish contracting data and the list of its suppliers.',
    es: 'El gobierno impulsará los presupuestos participativos.',
  };
  const BUDGET = 'Le gouvernement publiera les rapports budgétaires.';
  const OWNERS = {
    fr: 'Le gouvernement créera un registre des bénéficiaires effectifs des entreprises.',
    en: 'The government will create a corporate beneficial ownership registry.',
  };

  test.each<{ why: string; text: string; lang: Lang; more: Partial<PledgeClues>; only: string[] }>([
    // The ending of the address.
    {
      why: 'a French paper',
      text: SUPPLIERS.fr,
      lang: 'fr',
      more: { address: 'https://www.lemonde.fr/a' },
      only: ['FR'],
    },
    {
      why: 'a Tunisian paper in French',
      text: 'Le ministère publiera les rapports d’audit pour plus de transparence et de redevabilité.',
      lang: 'fr',
      more: { address: 'https://www.lapresse.tn/a' },
      only: ['TN'],
    },
    {
      why: 'a Moroccan ministry',
      text: BUDGET,
      lang: 'fr',
      more: { address: 'https://www.mmsp.gov.ma/fr/a' },
      only: ['MA'],
    },
    {
      why: 'a British paper',
      text: SUPPLIERS.en,
      lang: 'en',
      more: { address: 'https://www.theguardian.co.uk/a' },
      only: ['GB'],
    },
    {
      why: 'a Canadian agency',
      text: OWNERS.en,
      lang: 'en',
      more: { address: 'https://open.canada.ca/en/a' },
      only: ['CA'],
    },
    {
      why: 'the same agency in French',
      text: OWNERS.fr,
      lang: 'fr',
      more: { address: 'https://ouvert.canada.ca/fr/a' },
      only: ['CA'],
    },
    {
      why: 'an agency of the United States, whose plans are not in the register',
      text: OWNERS.en,
      lang: 'en',
      more: { address: 'https://www.gsa.gov/a' },
      only: [],
    },
    {
      why: 'an Irish paper',
      text: OWNERS.en,
      lang: 'en',
      more: { address: 'https://www.irishtimes.ie/a' },
      only: [],
    },
    {
      why: 'a Mexican paper',
      text: SUPPLIERS.es,
      lang: 'es',
      more: { address: 'https://www.jornada.com.mx/a' },
      only: [],
    },
    {
      why: 'a Spanish town',
      text: SUPPLIERS.es,
      lang: 'es',
      more: { address: 'https://www.zaragoza.es/a' },
      only: ['ES'],
    },
    {
      why: 'an ending of Catalonia',
      text: SUPPLIERS.es,
      lang: 'es',
      more: { address: 'https://web.gencat.cat/a' },
      only: ['ES'],
    },
    // What the sentence, its actor or the title name, before the address.
    {
      why: 'a named country',
      text: 'Le Sénégal créera un portail et adoptera une loi sur l’accès à l’information.',
      lang: 'fr',
      more: { address: 'https://www.lemonde.fr/a' },
      only: ['SN'],
    },
    {
      why: 'the actor’s country',
      text: OWNERS.en,
      lang: 'en',
      more: { actor: 'The Government of Canada', address: 'https://www.bbc.co.uk/a' },
      only: ['CA'],
    },
    {
      why: 'a named institution',
      text: 'Etalab publiera le code source des algorithmes.',
      lang: 'fr',
      more: { address: 'https://blog.example.org/a' },
      only: ['FR'],
    },
    {
      why: 'an institution of another country than the outlet’s',
      text: 'The Treasury Board Secretariat will create a corporate beneficial ownership registry.',
      lang: 'en',
      more: { address: 'https://www.bbc.co.uk/a' },
      only: ['CA'],
    },
    {
      why: 'a country that the register does not know',
      text: 'México impulsará los presupuestos participativos.',
      lang: 'es',
      more: { address: 'https://elpais.es/a' },
      only: [],
    },
    {
      why: 'the title’s country, of a world-wide outlet',
      text: OWNERS.en,
      lang: 'en',
      more: { articleTitle: 'Canada unveils its open government plan', address: 'https://www.reuters.com/a' },
      only: ['CA'],
    },
    // Nothing but the language: any country that writes it, none that does not.
    {
      why: 'English and no country',
      text: OWNERS.en,
      lang: 'en',
      more: { address: 'https://example.com/a' },
      only: ['CA', 'GB'],
    },
  ])('$why: $only', ({ text, lang, more, only }) => {
    const found = countries(text, lang, more);
    expect(found.filter((country) => !only.includes(country))).toEqual([]);
    if (only.length > 0) expect(found).not.toEqual([]);
  });

  test('a French pledge is not offered a British commitment for two words in common', () => {
    for (const address of [null, 'https://www.lagazettedescommunes.com/a', 'https://www.nantes.fr/a'])
      expect(countries(OWNERS.fr, 'fr', { address })).not.toContain('GB');
  });

  const keysOf = (text: string, lang: Lang, more: Partial<PledgeClues>) =>
    suggest(text, lang, more).map(({ commitment, reasons }) => ({
      country: commitment.country,
      keys: reasons.map(({ key }) => key),
    }));

  test('what is of the same country says so', () => {
    for (const { keys } of keysOf(SUPPLIERS.fr, 'fr', { address: 'https://www.lemonde.fr/a' }))
      expect(keys).toContain('commitment.suggest.sameCountry');
  });

  test('where no country is told, the suggestion says so', () => {
    for (const { keys } of keysOf(SUPPLIERS.fr, 'fr', { address: null }))
      expect(keys).toContain('commitment.suggest.countryUnknown');
  });

  test('of another country only what is nearly the same, and it says so', () => {
    const pledge =
      'A public beneficial ownership registry will be used against money laundering and tax evasion.';
    const [first] = keysOf(pledge, 'en', {
      address: 'https://www.cabinetoffice.gov.uk/a',
    });
    expect(first?.country).toBe('CA');
    expect(first?.keys).toContain('commitment.suggest.otherCountry');
  });

  test('a domain that the whole world uses tells no country', () => {
    for (const address of [
      'https://data.gouv.io/a',
      'https://example.co/a',
      'https://example.tv/a',
      'not an address',
    ])
      expect(countries(OWNERS.en, 'en', { address })).toEqual(countries(OWNERS.en, 'en', { address: null }));
  });
});

import type { Lang } from '../../../lib/core/i18n/lang.ts';

/** A text and the commitments that it names. Rows with nothing found matter as much as the others. */
export interface RefCase {
  name: string;
  text: string;
  lang?: Lang;
  planOfPage?: string;
  country?: string;
  /** Ids in text order, each with the passage where it is worth saying. */
  finds: readonly (string | readonly [id: string, passage: string])[];
}

/** Filler that makes a text long enough to have to say what it is about. */
const LONG_AND_ELSEWHERE =
  'Notre entreprise publie chaque année son bilan social et environnemental. Les usines réduisent leurs rejets, les salariés se forment, les fournisseurs sont audités et les clients répondent à des enquêtes. '.repeat(
    4,
  );

export const CODES: readonly RefCase[] = [
  { name: 'a code as OGP writes it', text: 'Voir FR0022 sur le site.', finds: [['fr-2015-19', 'FR0022']] },
  { name: 'a code with a hyphen', text: 'Voir FR-0022 sur le site.', finds: [['fr-2015-19', 'FR-0022']] },
  { name: 'a code with a space', text: 'Voir FR 0022 sur le site.', finds: [['fr-2015-19', 'FR 0022']] },
  { name: 'a code with a non-breaking hyphen', text: 'Voir FR\u20110022.', finds: ['fr-2015-19'] },
  { name: 'a code in small letters', text: 'see fr0022 there', lang: 'en', finds: ['fr-2015-19'] },
  {
    name: 'a code in brackets',
    text: 'Cet engagement (FR0036) vise les territoires.',
    finds: ['fr-2018-07'],
  },
  {
    name: 'a code in an address',
    text: 'opengovpartnership.org/members/france/commitments/FR0036/',
    finds: ['fr-2018-07'],
  },
  {
    name: 'several codes',
    text: 'FR0001, FR0036 et TN0021.',
    finds: ['fr-2015-01', 'fr-2018-07', 'tn-2016-01'],
  },
  {
    name: 'the code of a part of a split commitment',
    text: 'FR0012 (Fix My Neighborhood)',
    lang: 'en',
    finds: ['fr-2015-10.1'],
  },
  { name: 'the code of a part of a joint entry', text: 'CI0004', finds: ['ci-2016-03-05.2'] },
  { name: 'Morocco under its own letters', text: 'el compromiso MO0006', lang: 'es', finds: ['ma-2018-06'] },
  { name: 'a code at the end of a sentence', text: 'This is AR0072.', lang: 'en', finds: ['ar-2017-ar0072'] },
  { name: 'a code that the register does not hold', text: 'FR0043 et US0132', finds: [] },
  { name: 'letters before a year', text: 'Le plan FR 2018 et FR2020.', finds: [] },
  { name: 'a security number that begins like a code', text: 'ISIN FR0014003TT8', finds: [] },
  { name: 'a longer number', text: 'FR00221 et FR0022-345', finds: [] },
  { name: 'a bank account', text: 'IBAN FR 0022 3000 1234', finds: [] },
  { name: 'a flight', text: 'le vol CA0064 pour Ottawa', finds: [] },
  { name: 'a code inside a word', text: 'XFR0022 et FR0022B', finds: [] },
  { name: 'small letters and a space', text: 'page fr 0022', finds: [] },
];

export const NUMBERS: readonly RefCase[] = [
  {
    name: 'number and years',
    text: 'engagement n° 12 du plan 2018-2020',
    finds: [['fr-2018-12', 'engagement n° 12']],
  },
  { name: 'number and years in capitals', text: 'ENGAGEMENT N°12 DU PLAN 2018–2020', finds: ['fr-2018-12'] },
  {
    name: 'no sign before the number',
    text: "L'engagement 12 du plan d'action national 2018-2020 crée un forum.",
    finds: ['fr-2018-12'],
  },
  {
    name: 'the other plan of the country',
    text: "L'engagement 12 du plan d'action national 2015-2017 ouvre le droit.",
    finds: ['fr-2015-12'],
  },
  { name: 'years in words', text: 'L’engagement n° 7 du plan d’action 2018 à 2020', finds: ['fr-2018-07'] },
  {
    name: 'a list',
    text: 'les engagements 3, 4 et 5 du plan 2018-2020',
    finds: [
      ['fr-2018-03', 'engagements 3'],
      ['fr-2018-04', '4'],
      ['fr-2018-05', '5'],
    ],
  },
  {
    name: 'a range',
    text: 'les engagements 2 à 4 du plan 2018-2020',
    finds: ['fr-2018-02', ['fr-2018-03', 'engagements 2 à 4'], 'fr-2018-04'],
  },
  {
    name: 'a range with a dash',
    text: 'Les engagements nos 2-4 du plan 2018-2020',
    finds: ['fr-2018-02', 'fr-2018-03', 'fr-2018-04'],
  },
  {
    name: 'the plan before the number',
    text: 'Dans le plan 2018-2020, l’engagement 12 installe un forum.',
    finds: ['fr-2018-12'],
  },
  {
    name: 'the plan in brackets',
    text: 'l’engagement n° 6 (plan d’action national 2018-2020)',
    finds: ['fr-2018-06'],
  },
  { name: 'an ordinal number', text: 'le 12e engagement du plan 2018-2020', finds: ['fr-2018-12'] },
  {
    name: 'the plan by its rank',
    text: "l'engagement 6 du deuxième plan d'action national",
    finds: ['fr-2018-06'],
  },
  {
    name: 'the plan by its title',
    text: 'l’engagement 16 du plan « Pour une action publique transparente et collaborative » 2015-2017',
    finds: ['fr-2015-16'],
  },
  { name: 'the years the government gives', text: 'engagement 3 du plan 2024-2026', finds: [] },
  { name: 'a number that the register does not hold', text: 'engagement n° 14 du plan 2018-2020', finds: [] },
  {
    name: 'two plans in one sentence, each with its own',
    text: "L'engagement 4 du plan 2015-2017 et l'engagement 12 du plan 2018-2020",
    finds: ['fr-2015-04', 'fr-2018-12'],
  },
  {
    name: 'two plans, named before their numbers',
    text: "Le plan 2015-2017 contenait l'engagement 4, le plan 2018-2020 l'engagement 12.",
    finds: ['fr-2015-04', 'fr-2018-12'],
  },
  {
    name: 'a Tunisian plan',
    text: "L'engagement 2 du plan d'action national tunisien 2016-2018",
    finds: ['tn-2016-02'],
  },
  {
    name: 'a Moroccan plan by the country',
    text: "Au Maroc, l'engagement 6 du plan 2018-2020 crée un portail.",
    finds: ['ma-2018-06'],
  },
  {
    name: 'an Ivorian plan in a two-word country',
    text: "engagement 5 du plan d'action national 2018-2020 de la Côte d'Ivoire",
    finds: ['ci-2018-05'],
  },
  {
    name: 'a number inside a joint entry',
    text: "engagement 7 du plan d'action de la Côte d'Ivoire 2016-2018",
    finds: ['ci-2016-06-07'],
  },
  {
    name: 'the country of the address',
    text: 'engagement 6 du plan 2018-2020',
    country: 'MA',
    finds: ['ma-2018-06'],
  },
  {
    name: 'English',
    text: "Commitment 5 of Canada's 2018-2020 National Action Plan on Open Government",
    lang: 'en',
    finds: ['ca-2018-05'],
  },
  {
    name: 'English list',
    text: 'Commitments 1, 2 and 8 in the UK National Action Plan for Open Government 2019-2021',
    lang: 'en',
    finds: ['gb-2019-01', 'gb-2019-02', 'gb-2019-08'],
  },
  {
    name: 'English ordinal',
    text: "the 12th commitment of France's 2018-20 action plan",
    lang: 'en',
    finds: ['fr-2018-12'],
  },
  {
    name: 'English with a sign',
    text: 'commitment no. 9 of the Burkina Faso Action Plan 2019–2021',
    lang: 'en',
    finds: ['bf-2019-09'],
  },
  {
    name: 'Spanish',
    text: 'El compromiso n.º 2.1 del tercer plan de acción de gobierno abierto de España 2017-2019',
    lang: 'es',
    finds: ['es-2017-2-1'],
  },
  {
    name: 'Spanish list',
    text: 'los compromisos 1.1 y 3.4 del Plan de Gobierno Abierto 2017-2019',
    lang: 'es',
    finds: ['es-2017-1-1', 'es-2017-3-4'],
  },
  {
    name: 'a local plan',
    text: 'El compromiso 2 del plan de acción de gobierno abierto de Córdoba (Provincia) 2021-2023',
    lang: 'es',
    finds: ['ar-cordoba-prov-2021-02'],
  },
];

export const TWO_PLANS: readonly RefCase[] = [
  {
    name: 'two plans joined by "and", the number behind them',
    text: "Après le plan 2015-2017 et le plan 2018-2020, l'engagement 12 reste à faire.",
    finds: ['fr-2018-12'],
  },
  {
    name: 'two plans, each with a list',
    text: 'les engagements 2 et 3 du plan 2015-2017 et les engagements 5 à 6 du plan 2018-2020',
    finds: ['fr-2015-02', 'fr-2015-03', 'fr-2018-05', 'fr-2018-06'],
  },
];

export const NOT_NUMBERS: readonly RefCase[] = [
  {
    name: 'a count',
    text: "l'état d'avancement de la majorité des 26 engagements issus du plan 2015-2017",
    finds: [],
  },
  {
    name: 'a count in English',
    text: 'The 2018-2020 national action plan of France has 21 commitments.',
    lang: 'en',
    finds: [],
  },
  {
    name: 'a count in Spanish',
    text: 'El plan de acción nacional de España 2017-2019 reúne 20 compromisos.',
    lang: 'es',
    finds: [],
  },
  { name: 'a number without a plan', text: "L'engagement n° 12 prévoit un forum.", finds: [] },
  {
    name: 'a plan in the sentence before',
    text: "Le plan 2018-2020 est publié. L'engagement n° 12 crée un forum.",
    finds: [],
  },
  { name: 'a plan about something else', text: "L'engagement n° 12 du plan climat 2018-2020", finds: [] },
  { name: 'a recovery plan', text: "l'engagement 3 du plan de relance 2018-2020", finds: [] },
  {
    name: 'a national plan about something else',
    text: "l'engagement 3 du plan d'action national contre le racisme 2018-2020",
    finds: [],
  },
  {
    name: 'a plan that names its topic behind the years',
    text: "l'engagement 3 du plan 2018-2020 pour la biodiversité",
    finds: [],
  },
  { name: "a town's plan", text: "l'engagement 3 du plan d'action 2018-2020 de la commune", finds: [] },
  {
    name: 'a topic before an English plan',
    text: 'Commitment 3 of the Climate Action Plan 2018-2020',
    lang: 'en',
    finds: [],
  },
  { name: 'a State-region contract', text: "l'engagement 3 du contrat de plan 2018-2020", finds: [] },
  {
    name: 'a charter beside a plan',
    text: "L'engagement 3 de la charte complète le plan 2018-2020.",
    finds: [],
  },
  { name: 'years of no known plan', text: "l'engagement 3 du plan 2026-2028", finds: [] },
  {
    name: 'a country that shares the years with nobody known',
    text: "l'engagement 3 du plan d'action national 2018-2020 du Sénégal",
    finds: [],
  },
  { name: 'a term of years', text: 'un engagement 5 ans après le plan 2018-2020', finds: [] },
  {
    name: 'English years without a country',
    text: 'commitment 3 of the 2018-2020 plan',
    lang: 'en',
    finds: [],
  },
  {
    name: 'a company, in a text that never speaks of open government',
    text: `${LONG_AND_ELSEWHERE} L'engagement 3 du plan 2018-2020 porte sur l'eau.`,
    finds: [],
  },
  {
    name: 'the feuille de route of a service',
    text: 'tel que prévu par l’engagement 6 du CITP du 5 février 2021',
    finds: [],
  },
];

export const PAGES: readonly RefCase[] = [
  {
    name: 'a heading',
    text: 'Engagement 12 : créer un forum',
    planOfPage: 'FR-2018-2020',
    finds: [['fr-2018-12', 'Engagement 12']],
  },
  {
    name: 'running text',
    text: "L'engagement n° 12 prévoit un forum.",
    planOfPage: 'FR-2018-2020',
    finds: ['fr-2018-12'],
  },
  {
    name: 'of the present plan',
    text: "l'engagement 5 du présent plan d'action",
    planOfPage: 'FR-2018-2020',
    finds: ['fr-2018-05'],
  },
  {
    name: 'another plan named there',
    text: "l'engagement 5 du plan 2015-2017",
    planOfPage: 'FR-2018-2020',
    finds: ['fr-2015-05'],
  },
  {
    name: 'a plan about something else named there',
    text: "l'engagement 5 du plan climat",
    planOfPage: 'FR-2018-2020',
    finds: [],
  },
  {
    name: 'a charter named there',
    text: "l'engagement 5 de la Charte de l'environnement",
    planOfPage: 'FR-2018-2020',
    finds: [],
  },
  {
    name: 'another country named there',
    text: "l'engagement 5 de la Tunisie",
    planOfPage: 'FR-2018-2020',
    finds: [],
  },
  { name: 'a count there', text: 'Ce plan compte 21 engagements.', planOfPage: 'FR-2018-2020', finds: [] },
  {
    name: 'a title after a dash',
    text: 'Engagement 3 - 10 mesures pour l’aide au développement',
    planOfPage: 'FR-2018-2020',
    finds: ['fr-2018-03'],
  },
  {
    name: 'an ordinary title as a line of its own',
    text: '5. Open science\nWe will publish.',
    lang: 'en',
    planOfPage: 'CA-2018-2020',
    finds: [['ca-2018-05', 'Open science']],
  },
  {
    name: 'an ordinary title in running text',
    text: 'We believe in open science and data.',
    lang: 'en',
    planOfPage: 'CA-2018-2020',
    finds: [],
  },
];

export const TITLES: readonly RefCase[] = [
  {
    name: 'a title',
    text: "Etalab veut favoriser l'ouverture des modèles de calcul et des simulateurs de l'État.",
    finds: [['fr-2015-16', "favoriser l'ouverture des modèles de calcul et des simulateurs de l'État"]],
  },
  {
    name: 'a title in capitals without accents',
    text: "FAVORISER L'OUVERTURE DES MODELES DE CALCUL ET DES SIMULATEURS DE L'ETAT",
    finds: ['fr-2015-16'],
  },
  {
    name: 'a misspelt title',
    text: "Responsabiliser et proteger les agents publiques en matière de prévention des conflis d'interêts",
    finds: ['fr-2015-23'],
  },
  {
    name: 'a title read by a machine',
    text: 'Permettre a tous de consulter, de cornprendre et de réutiliser les données financiéres et les décisions des collectivités territoria1es',
    finds: ['fr-2015-01'],
  },
  {
    name: 'a title cut with an ellipsis',
    text: 'Permettre à tous de consulter, de comprendre et de réutiliser les données financières et les décisions…',
    finds: ['fr-2015-01'],
  },
  {
    name: 'a title cut without a sign',
    text: 'Identifier les bénéficiaires effectifs des entités juridiques enregistrées en France',
    finds: ['fr-2015-07'],
  },
  {
    name: 'a title with other quotes',
    text: 'Appoint ministerial data administrators and support the implementation of the “open by default” principle',
    lang: 'en',
    finds: ['fr-2018-05'],
  },
  {
    name: 'a title over a line break',
    text: 'Coproduire avec la société civile les registres clés de données\nessentielles à la société et à l’économie',
    finds: ['fr-2015-11'],
  },
  {
    name: 'a Spanish title',
    text: 'Visibilizar las acciones y procesos desarrollados en el marco del Programa Local OGP por gobiernos locales y organizaciones de la sociedad civil',
    lang: 'es',
    finds: ['ar-cordoba-prov-2021-03'],
  },
  {
    name: 'a short title of OGP',
    text: 'FR0110 aside, “Citizen involvement in Habiter la France de Demain initiative” is new.',
    lang: 'en',
    finds: ['fr-2021-08'],
  },
  {
    name: 'a title that two plans share, without a plan',
    text: 'Increasing transparency in public procurement',
    lang: 'en',
    finds: [],
  },
  {
    name: 'a title that two plans share, with its plan',
    text: 'In its 2018-2020 action plan France announced “Increasing transparency in public procurement”.',
    lang: 'en',
    finds: ['fr-2018-02'],
  },
  {
    name: "one plan's title under another plan's name",
    text: "Le plan d'action national 2018-2020 doit favoriser l'ouverture des modèles de calcul et des simulateurs de l'État.",
    finds: [],
  },
  {
    name: 'an ordinary expression',
    text: 'Open science and open data need access to information.',
    lang: 'en',
    finds: [],
  },
  { name: 'a beginning only', text: 'Permettre à tous de consulter les données financières', finds: [] },
  {
    name: 'the words of a title in another order',
    text: 'Les agents publics en prévention : responsabiliser les intérêts, protéger les conflits en matière',
    finds: [],
  },
  {
    name: "another country's short title",
    text: 'Au Maroc, il faut renforcer les mécanismes de transparence budgétaire.',
    finds: [],
  },
  {
    name: "the country's own short title",
    text: 'Au Sénégal, il faut renforcer les mécanismes de transparence budgétaire.',
    finds: ['sn-2021-02'],
  },
  {
    name: 'a sentence near a title',
    text: 'La ville veut accroître la transparence de la vie publique.',
    finds: [],
  },
];

import type { NoteItem } from '../../components/notes.ts';
import type { TermItem } from '../../components/TermList.tsx';
import type { Annotation, Colour } from '../../lib/core/annotation/annotation.ts';
import type { CommitmentCard } from '../../lib/core/commitment/commitment-card.ts';
import type { LinkedCommitment } from '../../lib/core/commitment/linked-commitment.ts';
import type { Pledge } from '../../lib/core/pledge/pledge.ts';
import type { ConceptCardData } from '../../lib/core/reading.ts';

/** Things to show in the gallery and to test views with: real words, invented readers. */

/** The mentions of `words` in `text`, each leading to a concept of that name. */
function mentionsOf(text: string, words: string[]) {
  return words.map((word) => {
    const start = text.indexOf(word);
    return { start, end: start + word.length, text: word, conceptId: word };
  });
}

const OGP_DEFINITION =
  'Initiative internationale lancée le 20 septembre 2011 par huit pays. Chaque pays membre traduit ses promesses dans un plan d’action national, dont un mécanisme d’évaluation indépendant suit la mise en œuvre.';

export const ogp: ConceptCardData = {
  id: 'ogp',
  category: 'ogp-institution',
  lang: 'fr',
  label: 'partenariat pour un gouvernement ouvert',
  otherLabels: ['PGO', 'OGP'],
  olderLabels: [],
  definition: OGP_DEFINITION,
  definitionMentions: mentionsOf(OGP_DEFINITION, [
    'plan d’action national',
    'mécanisme d’évaluation indépendant',
  ]),
  translations: [
    { lang: 'en', label: 'Open Government Partnership' },
    { lang: 'es', label: 'Alianza para el Gobierno Abierto' },
  ],
  broader: [{ id: 'open-government', label: 'gouvernement ouvert' }],
  narrower: [],
  related: [
    { id: 'commitment', label: 'engagement' },
    { id: 'accountability', label: 'redevabilité' },
    { id: 'steering-committee', label: 'comité directeur' },
  ],
  source: {
    title: 'France Diplomatie, 7 décembre 2016',
    url: 'https://www.diplomatie.gouv.fr/fr/',
    kind: 'official',
    verified: true,
  },
  known: false,
  review: null,
};

const OPEN_DEFINITION =
  'Culture de gouvernance qui promeut les principes de transparence, d’intégrité, de redevabilité et de participation des parties prenantes, au service de la démocratie et de la croissance inclusive.';

export const openGovernment: ConceptCardData = {
  ...ogp,
  id: 'open-government',
  category: 'open-gov-principle',
  label: 'gouvernement ouvert',
  otherLabels: [],
  definition: OPEN_DEFINITION,
  definitionMentions: mentionsOf(OPEN_DEFINITION, ['redevabilité', 'parties prenantes']),
  source: {
    title: 'numerique.gouv.fr, 14 mai 2019',
    url: 'https://www.numerique.gouv.fr/',
    kind: 'official',
    verified: true,
  },
  known: false,
  review: null,
};

const PLAN_DEFINITION =
  'Document par lequel un pays membre du PGO énonce ses engagements pour deux ans. Le premier plan français couvrait 2015-2017 et en comptait 26.';

export const actionPlan: ConceptCardData = {
  ...ogp,
  id: 'nap',
  category: 'policy-document',
  label: 'plan d’action national',
  otherLabels: ['PAN', 'NAP'],
  definition: PLAN_DEFINITION,
  definitionMentions: mentionsOf(PLAN_DEFINITION, ['PGO', 'engagements']),
  translations: [
    { lang: 'en', label: 'National Action Plan' },
    { lang: 'es', label: 'Plan de Acción Nacional' },
  ],
  broader: [],
  related: [
    { id: 'cocreation', label: 'cocréation' },
    { id: 'cycle', label: 'cycle d’évaluation' },
  ],
  source: {
    title: 'France Diplomatie, 2016',
    url: 'https://www.diplomatie.gouv.fr/',
    kind: 'official',
    verified: true,
  },
  known: false,
  review: null,
};

export const accountability: ConceptCardData = {
  ...ogp,
  id: 'accountability',
  label: 'redevabilité',
  category: 'open-gov-principle',
  otherLabels: [],
  definition:
    'Obligation, pour qui exerce un pouvoir public, de rendre compte de ses décisions et d’en répondre devant les citoyens.',
  definitionMentions: [],
  translations: [
    { lang: 'en', label: 'accountability' },
    { lang: 'es', label: 'rendición de cuentas' },
  ],
  broader: [],
  related: [],
  source: { title: 'Glossaire fourni avec le dossier', url: null, kind: 'document', verified: false },
  known: false,
  review: null,
};

export const civicTech: ConceptCardData = {
  ...accountability,
  id: 'civic-tech',
  category: 'civic-tech',
  lang: 'en',
  label: 'civic tech',
  definition:
    'Digital tools that help people take part in public life, or help public bodies work in the open.',
  translations: [],
  source: null,
  known: false,
  review: null,
};

export const dinum: ConceptCardData = {
  ...accountability,
  id: 'dinum',
  category: 'france-institution',
  label: 'direction interministérielle du numérique',
  otherLabels: ['DINUM'],
  olderLabels: [
    'DINSIC',
    'direction interministérielle du numérique et du système d’information et de communication de l’État',
  ],
  definition: 'Service du Premier ministre chargé de la transformation numérique de l’État.',
  known: false,
  review: null,
};

const FIRM =
  'une demi-journée leur sera consacrée lors de laquelle quinze collectivités pionnières partageront leur expérience';

export const firmPledge: Pledge = {
  start: 100,
  end: 100 + FIRM.length,
  text: FIRM,
  type: 'planned',
  strength: 'firm',
  cue: {
    start: 100 + FIRM.indexOf('sera consacrée'),
    end: 100 + FIRM.indexOf('sera consacrée') + 14,
    text: 'sera consacrée',
  },
  actor: { start: 20, end: 49, text: 'Les organisateurs du sommet' },
  action: { start: 100, end: 140, text: 'Donner une demi-journée à quinze collectivités' },
  deadline: { start: 60, end: 70, text: '9 décembre', iso: '2016-12-09' },
  reasons: [],
};

const PRESIDENCY = 'La France assurera la présidence du partenariat à partir d’octobre.';

export const presidency: Pledge = {
  ...firmPledge,
  start: 0,
  end: PRESIDENCY.length,
  text: PRESIDENCY,
  cue: { start: 10, end: 18, text: 'assurera' },
  actor: { start: 0, end: 9, text: 'La France' },
  action: null,
  deadline: { start: 50, end: 60, text: 'octobre', iso: '2016-10' },
};

const WISH =
  'on l’espère, permettront de prendre de nouveaux engagements afin d’aboutir à une déclaration conjointe';

export const wish: Pledge = {
  ...firmPledge,
  start: 0,
  end: WISH.length,
  text: WISH,
  type: 'reported',
  strength: 'wish',
  cue: { start: 5, end: 11, text: 'espère' },
  actor: { start: 0, end: 20, text: 'Laure Lucchesi, Etalab' },
  action: null,
  deadline: null,
};

/** An annotation of the article that the gallery pretends to show. */
export function annotation(
  n: number,
  quote: string | null,
  colour: Colour,
  note = '',
  tags: string[] = [],
  created = '2026-06-12T08:42:00Z',
): Annotation {
  const tagBodies = tags.map(
    (value) => ({ type: 'TextualBody', purpose: 'tagging', value, format: 'text/plain' }) as const,
  );
  const noteBodies = note
    ? [{ type: 'TextualBody', purpose: 'commenting', value: note, format: 'text/plain' } as const]
    : [];
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:uuid:00000000-0000-7000-8000-00000000000${n}`,
    type: 'Annotation',
    motivation: note ? 'commenting' : 'highlighting',
    created,
    modified: created,
    body: [...noteBodies, ...tagBodies],
    target: {
      type: 'SpecificResource',
      source: 'https://www.diplomatie.gouv.fr/fr/article',
      styleClass: `mc-hl-${colour}`,
      ...(quote === null
        ? {}
        : {
            selector: [
              { type: 'TextQuoteSelector', exact: quote, prefix: '', suffix: '' },
              { type: 'TextPositionSelector', start: n * 100, end: n * 100 + quote.length },
            ],
          }),
    },
  };
}

const at = (n: number, state: 'exact' | 'changed' | 'offered') => ({
  state,
  start: n * 100,
  end: n * 100 + 10,
  score: 1,
});

/** As a note names what it is about. */
export const linkedCommitment: LinkedCommitment = {
  id: 'https://www.opengovpartnership.org/FR0001',
  short: 'FR0001',
  name: 'FR0001, Permettre à chacun de consulter, comprendre et réutiliser les données financières',
};

const linked = annotation(
  3,
  'la Base adresse nationale qui devrait prochainement être reprise par plusieurs membres de l’OGP',
  2,
  'Lesquels\u202f? Aucune trace trouvée.',
  ['à relancer'],
  '2026-06-12T08:51:00Z',
);

export const notes: NoteItem[] = [
  {
    annotation: annotation(
      1,
      'L’OGP compte aujourd’hui 70 pays membres',
      3,
      'Même chiffre dans La Gazette. 74 après le sommet, selon la réponse ministérielle de mai 2017.',
      ['chiffre', 'PGO'],
    ),
    anchored: at(1, 'exact'),
  },
  {
    annotation: {
      ...linked,
      body: [
        ...linked.body,
        { type: 'SpecificResource', purpose: 'linking', source: 'https://www.opengovpartnership.org/FR0001' },
      ],
    },
    anchored: at(3, 'exact'),
    links: [linkedCommitment],
  },
  {
    annotation: annotation(
      4,
      'que les pays puissent chacun annoncer des engagements très concrets',
      1,
      '',
      ['citation'],
      '2026-06-11T09:03:00Z',
    ),
    anchored: at(4, 'exact'),
  },
  {
    annotation: annotation(5, 'L’OGP compte aujourd’hui 69 pays membres, ainsi que des ONG', 3),
    anchored: at(5, 'changed'),
    textNow: 'L’OGP compte aujourd’hui 70 pays membres, ainsi que des ONG',
  },
  {
    annotation: annotation(
      6,
      'Le sommet réunira une soixantaine de délégations',
      5,
      'Vérifier avec le programme.',
    ),
    anchored: { state: 'lost', start: null, end: null, score: 0 },
  },
];

export const offeredNote: NoteItem = {
  annotation: annotation(7, 'le premier ministre ouvrira le forum', 2, 'À suivre.'),
  anchored: at(7, 'offered'),
  textNow: 'la ministre ouvrira le forum',
};

export const pageNote: NoteItem = {
  annotation: annotation(8, null, 4, 'Relire avec le rapport de fin de période.'),
  anchored: null,
};

export const popupNotes: Annotation[] = [
  annotation(1, 'née en 2001', 2, 'Erreur de date\u00a0: le PGO a été lancé le 20 septembre 2011.'),
  annotation(
    2,
    'la majorité des 26 engagements issus de ce plan est «\u00a0substantiel\u00a0»',
    1,
    'Comparer avec le rapport de fin de période.',
  ),
  annotation(3, 'plus de 2\u202f000 engagements', 3),
];

const term = (label: string, category: string, count: number, reviewed = false): TermItem => ({
  conceptId: label,
  category,
  label,
  lang: 'fr',
  definition: OGP_DEFINITION,
  definitionMentions: ogp.definitionMentions,
  count,
  reviewed,
  known: false,
});

export const terms: TermItem[] = [
  term('Etalab', 'france-institution', 2),
  term('partenariat pour un gouvernement ouvert', 'ogp-institution', 2, true),
  term('gouvernement ouvert', 'open-gov-principle', 5, true),
  term('intégrité', 'open-gov-principle', 1),
  term('transparence de l’action publique', 'open-gov-principle', 2),
  term('consultation citoyenne', 'participation', 1),
  term('démocratie participative', 'participation', 2),
  term('société civile', 'participation', 1),
  term('open data', 'open-data-and-digital', 3, true),
];

export const commitment: CommitmentCard = {
  id: 'fr-2015-1',
  code: 'FR0001',
  title: 'Données ouvertes des collectivités locales et régionales',
  plan: 'France, plan d’action 2015-2017, ministère de l’Intérieur',
  dates: null,
  ratings: [
    { name: 'Vérifiable', value: 'Oui', scale: 'Oui ou non.' },
    { name: 'Ambition', value: 'Haute', scale: 'Haute ou basse.' },
    { name: 'Premiers résultats', value: 'Majeur', scale: 'Depuis 2021.' },
  ],
  report: { title: 'OGP', url: 'https://www.opengovpartnership.org/' },
  caution: null,
  origin: 'register',
};

export const unreviewed: CommitmentCard = {
  ...commitment,
  id: 'fr-2018-1',
  code: 'FR0036',
  title: 'Données ouvertes au niveau infranational',
  plan: 'France, plan d’action 2018-2020',
  ratings: [],
  report: null,
};

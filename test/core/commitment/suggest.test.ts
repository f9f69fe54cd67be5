import { describe, expect, test } from 'vitest';
import { type PledgeClues, suggestCommitments } from '../../../lib/core/commitment/suggest.ts';
import type { Lang } from '../../../lib/core/i18n/lang.ts';
import { loadRegister } from '../../../lib/data/commitments.ts';

const register = loadRegister();

const suggest = (text: string, lang: Lang, more: Partial<PledgeClues> = {}) =>
  suggestCommitments(register, { text, actor: null, deadline: null, articleDate: null, ...more }, lang);

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
    'La HATVP ouvrira les données relatives aux obligations de transparence des responsables publics.',
    'fr',
    {
      actor: 'High Authority for Transparency in Public Life',
      articleDate: '2016-02-01',
    },
  );
  expect(first?.reasons.map(({ key }) => key)).toEqual([
    'commitment.suggest.words',
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

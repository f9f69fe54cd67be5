import { expect, it } from 'vitest';
import { createAnnotation } from '../../../lib/core/annotation/create.ts';
import { newDossier, withMembers } from '../../../lib/core/dossier/dossier.ts';
import { dossiersOfPledge } from '../../../lib/core/tracker/pledge-dossiers.ts';
import { tracked } from './pledges.ts';

const NOW = '2026-11-24T00:00:00Z';
const URL_OF_PLAN = 'https://www.etalab.gouv.fr/plan';
const PLEDGE = 'L’État publiera les données essentielles des marchés d’ici 2018.';

const selectorOf = (exact: string, start: number) =>
  [
    { type: 'TextQuoteSelector' as const, exact, prefix: '', suffix: '' },
    { type: 'TextPositionSelector' as const, start, end: start + exact.length },
  ] as [
    { type: 'TextQuoteSelector'; exact: string; prefix: string; suffix: string },
    { type: 'TextPositionSelector'; start: number; end: number },
  ];

const pledge = { ...tracked(), selector: selectorOf(PLEDGE, 100) };
const note = (source: string, selector?: ReturnType<typeof selectorOf>) =>
  createAnnotation({ id: 'note', now: NOW, source, colour: 1, ...(selector && { selector }) });
const dossier = (members: { articles?: string[]; annotations?: string[] }) =>
  withMembers(newDossier('dossier', 'Marchés publics', NOW), members, NOW);
const withNote = dossier({ annotations: ['note'] });

it.each([
  ['its article', dossier({ articles: [URL_OF_PLAN] }), [], ['dossier']],
  ['another article', dossier({ articles: ['https://example.org/'] }), [], []],
  ['a note that covers it', withNote, [note(URL_OF_PLAN, selectorOf(PLEDGE, 100))], ['dossier']],
  [
    'a note on some of its words',
    withNote,
    [note(URL_OF_PLAN, selectorOf('données essentielles', 117))],
    ['dossier'],
  ],
  [
    'a note on its words, where the article was shorter then',
    withNote,
    [note(URL_OF_PLAN, selectorOf('les données essentielles', 5))],
    ['dossier'],
  ],
  ['a note on the whole article', withNote, [note(URL_OF_PLAN)], ['dossier']],
  [
    'a note elsewhere in the article',
    withNote,
    [note(URL_OF_PLAN, selectorOf('Un forum est créé.', 900))],
    [],
  ],
  [
    'a note on the same words in another article',
    withNote,
    [note('https://example.org/', selectorOf(PLEDGE, 100))],
    [],
  ],
  ['nothing', dossier({}), [note(URL_OF_PLAN, selectorOf(PLEDGE, 100))], []],
])('a pledge and a dossier with %s', (_, kept, notes, expected) => {
  expect(dossiersOfPledge(pledge, [kept], notes)).toEqual(expected);
});

it('a pledge written down by hand lies in no dossier', () => {
  const byHand = { article: { ...pledge.article, url: null }, selector: null };
  expect(dossiersOfPledge(byHand, [dossier({ articles: [URL_OF_PLAN] })], [])).toEqual([]);
});

it('a pledge without a place goes with its article, not with a note on other words', () => {
  const placeless = { ...pledge, selector: null };
  expect(dossiersOfPledge(placeless, [withNote], [note(URL_OF_PLAN, selectorOf(PLEDGE, 100))])).toEqual([]);
  expect(dossiersOfPledge(placeless, [withNote], [note(URL_OF_PLAN)])).toEqual(['dossier']);
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileGlossary, findMentions } from '../../lib/core/glossary/glossary.ts';
import { LANGS } from '../../lib/core/i18n/lang.ts';
import { applyChanges, GLOSSARY_META, loadConcepts } from '../../lib/data/glossary.ts';
import changes from '../../lib/data/glossary-changes.json' with { type: 'json' };
import { REFERENCE_PARAGRAPHS } from './reference-paragraphs.ts';

const concepts = loadConcepts();
const ids = new Set(concepts.map(({ id }) => id));

describe('the shipped glossary', () => {
  it('says where it comes from', () => {
    expect(GLOSSARY_META).toMatchObject({
      source: expect.any(String),
      licence: expect.any(String),
      generated: expect.any(String),
    });
  });

  it('has every label and definition in every language', () => {
    for (const concept of concepts) {
      for (const lang of LANGS) {
        expect(concept.prefLabel[lang], concept.id).not.toBe('');
        expect(concept.definition[lang], concept.id).not.toBe('');
      }
    }
  });

  it('has ids once, and leads to concepts that exist', () => {
    expect(ids.size).toBe(concepts.length);
    for (const { id, broader, related } of concepts) {
      for (const other of [...broader, ...related]) expect(ids.has(other), `${id} → ${other}`).toBe(true);
    }
  });

  it('has a source for every concept but those listed without one', () => {
    const without = concepts.filter(({ sources }) => sources.length === 0).map(({ id }) => id);
    expect(without).toEqual(['withdrawn-commitment']);
    expect(GLOSSARY_META.withoutReadSource).toEqual(expect.arrayContaining(without));
  });

  it('gives a reason for every change of a label', () => {
    for (const change of changes.changes) expect(change.reason, JSON.stringify(change)).toMatch(/\w{3}/);
  });
});

describe('changes to labels', () => {
  const sample = () => structuredClone(concepts.filter(({ id }) => id === 'petition'));
  it.each([
    ['an unknown concept', { action: 'drop', conceptId: 'nope', lang: 'fr', label: 'x', reason: 'test' }],
    [
      'an unknown label',
      { action: 'gate', conceptId: 'petition', lang: 'fr', label: 'parapluie', reason: 'test' },
    ],
  ] as const)('are refused for %s', (_, change) => {
    expect(() => applyChanges(sample(), [change])).toThrow('glossary-changes');
  });
});

/** Concepts that the glossary's notes list for each reference text; gated senses that do not occur are left out. */
const SEEDS: Record<string, string> = {
  '000':
    'oidp open-government transparency citizen-participation public-accountability trust-in-institutions democratic-legitimacy open-government-partnership commitment participatory-budgeting participatory-planning collaboration open-data implementation public-policy-evaluation civil-society co-creation-process inclusion good-governance local-authority smart-city digital-transformation temuco sao-paulo cordoba participatory-democracy',
  '001':
    'local-democracy digital-democracy consultation open-data transparency open-government local-authority digital-literacy forum-numerique-collectivites secretariat-etat-numerique forum-civic-tech-2016 civic-tech assises-identite-numerique digital-identity ogp-global-summit paris-global-summit-2016 etalab public-integrity collaboration paris-city peer-learning paris-declaration cop21 open-government-partnership ogp-member-country ngo civil-society ogp-steering-committee ogp-co-chairs commitment french-action-plan-2015-2017 national-action-plan action-plan completion completion-substantial participatory-finance sharing-economy participatory-democracy la-27e-region intercommunality entre-dore-et-allier democratie-ouverte territoires-hautement-citoyens villes-internet',
  '002':
    'oidp digital-democracy digital-participation-platform consultation participatory-budgeting artificial-intelligence automated-decision-making algorithmic-bias mass-surveillance inclusion digital-inclusion digital-transformation digital-literacy public-accountability transparency citizen-participation smart-city recife lomas-de-zamora krakow cordoba',
  '003':
    'grand-debat-national declaration-of-interests legislative-transparency e-government open-government-partnership dinsic etalab open-data national-action-plan french-action-plan-2015-2017 french-action-plan-2018-2020 commitment public-integrity public-accountability inclusion media-role civil-society expertise-france pagof cfi ogp-cote-divoire ogp-tunisia ogp-burkina-faso cahiers-de-la-liberte oecd',
  '004':
    'ogp-steering-committee ogp-co-chairs ogp-founding-countries open-government-partnership ogp-member-country ngo public-integrity anti-corruption peer-learning national-action-plan data-gouv-fr open-data open-calculation-models openfisca concertation collaboration digital-commons base-adresse-nationale francophonie co-construction paris-global-summit-2016 ogp-global-summit transparency civic-tech access-to-information open-parliament local-authority collective-actions un-general-assembly',
};

/** Listed, but only as part of the longer term on the right, or meant by it. */
const WITHIN: Record<string, string> = {
  'civic-tech': 'forum-civic-tech-2016',
  'digital-identity': 'assises-identite-numerique',
  'participatory-democracy': 'oidp',
  cop21: 'paris-global-summit-2016',
  'action-plan': 'national-action-plan',
  intercommunality: 'entre-dore-et-allier',
  'digital-inclusion': 'inclusion',
  'french-action-plan-2015-2017': 'national-action-plan',
  'french-action-plan-2018-2020': 'national-action-plan',
  'paris-global-summit-2016': 'ogp-global-summit',
};

const glossary = compileGlossary(concepts);

/** Concepts listed for a reference text that are not found in `text`. */
function missing(list: string, text: string): string[] {
  const found = new Set(findMentions(glossary, text, 'fr').map(({ conceptId }) => conceptId));
  return list.split(' ').filter((id) => !found.has(id) && !found.has(WITHIN[id] ?? ''));
}

describe('what the reference texts speak of, in our own words', () => {
  it.each(Object.entries(SEEDS))('%s: every concept is found', (number, list) => {
    expect(missing(list, REFERENCE_PARAGRAPHS[number]!.replaceAll('\n', ' '))).toEqual([]);
  });
});

const seeds = join(process.env.MARGIN_SHARED ?? join(import.meta.dirname, '../../../shared'), 'data/seeds');

describe.runIf(existsSync(seeds))('the reference texts', () => {
  it.each(Object.entries(SEEDS))('%s mentions every concept listed for it', (number, list) => {
    const file = readdirSync(seeds).find((name) => name.startsWith(`${number}_`))!;
    expect(missing(list, readFileSync(join(seeds, file), 'utf8'))).toEqual([]);
  });
});

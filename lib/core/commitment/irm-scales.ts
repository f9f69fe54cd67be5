/**
 * The scales of the Independent Reporting Mechanism (IRM). Several were replaced over the years while their
 * words stayed alike, so that a rating means nothing without the version of its scale.
 * Explained to readers under `irm.<criterion>` and `irm.scale.<id>` in `locales/`.
 */
export type ScaleId =
  | 'completion'
  | 'potential-impact'
  | 'potential-for-results'
  | 'ambition'
  | 'verifiable'
  | 'relevance'
  | 'did-it-open-government'
  | 'early-results'
  | 'starred';

export interface IrmScale {
  id: ScaleId;
  /** Years in which the IRM used it; null end: still in use. */
  since: number | null;
  until: number | null;
  /** Its steps from lowest to highest; empty when it is a list of values. */
  steps: readonly string[];
  /** Where the scale is described. */
  source: string;
}

export const IRM_SCALES: Readonly<Record<ScaleId, IrmScale>> = {
  completion: {
    id: 'completion',
    since: null,
    until: null,
    steps: ['No evidence available', 'Not started', 'Limited', 'Substantial', 'Complete'],
    source: 'https://www.opengovpartnership.org/glossary/completion/',
  },
  'potential-impact': {
    id: 'potential-impact',
    since: null,
    until: 2020,
    steps: ['None', 'Minor', 'Moderate', 'Transformative'],
    source: 'https://opengovpartnership.org/?p=3699',
  },
  'potential-for-results': {
    id: 'potential-for-results',
    since: 2020,
    until: null,
    steps: ['Unclear', 'Modest', 'Substantial'],
    source: 'https://www.opengovpartnership.org/glossary/ambition/',
  },
  ambition: {
    id: 'ambition',
    since: null,
    until: null,
    steps: ['Low', 'High'],
    source: 'https://www.opengovpartnership.org/glossary/ambition/',
  },
  verifiable: {
    id: 'verifiable',
    since: null,
    until: null,
    steps: ['No', 'Yes'],
    source: 'https://www.opengovpartnership.org/glossary/commitment/',
  },
  relevance: {
    id: 'relevance',
    since: null,
    until: null,
    steps: [],
    source: 'https://www.opengovpartnership.org/glossary/relevance/',
  },
  'did-it-open-government': {
    id: 'did-it-open-government',
    since: 2015,
    until: 2020,
    steps: ['Worsened', 'Did not change', 'Marginal', 'Major', 'Outstanding'],
    source: 'https://www.opengovpartnership.org/documents/france-end-of-term-report-2015-2017-year-2/',
  },
  'early-results': {
    id: 'early-results',
    since: 2021,
    until: null,
    steps: ['No notable results', 'Moderate', 'Significant'],
    source: 'https://opengovpartnership.org/documents/france-results-report-2021-2023',
  },
  starred: {
    id: 'starred',
    since: 2014,
    until: null,
    steps: ['No', 'Yes'],
    source: 'https://opengovpartnership.org/?p=3699',
  },
};

/** The result scale that a value of OGP's "early results" field belongs to: the field mixes two scales. */
export function resultScale(value: string): ScaleId {
  const older = IRM_SCALES['did-it-open-government'].steps;
  return older.some((step) => step.toLowerCase() === value.toLowerCase())
    ? 'did-it-open-government'
    : 'early-results';
}

/** Key of `locales/` for a value of a scale ("Did Not Change" → `irm.step.did-not-change`); unknown values are shown as they are. */
export function stepKey(value: string): string {
  return `irm.step.${value.toLowerCase().replace(/[^a-z]+/g, '-')}`;
}

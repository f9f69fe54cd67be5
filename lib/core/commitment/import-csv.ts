/** Commitments of the reader's own, from a CSV in OGP's column names. Everything in such a file may be wrong or hostile. */

import { lastDayOf } from '../tracker/tracked-pledge.ts';
import { type CsvProblem, type CsvTable, readCsv } from '../transfer/csv.ts';
import type { ActionPlan, Commitment, CommitmentSource, IrmRating } from './commitment.ts';
import { countryAt, countryIndex } from './countries.ts';
import { type Column, columnOf } from './csv-columns.ts';
import { resultScale, type ScaleId } from './irm-scales.ts';
import { normaliseCode, type Register } from './register.ts';
import { fold, wordsOf } from './words.ts';

/** What the reader brought in, kept apart from the shipped register. */
export interface OwnCommitments {
  plans: readonly ActionPlan[];
  commitments: readonly Commitment[];
}

/** A row that did not go in. */
export interface BadRow {
  /** Line of the file (the heading is on line 1). */
  line: number;
  /** The row as it began, for finding it again. */
  text: string;
  reason:
    | CsvProblem['reason']
    | 'title-missing'
    | 'country-unknown'
    | 'plan-missing'
    | 'code-malformed'
    | 'number-malformed'
    | 'date-malformed'
    | 'dates-reversed'
    | 'twice-in-file';
}

/** What an import did, enough to take it back (`undoImport`). */
export interface ImportUndo {
  addedCommitments: readonly string[];
  addedPlans: readonly string[];
  /** As they were before. */
  replaced: readonly Commitment[];
}

export interface ImportReport {
  own: OwnCommitments;
  added: number;
  replaced: number;
  /** Rows that say exactly what is known already: importing a file twice changes nothing. */
  unchanged: number;
  badRows: BadRow[];
  /** Headings that were not understood, for the reader to see. */
  ignoredColumns: string[];
  /** Set when nothing, or not all, could be read. */
  stopped: CsvTable['stopped'] | 'no-columns' | null;
  undo: ImportUndo;
}

/** Characters of one value; OGP's own longest title is below 400. */
const LONGEST = { title: 2000, institution: 2000, rating: 80 };
const RATINGS: readonly (readonly [Column, ScaleId | 'results'])[] = [
  ['completion', 'completion'],
  ['potentialImpact', 'potential-impact'],
  ['potentialForResults', 'potential-for-results'],
  ['ambition', 'ambition'],
  ['verifiable', 'verifiable'],
  ['relevance', 'relevance'],
  ['results', 'results'],
  ['starred', 'starred'],
];

/** Reads the file and gives the reader's commitments with the good rows in; what was given is not changed. */
export function importCommitments(
  own: OwnCommitments,
  register: Register,
  csv: string,
  fileName: string,
): ImportReport {
  const table = readCsv(csv);
  const [head, ...rows] = table.rows;
  const columns = head?.fields.map(columnOf) ?? [];
  const report: ImportReport = {
    own,
    added: 0,
    replaced: 0,
    unchanged: 0,
    badRows: table.problems.map(({ line, text, reason }) => ({ line, text, reason })),
    ignoredColumns:
      head?.fields
        .filter((_, at) => columns[at] === undefined)
        .map((name) => clean(name, 80))
        .filter((name) => name !== '') ?? [],
    stopped: table.stopped,
    undo: { addedCommitments: [], addedPlans: [], replaced: [] },
  };
  if (!columns.includes('title') && !columns.includes('shortTitle'))
    return { ...report, stopped: table.stopped ?? 'no-columns' };

  const plans = new Map(own.plans.map((plan) => [plan.id, plan]));
  const commitments = new Map(own.commitments.map((commitment) => [commitment.id, commitment]));
  const seen = new Set<string>();
  const undo = { addedCommitments: [] as string[], addedPlans: [] as string[], replaced: [] as Commitment[] };
  const source: CommitmentSource = {
    title: clean(fileName, 200),
    url: null,
    kind: 'document',
    verified: false,
  };

  for (const { line, fields } of rows) {
    const value = (column: Column, most = 500) => clean(fields[columns.indexOf(column)] ?? '', most);
    const made = makeCommitment(value, register, plans, source);
    const reason = typeof made === 'string' ? made : seen.has(made.commitment.id) ? 'twice-in-file' : null;
    if (reason !== null || typeof made === 'string') {
      report.badRows.push({ line, text: clean(fields.join(' | '), 80), reason: reason ?? 'title-missing' });
      continue;
    }
    const { commitment, plan } = made;
    seen.add(commitment.id);
    if (!plans.has(plan.id) && register.plan(plan.id) === undefined) {
      plans.set(plan.id, plan);
      undo.addedPlans.push(plan.id);
    }
    const before = commitments.get(commitment.id);
    if (before === undefined) {
      report.added++;
      undo.addedCommitments.push(commitment.id);
    } else if (JSON.stringify(before) === JSON.stringify(commitment)) {
      report.unchanged++;
      continue;
    } else {
      report.replaced++;
      undo.replaced.push(before);
    }
    commitments.set(commitment.id, commitment);
  }
  report.badRows.sort((a, b) => a.line - b.line);
  return { ...report, own: { plans: [...plans.values()], commitments: [...commitments.values()] }, undo };
}

/** Takes an import back: what it added goes, what it replaced returns. What came later stays. */
export function undoImport(own: OwnCommitments, undo: ImportUndo): OwnCommitments {
  const added = new Set(undo.addedCommitments);
  const before = new Map(undo.replaced.map((commitment) => [commitment.id, commitment]));
  const commitments = own.commitments
    .filter(({ id }) => !added.has(id))
    .map((commitment) => before.get(commitment.id) ?? commitment);
  const used = new Set(commitments.map(({ planId }) => planId));
  const addedPlans = new Set(undo.addedPlans);
  return { plans: own.plans.filter(({ id }) => !addedPlans.has(id) || used.has(id)), commitments };
}

type Value = (column: Column, most?: number) => string;

function makeCommitment(
  value: Value,
  register: Register,
  ownPlans: ReadonlyMap<string, ActionPlan>,
  source: CommitmentSource,
): { commitment: Commitment; plan: ActionPlan } | BadRow['reason'] {
  const title = value('title', LONGEST.title);
  const shortTitle = value('shortTitle', LONGEST.title);
  if (title === '' && shortTitle === '') return 'title-missing';

  const code = normaliseCode(value('code'));
  if (code !== '' && !/^(?:[A-Z]{2,5}\d{4}|\d{1,6})$/.test(code)) return 'code-malformed';
  const reference = /^[A-Z]/.test(code) ? code : null;
  const number = value('number');
  if (number !== '' && !/^\d{1,3}(?:[.-]\d{1,3})?$/.test(number)) return 'number-malformed';

  const dates = [value('start'), value('end')].map(readDay);
  const [startDate = null, endDate = null] = dates;
  if (dates.includes(undefined)) return 'date-malformed';
  if (startDate !== null && endDate !== null && startDate > (lastDayOf(endDate) ?? ''))
    return 'dates-reversed';

  const known = reference === null ? undefined : register.byCode(reference);
  const country = known?.country ?? readCountry(value('country'), reference, register);
  if (country === undefined) return 'country-unknown';
  const plan =
    (known && register.plan(known.planId)) ??
    readPlan(value('plan'), value('country'), country, register, ownPlans);
  if (plan === undefined) return 'plan-missing';

  const url = value('url', 2000);
  const ownSource = /^https?:\/\/\S+$/i.test(url) ? { ...source, url } : source;
  const name =
    reference ??
    (number === ''
      ? fold(title || shortTitle)
          .replace(/[^a-z0-9]+/g, '-')
          .slice(0, 80)
      : number);
  const lang = languageOf(title);
  const commitment: Commitment = {
    // A code that the shipped register knows keeps its id, so that links made before stay true.
    id: known?.id ?? register.byNumber(plan.id, number)?.id ?? `own-${plan.id}-${name}`.toLowerCase(),
    planId: plan.id,
    country,
    number: number === '' ? (known?.number ?? null) : number,
    ogpReference: reference,
    title: { fr: null, en: null, es: null, [lang]: title === '' ? null : title },
    shortTitle: shortTitle === '' ? null : shortTitle,
    leadInstitution: value('institution', LONGEST.institution) || null,
    policyAreas: value('areas', 1000)
      .split(/\s*[;|]\s*|,\s+/)
      .filter((area) => area !== '')
      .slice(0, 20),
    startDate,
    endDate,
    ratings: readRatings(value, ownSource),
    selfAssessment: null,
    sources: [ownSource],
    verified: false,
    notes: [],
    partOf: null,
    origin: 'reader',
  };
  return { commitment, plan };
}

function readRatings(value: Value, source: CommitmentSource): IrmRating[] {
  return RATINGS.flatMap(([column, scale]) => {
    const told = value(column, LONGEST.rating);
    if (told === '') return [];
    const nothing = /^(?:no irm data|pending irm review|n\/?a|none yet|-)$/i.test(told);
    return [
      {
        scale: scale === 'results' ? resultScale(told) : scale,
        value: nothing ? null : told,
        year: null,
        source,
        verified: false,
      },
    ];
  });
}

/** A country by its code, its name in one of our languages, or the letters of an OGP code. */
function readCountry(name: string, reference: string | null, register: Register): string | undefined {
  if (/^[a-z]{2}$/i.test(name)) return name.toUpperCase();
  const words = wordsOf(name);
  const index = countryIndex(register.plans);
  for (let at = 0; at < words.length; at++) {
    const country = countryAt(index, words, at);
    if (country !== undefined) return country;
  }
  return /^[A-Z]{2}(?=\d)/.exec(reference ?? '')?.[0];
}

/** The plan of these years, as the register knows it or as a plan of the reader's own. */
function readPlan(
  name: string,
  countryName: string,
  country: string,
  register: Register,
  ownPlans: ReadonlyMap<string, ActionPlan>,
): ActionPlan | undefined {
  const [, from, to = ''] = /\b(20\d\d)\s?[-–—/]\s?((?:20)?\d\d)\b/.exec(name) ?? [];
  if (from === undefined) return undefined;
  const years = `${from}-${to.length === 2 ? `20${to}` : to}`;
  const id = `${country}-${years}`;
  const fresh: ActionPlan = {
    id,
    country,
    countryName: { fr: countryName || country, en: countryName || country, es: countryName || country },
    level: 'national',
    locality: null,
    title: { fr: null, en: name, es: null },
    periodStart: from,
    periodEnd: years.slice(5),
    ordinal: null,
    commitmentCount: null,
    url: null,
    notes: [],
  };
  return register.plan(id) ?? ownPlans.get(id) ?? fresh;
}

/** ISO dates, and days as spreadsheets write them: 31/12/2020. '' is no date; `undefined` is a wrong one. */
function readDay(text: string): string | null | undefined {
  if (text === '') return null;
  const [, day = '', month = '', year] = /^(\d{1,2})[/.](\d{1,2})[/.](20\d\d)$/.exec(text) ?? [];
  const iso =
    year === undefined
      ? text.replace(/T.*$/, '')
      : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return lastDayOf(iso) === undefined ? undefined : iso;
}

/** The language of a title, by its small words: the one it has most of, English when it has none. */
function languageOf(title: string): 'fr' | 'en' | 'es' {
  const words = wordsOf(title).map(({ folded }) => folded);
  const count = (list: string) => words.filter((word) => list.split(' ').includes(word)).length;
  const fr = count('le la les l des du d et aux pour dans une un sur par');
  const es = count('el la los las del y para en una un con por al');
  const en = count('the of and to for in on with by');
  return fr > es && fr > en ? 'fr' : es > en && es > 0 ? 'es' : 'en';
}

/** Without control characters and direction overrides, in one line, no longer than `most`. */
function clean(text: string, most: number): string {
  return text
    .slice(0, most * 2)
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, most);
}

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCommitmentRefs } from '../../../lib/core/commitment/find-commitment-refs.ts';
import {
  importCommitments,
  type OwnCommitments,
  undoImport,
} from '../../../lib/core/commitment/import-csv.ts';
import { extendRegister } from '../../../lib/core/commitment/register.ts';
import { loadRegister } from '../../../lib/data/commitments.ts';

const register = loadRegister();
const NOTHING: OwnCommitments = { plans: [], commitments: [] };
const HEAD =
  'Unique Identifier,Country,Action Plan,Commitment Number,Commitment Title,Lead Institution,Start Date,End Date,Completion,Early Results,Starred';
const US =
  'US0132,US,National Action Plan 2022-2024,7,Broaden public access to research data,OSTP,2022-12-28,2024-12,Limited,No IRM Data,No';

const read = (...rows: string[]) =>
  importCommitments(NOTHING, register, [HEAD, ...rows].join('\n'), 'ogp.csv');

describe('the table of all commitments that OGP publishes', () => {
  /** Its headings, as programs that load it read them. */
  const OGP =
    'Commitment Unique Identifier,Country/Locality,Region,Theme,Year Of Submission,Action Plan Number,Commitment Number,Commitment Title,Short Title,Full Text,Lead Institution,Supporting Institution(s),URL,OGP Value Civic Participation,Specificity,Potential Impact,Completion (Progress Report),Completion (End of Term),Did It Open Government (Overall)';
  const row = (code: string, country: string, year: string, rank: string, number: string) =>
    `${code},${country},Europe,Open Data,${year},${rank},${number},Publish budgets,Budgets,"Long text, with commas",Treasury,,https://www.opengovpartnership.org/x,1,High,Moderate,Limited,Substantial,Marginal`;
  const readOgp = (...rows: string[]) =>
    importCommitments(NOTHING, register, [OGP, ...rows].join('\n'), 'ogp.csv');

  test('goes in, its plan known by the year of its submission', () => {
    const { own, badRows } = readOgp(row('CL0042', 'Chile', '2016', '3', '12'));
    expect(badRows).toEqual([]);
    expect(own.plans).toMatchObject([{ id: 'CL-2016', country: 'CL', periodStart: '2016', ordinal: 3 }]);
    expect(own.commitments).toMatchObject([
      {
        planId: 'CL-2016',
        ogpReference: 'CL0042',
        number: '12',
        leadInstitution: 'Treasury',
        policyAreas: ['Open Data'],
        shortTitle: 'Budgets',
      },
    ]);
  });

  test('of two completions the one at the end of term counts', () => {
    const { own } = readOgp(row('CL0042', 'Chile', '2016', '3', '12'));
    expect(own.commitments[0]?.ratings.filter(({ scale }) => scale === 'completion')).toMatchObject([
      { value: 'Substantial' },
    ]);
  });

  test('names a plan of the register by its year', () => {
    const plan = register.plans.find(({ country, level }) => country === 'FR' && level === 'national');
    const year = plan?.periodStart?.slice(0, 4) ?? '';
    const { own } = readOgp(row('FR9001', 'France', year, '', '99'));
    expect(own.commitments[0]?.planId).toBe(plan?.id);
    expect(own.plans).toEqual([]);
  });

  test('without year and number of the plan a row is reported', () => {
    expect(readOgp(row('CL0042', 'Chile', '', '', '12')).badRows).toMatchObject([{ reason: 'plan-missing' }]);
  });
});

describe('good rows', () => {
  test('become commitments with plan, dates, institution and ratings with their scale', () => {
    const { own, added, badRows } = read(US);
    expect({ added, badRows }).toEqual({ added: 1, badRows: [] });
    expect(own.plans).toMatchObject([
      { id: 'US-2022-2024', country: 'US', periodStart: '2022', periodEnd: '2024' },
    ]);
    expect(own.commitments).toMatchObject([
      {
        planId: 'US-2022-2024',
        number: '7',
        ogpReference: 'US0132',
        title: { en: 'Broaden public access to research data' },
        leadInstitution: 'OSTP',
        startDate: '2022-12-28',
        endDate: '2024-12',
        verified: false,
        origin: 'reader',
        ratings: [
          { scale: 'completion', value: 'Limited' },
          { scale: 'early-results', value: null },
          { scale: 'starred', value: 'No' },
        ],
      },
    ]);
  });

  test('are recognised in a text from then on', () => {
    const { own } = read(US);
    const extended = extendRegister(register, own.plans, own.commitments);
    const [id] = own.commitments.map((commitment) => commitment.id);
    expect(findCommitmentRefs(extended, 'See US0132.', 'en').map(({ commitmentId }) => commitmentId)).toEqual(
      [id],
    );
  });

  test('about a known code keep its id and plan', () => {
    const { own } = read(
      'FR-0043,France,,14,Un titre officiel de plus,,,,,,',
      'fr0022,,,,Accompagner les associations,,,,,,',
    );
    expect(own.commitments.map(({ id, planId }) => [id, planId])).toEqual([['fr-2015-19', 'FR-2015-2017']]);
  });

  test.each([
    ['31/12/2020', '2020-12-31'],
    ['2020-12-31T00:00:00Z', '2020-12-31'],
    ['2020', '2020'],
  ])('the date %s is %s', (written, iso) => {
    expect(read(`FR0022,,,,Titre,,,${written},,,`).own.commitments[0]?.endDate).toBe(iso);
  });

  test('in French headings and with semicolons', () => {
    const csv = 'Code OGP;Pays;Plan d’action;Intitulé\n;France;2018-2020;Ouvrir les données de la ville';
    expect(importCommitments(NOTHING, register, csv, 'x.csv').own.commitments).toMatchObject([
      { planId: 'FR-2018-2020', title: { fr: 'Ouvrir les données de la ville' } },
    ]);
  });
});

describe('bad rows', () => {
  test.each([
    ['without a title', 'FR0022,,,,,,,,,,', 'title-missing'],
    ['without a country', ',Atlantis,2018-2020,1,Titre,,,,,,', 'country-unknown'],
    ['without a plan', ',France,soon,1,Titre,,,,,,', 'plan-missing'],
    ['with a code that is none', '=HYPERLINK(1),France,2018-2020,1,Titre,,,,,,', 'code-malformed'],
    ['with a number that is none', ',France,2018-2020,twelve,Titre,,,,,,', 'number-malformed'],
    ['with a day that is none', 'FR0022,,,,Titre,,2020-02-30,,,,', 'date-malformed'],
    ['that ends before it begins', 'FR0022,,,,Titre,,2020-02-01,2019,,,', 'dates-reversed'],
    ['with an open quote', 'FR0022,,,,"Titre,,,,,,', 'quote-open'],
    ['with a field of ten megabytes', `FR0022,,,,${'x'.repeat(10_000_000)},,,,,,`, 'field-too-long'],
  ])('%s are reported with line and reason, and the good ones go in', (_, bad, reason) => {
    const { own, badRows } = read(bad, US);
    expect(badRows).toMatchObject([{ line: 2, reason }]);
    expect(badRows[0]?.text.length).toBeLessThanOrEqual(80);
    expect(own.commitments.map(({ ogpReference }) => ogpReference)).toEqual(['US0132']);
  });

  test('say so when a row comes twice', () => {
    expect(read(US, US)).toMatchObject({ added: 1, badRows: [{ line: 3, reason: 'twice-in-file' }] });
  });

  test('a file without our columns changes nothing', () => {
    expect(importCommitments(NOTHING, register, '__proto__,constructor\n1,2', 'x')).toMatchObject({
      own: NOTHING,
      stopped: 'no-columns',
      ignoredColumns: ['__proto__', 'constructor'],
    });
    expect(importCommitments(NOTHING, register, '', 'x').stopped).toBe('no-columns');
  });
});

describe('hostile words', () => {
  test('stay words: prototype keys, formulas, direction overrides, control characters', () => {
    const { own } = read(
      '__proto__0001,,,,x,,,,,,',
      ',US,2022-2024,1,=cmd|calc!A1,__proto__,,,constructor,,',
      ',US,2022-2024,2,\u202egpj.exe\u0000,,,,,,',
    );
    expect(own.commitments.map(({ title, leadInstitution }) => [title.en, leadInstitution])).toEqual([
      ['=cmd|calc!A1', '__proto__'],
      ['gpj.exe', null],
    ]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.getPrototypeOf(own.commitments[0])).toBe(Object.prototype);
  });

  test('an address that is no web address is left out', () => {
    const csv = 'Code,Title,URL\nFR0022,x,javascript:alert(1)\nFR0023,y,https://example.org/a';
    const { own } = importCommitments(NOTHING, register, csv, 'x.csv');
    expect(own.commitments.map(({ sources }) => sources[0]?.url)).toEqual([null, 'https://example.org/a']);
  });

  test('any file gives a report', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(',', '\n', '"', 'FR0022', '2018-2020', US)),
          { maxLength: 40 },
        ),
        (pieces) => {
          const { own, added, undo } = read(pieces.join(''));
          expect(own.commitments).toHaveLength(added);
          expect(undoImport(own, undo)).toEqual(NOTHING);
        },
      ),
    );
  });
});

describe('undo', () => {
  test('takes back what was added and brings back what was replaced', () => {
    const first = read(US);
    const second = importCommitments(
      first.own,
      register,
      [HEAD, US.replace('Limited', 'Complete'), 'FR0022,,,,Titre,,,,,,'].join('\n'),
      'ogp.csv',
    );
    expect(second).toMatchObject({ added: 1, replaced: 1 });
    expect(undoImport(second.own, second.undo)).toEqual(first.own);
    expect(undoImport(first.own, first.undo)).toEqual(NOTHING);
  });

  test('the same file twice changes nothing', () => {
    const first = read(US);
    expect(importCommitments(first.own, register, [HEAD, US].join('\n'), 'ogp.csv')).toMatchObject({
      own: first.own,
      added: 0,
      unchanged: 1,
    });
  });
});

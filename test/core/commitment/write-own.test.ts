import { describe, expect, test } from 'vitest';
import type { OwnCommitments } from '../../../lib/core/commitment/import-csv.ts';
import { extendRegister } from '../../../lib/core/commitment/register.ts';
import {
  type CommitmentFields,
  fieldsOf,
  NO_FIELDS,
  removeOwn,
  writeOwn,
} from '../../../lib/core/commitment/write-own.ts';
import { loadRegister } from '../../../lib/data/commitments.ts';

const NOTHING: OwnCommitments = { plans: [], commitments: [] };
const shipped = loadRegister();
const extended = (own: OwnCommitments) => extendRegister(shipped, own.plans, own.commitments);

const NEW: CommitmentFields = {
  ...NO_FIELDS,
  title: 'Publier les agendas des ministres',
  country: 'France',
  plan: '2027-2029',
  number: '3',
  institution: 'SGG',
  end: '2029-06',
  url: 'https://example.org/plan',
};

const write = (own: OwnCommitments, fields: CommitmentFields, id: string | null = null) =>
  writeOwn(
    own,
    extended(own),
    fields,
    id === null ? null : (extended(own).byId(id) ?? null),
    'Saisi à la main',
  );

function written(own: OwnCommitments, fields: CommitmentFields, id: string | null = null) {
  const outcome = write(own, fields, id);
  if ('wrong' in outcome) throw new Error(outcome.wrong);
  return outcome;
}

describe('a commitment written by hand', () => {
  test('goes in with a plan of its own', () => {
    const { own, id } = written(NOTHING, NEW);
    expect(own.plans).toMatchObject([
      { id: 'FR-2027-2029', country: 'FR', periodStart: '2027', periodEnd: '2029' },
    ]);
    expect(own.commitments).toMatchObject([
      {
        id,
        planId: 'FR-2027-2029',
        number: '3',
        title: { fr: 'Publier les agendas des ministres' },
        leadInstitution: 'SGG',
        endDate: '2029-06',
        origin: 'reader',
        verified: false,
        sources: [{ title: 'Saisi à la main', url: 'https://example.org/plan' }],
      },
    ]);
  });

  test('is found by its number from then on', () => {
    const { own, id } = written(NOTHING, NEW);
    expect(extended(own).byNumber('FR-2027-2029', '3')?.id).toBe(id);
  });

  test.each<[string, Partial<CommitmentFields>, string]>([
    ['no title', { title: ' ' }, 'title-missing'],
    ['no country', { country: 'Atlantis' }, 'country-unknown'],
    ['no years', { plan: 'national' }, 'plan-missing'],
    ['a code that is none', { code: 'FR-22-X' }, 'code-malformed'],
    ['a number that is none', { number: 'three' }, 'number-malformed'],
    ['a date that is none', { end: 'soon' }, 'date-malformed'],
    ['an end before its start', { start: '2029', end: '2027' }, 'dates-reversed'],
  ])('stays out with %s', (_, part, wrong) => {
    expect(write(NOTHING, { ...NEW, ...part })).toEqual({ wrong });
  });

  test('does not write over another', () => {
    const { own } = written(NOTHING, NEW);
    expect(write(own, NEW)).toEqual({ wrong: 'already-there' });
  });
});

describe('a correction', () => {
  test('shows both years of the plan, also where only its title tells the second', () => {
    expect(fieldsOf(shipped.byCode('FR0001')!, shipped, 'fr').plan).toBe('2015-2017');
  });

  test('keeps the id, however much is corrected', () => {
    const { own, id } = written(NOTHING, NEW);
    const after = written(
      own,
      { ...NEW, title: 'Publier les agendas publics', number: '4', plan: '2028-2030' },
      id,
    );
    expect(after.own.commitments).toMatchObject([
      { id, number: '4', planId: 'FR-2028-2030', title: { fr: 'Publier les agendas publics' } },
    ]);
  });

  test('of every shipped commitment changes only what was written', () => {
    for (const commitment of shipped.commitments) {
      const fields = fieldsOf(commitment, shipped, 'fr');
      const { own } = written(NOTHING, { ...fields, institution: 'Somebody' }, commitment.id);
      expect(own.commitments).toMatchObject([
        {
          id: commitment.id,
          planId: commitment.planId,
          number: commitment.number,
          ogpReference: commitment.ogpReference,
          startDate: commitment.startDate,
          endDate: commitment.endDate,
          ratings: commitment.ratings,
          leadInstitution: 'Somebody',
          origin: 'reader',
        },
      ]);
      expect(own.plans).toEqual([]);
    }
  });

  test('taken back leaves the shipped one as it was', () => {
    const [commitment] = shipped.commitments;
    const { own, id } = written(
      NOTHING,
      { ...fieldsOf(commitment!, shipped, 'fr'), title: 'Autre' },
      commitment!.id,
    );
    expect(extended(own).byId(id)?.origin).toBe('reader');
    const after = removeOwn(own, id);
    expect(after).toEqual(NOTHING);
    expect(extended(after).byId(id)).toEqual(commitment);
  });
});

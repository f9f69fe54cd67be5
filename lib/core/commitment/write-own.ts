/** One commitment of the reader's own, written or corrected by hand. */
import type { Commitment, CommitmentSource } from './commitment.ts';
import { commitmentTitle, planYears } from './commitment.ts';
import type { Column } from './csv-columns.ts';
import type { OwnCommitments } from './import-csv.ts';
import { type BadValue, clean, makeCommitment } from './make-commitment.ts';
import type { Register } from './register.ts';

/** What the form asks, as written; '' for what is left open. */
export type CommitmentFields = Record<
  'title' | 'code' | 'number' | 'country' | 'plan' | 'institution' | 'start' | 'end' | 'url',
  string
>;

export const NO_FIELDS: CommitmentFields = {
  title: '',
  code: '',
  number: '',
  country: '',
  plan: '',
  institution: '',
  start: '',
  end: '',
  url: '',
};

/** The fields of a commitment that is to be corrected. */
export function fieldsOf(
  commitment: Commitment,
  register: Register,
  lang: keyof Commitment['title'],
): CommitmentFields {
  const plan = register.plan(commitment.planId);
  return {
    title: commitmentTitle(commitment, lang),
    code: commitment.ogpReference ?? '',
    number: commitment.number ?? '',
    country: commitment.country,
    plan: plan ? planYears(plan).join('-') : '',
    institution: commitment.leadInstitution ?? '',
    start: commitment.startDate ?? '',
    end: commitment.endDate ?? '',
    url: commitment.sources[0]?.url ?? '',
  };
}

/**
 * The reader's commitments with this one written. `corrected` is the one that it replaces, the reader's own or one of the shipped
 * register: it keeps its id, its plan unless country or years are changed, and all that the form does not ask (ratings,
 * other sources). `sourceTitle` says that the reader wrote it.
 */
export function writeOwn(
  own: OwnCommitments,
  /** With the reader's own commitments in it (see `extendRegister`). */
  register: Register,
  fields: CommitmentFields,
  corrected: Commitment | null,
  sourceTitle: string,
): { own: OwnCommitments; id: string } | { wrong: BadValue | 'already-there' } {
  const source: CommitmentSource = { title: sourceTitle, url: null, kind: 'document', verified: false };
  const value = (column: Column, most = 500) =>
    clean((fields as Partial<Record<Column, string>>)[column] ?? '', most);
  const ownPlans = new Map(own.plans.map((plan) => [plan.id, plan]));
  const before = corrected && fieldsOf(corrected, register, 'en');
  const samePlan = before?.plan === fields.plan.trim() && before.country === fields.country.trim();
  const settled = corrected && samePlan ? register.plan(corrected.planId) : undefined;
  const made = makeCommitment(value, register, ownPlans, source, settled);
  if (typeof made === 'string') return { wrong: made };
  const id = corrected?.id ?? made.commitment.id;
  const isKnown = register.byId(id) !== undefined || own.commitments.some((one) => one.id === id);
  if (corrected === null && isKnown) return { wrong: 'already-there' };
  const commitment: Commitment = corrected
    ? {
        ...corrected,
        ...made.commitment,
        id,
        title: { ...corrected.title, ...withoutNulls(made.commitment.title) },
        shortTitle: corrected.shortTitle,
        policyAreas: corrected.policyAreas,
        ratings: corrected.ratings,
        selfAssessment: corrected.selfAssessment,
        sources: [...made.commitment.sources, ...corrected.sources.filter(({ url }) => url !== fields.url)],
        notes: corrected.notes,
        partOf: corrected.partOf,
      }
    : made.commitment;
  const others = own.commitments.filter((one) => one.id !== id);
  const isNewPlan =
    register.plan(made.plan.id) === undefined && !own.plans.some((plan) => plan.id === made.plan.id);
  return {
    own: {
      plans: isNewPlan ? [...own.plans, made.plan] : own.plans,
      commitments: [...others, commitment],
    },
    id,
  };
}

/** Without the reader's word on a commitment; one of the shipped register is again as shipped. Plans that nothing uses go too. */
export function removeOwn(own: OwnCommitments, id: string): OwnCommitments {
  const commitments = own.commitments.filter((one) => one.id !== id);
  const used = new Set(commitments.map(({ planId }) => planId));
  return { plans: own.plans.filter((plan) => used.has(plan.id)), commitments };
}

const withoutNulls = (title: Commitment['title']) =>
  Object.fromEntries(Object.entries(title).filter(([, words]) => words !== null));

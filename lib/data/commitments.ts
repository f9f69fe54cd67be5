/** The shipped register of official commitments: facts with their sources (see docs/commitments.md). */
import type { ActionPlan, Commitment, CommitmentSource, IrmRating } from '../core/commitment/commitment.ts';
import { resultScale, type ScaleId } from '../core/commitment/irm-scales.ts';
import { createRegister, type Register } from '../core/commitment/register.ts';
import type { Translated } from '../core/glossary/concept.ts';
import facts from './commitments.json' with { type: 'json' };

/** Fields of `irm` in the file; a field that is left out was not seen. */
interface RawIrm {
  completion?: string;
  completionYear?: string;
  potentialImpact?: string;
  ambition?: string;
  verifiable?: string;
  relevantToOgpValues?: string;
  earlyResults?: string;
  starred?: boolean;
}

interface RawPart {
  number?: string;
  ogpReference?: string;
  ogpShortTitle?: string;
  leadInstitution?: string;
  irm?: RawIrm;
}

interface RawCommitment extends RawPart {
  id: string;
  country: string;
  planId: string;
  title?: Partial<Translated<string>>;
  policyAreas?: string[];
  startDate?: string;
  endDate?: string;
  selfAssessment?: string;
  sources?: CommitmentSource[];
  verified: boolean | 'partial';
  notes?: string[];
  subCommitments?: RawPart[];
}

interface RawPlan {
  id: string;
  country: string;
  countryName: Translated<string>;
  level: ActionPlan['level'];
  locality?: string;
  title?: Partial<Translated<string>>;
  periodStart?: string;
  periodEnd?: string;
  ordinal?: number;
  commitmentCount?: number;
  url?: string;
  notes?: string[];
}

/** Where the register comes from and when it was read. */
export const REGISTER_META = facts.meta;

/** OGP's own words for "nothing is known". */
const NO_DATA = /^(no irm data|pending irm review)$/i;

let loaded: Register | undefined;

/** The shipped register; built once. */
export function loadRegister(): Register {
  loaded ??= createRegister(
    (facts.plans as RawPlan[]).map(toPlan),
    (facts.commitments as RawCommitment[]).flatMap(toCommitments),
  );
  return loaded;
}

const translated = (title: Partial<Translated<string>> = {}): Translated<string | null> => ({
  fr: title.fr ?? null,
  en: title.en ?? null,
  es: title.es ?? null,
});

function toPlan(raw: RawPlan): ActionPlan {
  return {
    id: raw.id,
    country: raw.country,
    countryName: raw.countryName,
    level: raw.level,
    locality: raw.locality ?? null,
    title: translated(raw.title),
    periodStart: raw.periodStart ?? null,
    periodEnd: raw.periodEnd ?? null,
    ordinal: raw.ordinal ?? null,
    commitmentCount: raw.commitmentCount ?? null,
    url: raw.url ?? null,
    notes: raw.notes ?? [],
  };
}

/** The commitment, followed by the parts into which the IRM split it. */
function toCommitments(raw: RawCommitment): Commitment[] {
  const sources = raw.sources ?? [];
  const whole: Commitment = {
    id: raw.id,
    planId: raw.planId,
    country: raw.country,
    number: raw.number ?? null,
    ogpReference: raw.ogpReference ?? null,
    title: translated(raw.title),
    shortTitle: raw.ogpShortTitle ?? null,
    leadInstitution: raw.leadInstitution ?? null,
    policyAreas: raw.policyAreas ?? [],
    startDate: raw.startDate ?? null,
    endDate: raw.endDate ?? null,
    ratings: toRatings(raw.irm ?? {}, sources, raw.verified),
    selfAssessment: raw.selfAssessment ?? null,
    sources,
    verified: raw.verified,
    notes: raw.notes ?? [],
    partOf: null,
    origin: 'register',
  };
  const parts = (raw.subCommitments ?? []).map((part, index) => ({
    ...whole,
    id: `${raw.id}.${index + 1}`,
    number: part.number ?? null,
    ogpReference: part.ogpReference ?? null,
    title: translated(),
    shortTitle: part.ogpShortTitle ?? null,
    leadInstitution: part.leadInstitution ?? whole.leadInstitution,
    ratings: toRatings(part.irm ?? {}, sources, raw.verified),
    partOf: raw.id,
  }));
  return [whole, ...parts];
}

function toRatings(irm: RawIrm, sources: CommitmentSource[], verified: boolean | 'partial'): IrmRating[] {
  const page = sources.find(({ title }) => title.startsWith('OGP commitment page')) ?? null;
  const report = sources.find(({ title }) => title.startsWith('IRM')) ?? page;
  const ratings: IrmRating[] = [];
  const add = (scale: ScaleId, value: string | undefined, source: CommitmentSource | null) => {
    if (value === undefined) return;
    const told = NO_DATA.test(value) ? null : value;
    const year = scale === 'completion' ? (irm.completionYear ?? null) : null;
    ratings.push({
      scale,
      value: told,
      year,
      source,
      verified: verified === true && source?.verified === true,
    });
  };
  add('completion', irm.completion, report);
  add('potential-impact', irm.potentialImpact, report);
  add('ambition', irm.ambition, page);
  add('verifiable', irm.verifiable, page);
  add('relevance', irm.relevantToOgpValues, page);
  if (irm.earlyResults !== undefined) add(resultScale(irm.earlyResults), irm.earlyResults, page);
  if (irm.starred !== undefined) add('starred', irm.starred ? 'Yes' : 'No', report);
  return ratings;
}

import type { Translated } from '../glossary/concept.ts';
import type { Passage } from '../text/passage.ts';
import type { ScaleId } from './irm-scales.ts';

/** The official text that commitments belong to: usually two years of one country, region or city. */
export interface ActionPlan {
  id: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  countryName: Translated<string>;
  level: 'national' | 'local';
  locality: string | null;
  title: Translated<string | null>;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as precise as seen. */
  periodStart: string | null;
  periodEnd: string | null;
  /** Rank among the plans of its country, where a text states it. */
  ordinal: number | null;
  /** What the plan is said to hold; the register may hold fewer. */
  commitmentCount: number | null;
  url: string | null;
  notes: string[];
}

export interface CommitmentSource {
  title: string;
  url: string | null;
  kind: 'official' | 'law' | 'reference' | 'press' | 'document';
  /** The text was read and says so. */
  verified: boolean;
}

/** One rating by the Independent Reporting Mechanism, in its own words. Quoted, never recomputed. */
export interface IrmRating {
  /** The criterion and the version of its scale (see `IRM_SCALES`). */
  scale: ScaleId;
  /** As the IRM or OGP words it (`Major`, `Yes`); null when OGP itself says that it has no data. */
  value: string | null;
  /** Year of the report, where known. */
  year: string | null;
  source: CommitmentSource | null;
  verified: boolean;
}

/** An entry of an official action plan. */
export interface Commitment {
  id: string;
  planId: string;
  country: string;
  /** Number within the plan ("16", "2.1", "3-5"): every plan has its own 16. */
  number: string | null;
  /** Code on the OGP site (FR0019): the only name that is unique in the world. */
  ogpReference: string | null;
  /** Official title, where seen. */
  title: Translated<string | null>;
  /** Short English title used by OGP; not the official title. */
  shortTitle: string | null;
  leadInstitution: string | null;
  policyAreas: string[];
  startDate: string | null;
  endDate: string | null;
  ratings: IrmRating[];
  /** What the government itself said of it; kept apart from the ratings. */
  selfAssessment: string | null;
  sources: CommitmentSource[];
  /** `partial`: part of it was deduced, or only a fragment was seen; `notes` says what. */
  verified: boolean | 'partial';
  notes: string[];
  /** The commitment that this one is a part of (10.1 of 10). */
  partOf: string | null;
  /** From the shipped register, or brought in by the reader. */
  origin: 'register' | 'reader';
}

/** A sentence for the reader, as a key of `locales/` with its values. */
export interface Reason {
  key: string;
  values?: Record<string, string>;
}

/** A passage of an article that names an official commitment. */
export interface CommitmentRef extends Passage {
  text: string;
  commitmentId: string;
  how: 'code' | 'number' | 'title';
  reason: Reason;
}

/** The commitment's title in `lang`, else the best that is known; never empty. */
export function commitmentTitle(commitment: Commitment, lang: keyof Translated<string>): string {
  const { title, shortTitle, ogpReference, number, id } = commitment;
  return title[lang] ?? title.fr ?? title.en ?? title.es ?? shortTitle ?? ogpReference ?? number ?? id;
}

/** Years in which a plan begins and ends, as far as known: the end may be said in its title alone. */
export function planYears({ periodStart, periodEnd, title }: ActionPlan): string[] {
  const from = periodStart?.slice(0, 4);
  const names = [title.fr, title.en, title.es].join(' ');
  const inTitle = from && new RegExp(`${from} ?[-–] ?(20\\d\\d)`).exec(names)?.[1];
  const to = periodEnd?.slice(0, 4) ?? inTitle;
  return [...new Set([from, to].filter((year) => year !== undefined && year !== ''))] as string[];
}

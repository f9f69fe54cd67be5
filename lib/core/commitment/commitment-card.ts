import type { Lang } from '../i18n/lang.ts';
import { formatDate, type Translate } from '../i18n/translate.ts';
import { type Commitment, commitmentTitle, type IrmRating, planYears } from './commitment.ts';
import { stepKey } from './irm-scales.ts';
import type { Register } from './register.ts';

/** An official commitment as views show it, in words of the reader's language: they need neither register nor scales. */
export interface CommitmentCard {
  id: string;
  /** OGP's code (FR0001), else its number in the plan ("no. 7"); may be empty. */
  code: string;
  title: string;
  /** Country, plan and institution. */
  plan: string;
  /** "1 July 2015 – 30 June 2017"; null when no date was seen. */
  dates: string | null;
  /** Empty when no rating was seen: that is said, not left out. */
  ratings: RatingLine[];
  /** The independent review, or where the ratings were read. */
  report: { title: string; url: string } | null;
  /** What was not checked in the source; null when all was. */
  caution: string | null;
  /** From the shipped register, or brought in by the reader. */
  origin: Commitment['origin'];
}

/** One rating, quoted; `scale` says what its steps are and when they were used. */
export interface RatingLine {
  name: string;
  value: string;
  scale: string;
}

/** The card of a commitment. */
export function commitmentCard(
  register: Register,
  commitment: Commitment,
  lang: Lang,
  t: Translate,
): CommitmentCard {
  const { id, leadInstitution, ratings, verified } = commitment;
  const report =
    ratings.flatMap(({ source }) => (isWeb(source?.url) ? [source!] : []))[0] ??
    commitment.sources.find(({ url }) => isWeb(url));
  return {
    id,
    code: commitmentCode(commitment, t),
    title: commitmentTitle(commitment, lang),
    plan: [planName(register, commitment, lang, t), leadInstitution].filter(Boolean).join(', '),
    dates: datesOf(commitment, lang),
    ratings: ratings.map((rating) => ratingLine(rating, t)),
    report: report ? { title: report.title, url: report.url! } : null,
    caution: verified === true ? null : t(verified ? 'commitment.partly' : 'commitment.unverified'),
    origin: commitment.origin,
  };
}

/** OGP's code, else the number in the plan, else nothing. */
export function commitmentCode(
  { ogpReference, number }: Pick<Commitment, 'ogpReference' | 'number'>,
  t: Translate,
): string {
  return ogpReference ?? (number === null ? '' : t('commitment.number', { number }));
}

/** "France, plan d’action 2015-2017". */
export function planName(
  register: Register,
  { planId, country }: Pick<Commitment, 'planId' | 'country'>,
  lang: Lang,
  t: Translate,
): string {
  const plan = register.plan(planId);
  if (!plan) return country;
  const years = planYears(plan);
  const place = plan.locality ?? plan.countryName[lang];
  if (years.length === 0) return plan.title[lang] ?? place;
  return t('commitment.plan', { place, period: years.join('-') });
}

export function ratingLine(rating: IrmRating, t: Translate): RatingLine {
  const name = t(`irm.${rating.scale}`);
  return {
    name: rating.year === null ? name : `${name} (${rating.year})`,
    value: rating.value === null ? t('irm.noData') : valueName(rating.value, t),
    scale: t(`irm.scale.${rating.scale}`),
  };
}

/** A step of a scale, or a list of values ("Access to Information; Technology"). */
const valueName = (value: string, t: Translate): string =>
  value
    .split(';')
    .map((one) => stepName(one.trim(), t))
    .join(', ');

/** A value that we have no word for is shown as it is. */
function stepName(value: string, t: Translate): string {
  const key = stepKey(value);
  const name = t(key);
  return name === key ? value : name;
}

function datesOf({ startDate, endDate }: Commitment, lang: Lang): string | null {
  const dates = [startDate, endDate].flatMap((date) =>
    date === null ? [] : formatDate(date, lang, 'short'),
  );
  return dates.length === 0 ? null : dates.join(' – ');
}

const isWeb = (url: string | null | undefined): url is string => /^https?:\/\/[^/\s]+/i.test(url ?? '');

import type { Lang } from '../i18n/lang.ts';
import { drain, type Sliced } from '../slices.ts';
import { readPlanContext, resolveMention } from './article-plans.ts';
import { findCodeRefs } from './code-refs.ts';
import type { CommitmentRef } from './commitment.ts';
import { findNumberRefs, plansOfSentence } from './number-refs.ts';
import { type PlanNames, planNames } from './plan-mentions.ts';
import type { Register } from './register.ts';
import { indexTitles, type TitleIndex } from './title-index.ts';
import { findTitleRefs } from './title-refs.ts';

export interface RefOptions {
  /** Id of the action plan to which the whole page belongs (see `planOfPage`): bare numbers are its own. */
  planOfPage?: string | undefined;
  /** ISO 3166-1 alpha-2 of the country at home in the article, where the address tells; used when the text names none. */
  country?: string | undefined;
}

interface Prepared {
  names: PlanNames;
  titles: TitleIndex;
}

const prepared = new WeakMap<Register, Prepared>();

function prepare(register: Register): Prepared {
  let ready = prepared.get(register);
  if (ready === undefined) {
    ready = { names: planNames(register), titles: indexTitles(register) };
    prepared.set(register, ready);
  }
  return ready;
}

/**
 * Official commitments named in a text, in text order:
 * by OGP code; by number when a plan is named in the sentence or the page is the plan's own; by title, also cut or
 * misspelt. Counts ("26 engagements"), numbers of other documents and codes that the register does not hold are left
 * alone. Every ref says why.
 */
export function findCommitmentRefs(
  register: Register,
  text: string,
  lang: Lang,
  options: RefOptions = {},
): CommitmentRef[] {
  return drain(findCommitmentRefsInSteps(register, text, lang, options));
}

/** `findCommitmentRefs`, with pauses: a long text takes longer than a page or a worker may be kept. */
export function* findCommitmentRefsInSteps(
  register: Register,
  text: string,
  lang: Lang,
  options: RefOptions = {},
): Sliced<CommitmentRef[]> {
  const { names, titles } = prepare(register);
  const pagePlan = options.planOfPage === undefined ? undefined : register.plan(options.planOfPage);
  const context = yield* readPlanContext(names, text, lang, pagePlan, options.country);
  const codes = findCodeRefs(register, text);
  yield;
  const numbers = yield* findNumberRefs(register, context);
  const byPlace = [...codes, ...numbers, ...(yield* findTitleRefs(titles, context))].toSorted(
    (a, b) => a.start - b.start || a.end - b.end,
  );
  const seen = new Set<string>();
  return byPlace.filter(({ start, end, commitmentId }) => {
    const key = `${start}-${end} ${commitmentId}`;
    return seen.size < seen.add(key).size;
  });
}

/**
 * Id of the action plan to which a whole page belongs: its address is the plan's, or its title names that one plan.
 * `undefined` for every other page, also for one whose title names two plans.
 */
export function planOfPage(
  register: Register,
  page: { url: string; title: string },
  lang: Lang,
  country?: string | undefined,
): string | undefined {
  const address = plainAddress(page.url);
  const byAddress = register.plans.filter(({ url }) => url !== null && plainAddress(url) === address);
  if (byAddress.length === 1) return byAddress[0]?.id;

  const { title } = page;
  const context = drain(readPlanContext(prepare(register).names, title, lang, undefined, country));
  const sentence = plansOfSentence(context, { start: 0, end: title.length });
  const plans = new Set(
    sentence.mentions.map((mention) => resolveMention(context, mention, sentence)?.plan.id),
  );
  const [only] = plans;
  return plans.size === 1 ? only : undefined;
}

const plainAddress = (url: string): string =>
  url
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/[?#].*$/s, '')
    .replace(/\/$/, '');

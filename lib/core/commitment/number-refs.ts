import type { Sliced } from '../slices.ts';
import type { Passage } from '../text/passage.ts';
import { type PlanContext, resolveMention } from './article-plans.ts';
import type { ActionPlan, CommitmentRef } from './commitment.ts';
import { countCountries, countryAt } from './countries.ts';
import { findNumberLists, type NumberList } from './number-lists.ts';
import type { PlanMention } from './plan-mentions.ts';
import { OTHER_DOCUMENTS, PLAN_CONTEXT, PLAN_WORDS } from './plan-words.ts';
import type { Register } from './register.ts';
import { sentenceAround, type Word } from './words.ts';

/** What a sentence says of plans. */
export interface SentencePlans extends Passage {
  mentions: readonly PlanMention[];
  countries: ReadonlyMap<string, number>;
  /** Names and kinds of local plans' places: cordoba, province. */
  places: ReadonlySet<string>;
}

/** Verbs that may follow "du plan" directly; any other word there says which plan it is. */
const VERB_AFTER_PLAN = new Set(
  'est sont a ont sera seront etait prevoit prevoyait vise visait porte concerne is was are will has aims provides es fue sera tiene busca preve'.split(
    ' ',
  ),
);

/** The plan that a number belongs to, and how we know. */
interface Owner {
  plan: ActionPlan;
  key: 'commitment.reason.number' | 'commitment.reason.numberAssumed' | 'commitment.reason.page';
}

/** Numbers of commitments, with pauses, each under a plan named in its sentence, or inside that plan's own page. */
export function* findNumberRefs(register: Register, context: PlanContext): Sliced<CommitmentRef[]> {
  const { text } = context;
  const refs: CommitmentRef[] = [];
  for (const list of findNumberLists(text)) {
    yield;
    const owner = ownerOf(context, list);
    if (owner === undefined) continue;
    const seen = new Set<string>();
    for (const { start, end, number } of list.items) {
      const commitment = register.byNumber(owner.plan.id, number);
      if (commitment === undefined || seen.has(commitment.id)) continue;
      seen.add(commitment.id);
      refs.push({
        start,
        end,
        text: text.slice(start, end),
        commitmentId: commitment.id,
        how: 'number',
        reason: { key: owner.key, values: { number, plan: owner.plan.id } },
      });
    }
  }
  return refs;
}

/** The plans, countries and places named in the sentence around a passage. */
export function plansOfSentence(context: PlanContext, passage: Passage): SentencePlans {
  const { text, words, names, mentions } = context;
  const sentence = sentenceAround(text, passage);
  const from = lowerBound(words, sentence.start);
  const to = lowerBound(words, sentence.end);
  let first = lowerBound(mentions, sentence.start);
  const own: PlanMention[] = [];
  for (; first < mentions.length; first++) {
    const mention = mentions[first];
    if (mention === undefined || mention.end > sentence.end) break;
    own.push(mention);
  }
  const places = new Set(words.slice(from, to).flatMap(({ folded }) => names.places.get(folded) ?? []));
  return {
    ...sentence,
    mentions: own,
    countries: countCountries(names.countries, words, from, to),
    places,
  };
}

function ownerOf(context: PlanContext, list: NumberList): Owner | undefined {
  const sentence = plansOfSentence(context, list);
  const adjacent = followingDocument(context, list, sentence);
  if (adjacent === 'other') return undefined;

  const mention = adjacent ?? nearestBefore(sentence, list) ?? nearestAfter(context, sentence, list);
  if (mention !== undefined) {
    const resolved = resolveMention(context, mention, sentence);
    if (resolved === undefined) return undefined;
    return {
      plan: resolved.plan,
      key: resolved.assumed ? 'commitment.reason.numberAssumed' : 'commitment.reason.number',
    };
  }
  const { pagePlan } = context;
  return pagePlan === undefined ? undefined : { plan: pagePlan, key: 'commitment.reason.page' };
}

/**
 * What the words right behind a number say it belongs to: a plan mention, `other` (another document, another
 * country, another plan), or nothing ("Engagement 12 : …", "l'engagement 12 prévoit").
 */
function followingDocument(
  context: PlanContext,
  list: NumberList,
  sentence: SentencePlans,
): PlanMention | 'other' | undefined {
  const { text, words, names, pagePlan } = context;
  let at = lowerBound(words, list.end);
  const opening = words[at];
  if (opening === undefined || opening.start >= sentence.end) return undefined;
  if (!/^[\s\u00a0]*[,(«“"]?[\s\u00a0]*$/.test(text.slice(list.end, opening.start))) return undefined;
  if (!/^(du|de|des|d|dans|au|of|in|from|under|del|en|s)$/.test(opening.folded)) {
    // "engagement 12, plan 2018-2020" and "engagement 12 (plan …)"; but ", le plan …" opens another clause.
    const own = text.slice(list.end, opening.start).includes('(') || PLAN_WORDS.has(opening.folded);
    return own ? sentence.mentions.find(({ firstWord }) => firstWord === at) : undefined;
  }
  for (const limit = at + 12; at < Math.min(limit, words.length); at++) {
    const word = words[at] as Word;
    if (word.start >= sentence.end) return undefined;
    const mention = sentence.mentions.find(({ firstWord, endWord }) => firstWord <= at && at < endWord);
    if (mention !== undefined) return mention;
    if (OTHER_DOCUMENTS.has(word.folded)) return 'other';
    const country = countryAt(names.countries, words, at);
    if (country !== undefined && country !== (pagePlan?.country ?? country)) return 'other';
    if (PLAN_WORDS.has(word.folded)) return planWithoutYears(context, at);
    if (!PLAN_CONTEXT.has(word.folded) && country === undefined) return undefined;
  }
  return undefined;
}

/** "du plan", "du présent plan", "du plan d'action national" mean the page's own plan; "du plan climat" does not. */
function planWithoutYears(context: PlanContext, planAt: number): 'other' | undefined {
  const { text, words, names, pagePlan } = context;
  if (pagePlan === undefined) return 'other';
  for (let at = planAt + 1; at < words.length; at++) {
    const [before, word] = [words[at - 1] as Word, words[at] as Word];
    if (!/^[\s\u00a0'’-]*$/.test(text.slice(before.end, word.start))) return undefined;
    if (text.slice(before.end, word.start).includes('\n')) return undefined;
    if (/^20\d\d$/.test(word.folded)) return 'other';
    if (PLAN_CONTEXT.has(word.folded) || countryAt(names.countries, words, at) === pagePlan.country) continue;
    return VERB_AFTER_PLAN.has(word.folded) ? undefined : 'other';
  }
  return undefined;
}

function nearestBefore(sentence: SentencePlans, list: NumberList): PlanMention | undefined {
  return sentence.mentions.findLast(({ end }) => end <= list.start);
}

/** A plan later in the sentence, unless another numbered commitment stands between: then it is that one's. */
function nearestAfter(
  context: PlanContext,
  sentence: SentencePlans,
  list: NumberList,
): PlanMention | undefined {
  const mention = sentence.mentions.find(({ start }) => start >= list.end);
  if (mention === undefined) return undefined;
  const between = context.text.slice(list.end, mention.start);
  if (/;|\b(?:tandis que|alors que|mais|whereas|while|but|mientras|pero)\b/i.test(between)) return undefined;
  return findNumberLists(between).length === 0 ? mention : undefined;
}

/** First index whose `start` is not before `offset`; `items` are in order. */
export function lowerBound(items: readonly Passage[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle] as Passage).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

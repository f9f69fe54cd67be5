import type { Sliced } from '../slices.ts';
import { fitOpenings } from './approximate-title.ts';
import { type PlanContext, resolveMention } from './article-plans.ts';
import type { CommitmentRef } from './commitment.ts';
import { plansOfSentence } from './number-refs.ts';
import { type IndexedTitle, pairKey, stemOf, type TitleIndex } from './title-index.ts';
import { isContentWord, WORDS_A_STEP, type Word } from './words.ts';

/** A title counts as quoted from this similarity on (issue: approximate, ≥ 0.9). */
const SIMILAR = 0.9;
/** A cut title must be nearly letter-perfect. */
const CUT_SIMILAR = 0.94;
/** From this many content words on, a title is nobody else's sentence. */
const UNMISTAKABLE = 7;
/** Below it, a title is an ordinary expression ("open science"): only a line of its own in its plan's page counts. */
const ORDINARY = 4;
/** Words by which a window may start earlier or end later than the title's own length. */
const SLACK = 3;

/** A title found costs a comparison, so pauses come more often. */
const TITLE_WORDS_A_STEP = 16;

/** In place of a stem's number: a content word that occurs in no title; a word without content. */
const UNKNOWN = -1;
const SKIPPED = -2;

interface Candidate extends CommitmentRef {
  similarity: number;
  title: IndexedTitle;
}

/** Passages that quote the title of a commitment, also cut or misspelt. One pass, with pauses; candidates are verified once each. */
export function* findTitleRefs(index: TitleIndex, context: PlanContext): Sliced<CommitmentRef[]> {
  const { words } = context;
  const known = new Map<string, number>();
  const stems = new Int32Array(words.length);
  for (const [at, { folded }] of words.entries()) {
    if (at % WORDS_A_STEP === 0) yield;
    let stem = known.get(folded);
    if (stem === undefined) {
      stem = isContentWord(folded) ? (index.stems.get(stemOf(folded)) ?? UNKNOWN) : SKIPPED;
      known.set(folded, stem);
    }
    stems[at] = stem;
  }
  const candidates: Candidate[] = [];
  // Per title: the last start, in quarters of words, at which it was compared. Starts only grow.
  const tried = new Int32Array(index.size).fill(-2);
  let last = -1;

  for (let at = 0; at < words.length; at++) {
    if (at % TITLE_WORDS_A_STEP === 0) yield;
    const stem = stems[at] as number;
    if (stem === SKIPPED) continue;
    const lastStem = last < 0 ? UNKNOWN : (stems[last] as number);
    if (stem !== UNKNOWN && lastStem !== UNKNOWN) {
      for (const { title, at: place } of index.seeds.get(pairKey(lastStem, stem)) ?? []) {
        // All seeds of one occurrence point to about the same start: one verification for them all.
        const start = (last - place) >> 2;
        const before = tried[title.id] as number;
        if (start === before || start === before + 1) continue;
        tried[title.id] = start;
        const found = verify(context, stems, title, last - place);
        if (found !== undefined) candidates.push(found);
      }
    }
    last = at;
  }
  return yield* settle(context, candidates);
}

/** Compares the words around an expected start with the title. */
function verify(
  context: PlanContext,
  stems: Int32Array,
  title: IndexedTitle,
  expected: number,
): Candidate | undefined {
  const { words } = context;
  const from = Math.max(0, expected - SLACK);
  const to = Math.min(words.length, expected + title.words.length + SLACK);
  if (!enoughShared(title, stems, from, to)) return undefined;

  let stretch = '';
  const starts: number[] = [];
  for (let at = from; at < to; at++) {
    if (at > from) stretch += ' ';
    starts.push(stretch.length);
    stretch += (words[at] as Word).folded;
  }
  const { folded, openings } = title;
  const most = Math.floor(folded.length * (1 - SIMILAR));
  const fit = fitOpenings(folded, openings, stretch, most).findLast(
    ({ length, similarity }) => similarity >= (length === folded.length ? SIMILAR : CUT_SIMILAR),
  );
  return fit && candidate(context, title, starts, from, fit);
}

/** A cheap look before the exact comparison: at least six tenths of the title's content words are there by their stems. */
function enoughShared(title: IndexedTitle, stems: Int32Array, from: number, to: number): boolean {
  let shared = 0;
  for (const stem of title.contentStems) {
    for (let at = from; at < to; at++) {
      if (stems[at] === stem) {
        shared++;
        break;
      }
    }
  }
  return shared * 10 >= title.contentWords * 6;
}

/** From offsets in the folded stretch back to whole words of the text. */
function candidate(
  context: PlanContext,
  title: IndexedTitle,
  starts: readonly number[],
  from: number,
  fit: { start: number; end: number; similarity: number },
): Candidate | undefined {
  const { text, words } = context;
  const first = from + starts.findLastIndex((start) => start <= fit.start + 1);
  const lastAt = from + starts.findLastIndex((start) => start < fit.end);
  const opening = words[first];
  const closing = words[lastAt];
  if (opening === undefined || closing === undefined || opening.start >= closing.end) return undefined;
  return {
    start: opening.start,
    end: closing.end,
    text: text.slice(opening.start, closing.end),
    commitmentId: title.commitment.id,
    how: 'title',
    reason: {
      key: 'commitment.reason.title',
      values: { similarity: `${Math.floor(fit.similarity * 100)} %` },
    },
    similarity: fit.similarity,
    title,
  };
}

/** Of the titles that fit one passage the best is kept; when two commitments fit equally, the plan decides or nobody. */
function* settle(context: PlanContext, candidates: Candidate[]): Sliced<CommitmentRef[]> {
  const sorted = candidates.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const groups: Candidate[][] = [];
  let reach = -1;
  for (const one of sorted) {
    if (one.start < reach) groups.at(-1)?.push(one);
    else groups.push([one]);
    reach = Math.max(reach, one.end);
  }
  const refs: CommitmentRef[] = [];
  for (const group of groups) {
    yield;
    const fitting = group.filter((one) => belongs(context, one));
    const best = Math.max(...fitting.map(worth));
    const winners = fitting.filter((one) => worth(one) > best - 0.02);
    const [winner] = winners;
    if (winner === undefined || new Set(winners.map(({ commitmentId }) => commitmentId)).size > 1) continue;
    const { similarity: _, title: __, ...ref } = winner;
    refs.push(ref);
  }
  return refs;
}

/** Similar first; of two equally similar titles the longer one explains more of the text. */
const worth = ({ similarity, start, end }: Candidate): number =>
  similarity + Math.min(end - start, 400) / 1000;

/** Whether the article can mean this commitment: not another plan's, not another country's, not an ordinary expression. */
function belongs(context: PlanContext, one: Candidate): boolean {
  const { commitment, contentWords } = one.title;
  const { pagePlan, countries } = context;
  const sentence = plansOfSentence(context, one);
  const plans = sentence.mentions.map((mention) => resolveMention(context, mention, sentence)?.plan.id);
  if (plans.includes(commitment.planId)) return contentWords >= ORDINARY || isQuoted(context.text, one);
  if (plans.some((plan) => plan !== undefined)) return false;
  if (pagePlan !== undefined && pagePlan.id !== commitment.planId) return false;

  if (contentWords < ORDINARY) return pagePlan !== undefined && isOwnLine(context.text, one);
  if (contentWords >= UNMISTAKABLE) return true;
  if (!context.aboutOpenGovernment) return false;
  return countries.size === 0 || countries.has(commitment.country);
}

function isQuoted(text: string, { start, end }: Candidate): boolean {
  return (
    /[«"“‘][\s\u00a0]*$/.test(text.slice(Math.max(0, start - 3), start)) &&
    /^[\s\u00a0]*[»"”’]/.test(text.slice(end, end + 3))
  );
}

/** A heading or a list item: the title, at most with "Engagement 12 :" before it. */
function isOwnLine(text: string, { start, end }: Candidate): boolean {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  const before = text.slice(lineStart, start);
  const after = text.slice(end, lineEnd === -1 ? undefined : lineEnd);
  return (
    /^[\s\u00a0\p{P}]*(?:(?:engagement|commitment|compromiso)?[\s\u00a0]*(?:n[°º])?[\s\u00a0]*[\d.]*[\s\u00a0]*[\p{P}]*[\s\u00a0«"“]*)$/iu.test(
      before,
    ) && /^[\s\u00a0\p{P}]*$/u.test(after)
  );
}

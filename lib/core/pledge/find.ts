import type { Lang } from '../i18n/lang.ts';
import type { Passage } from '../text/passage.ts';
import { findAction } from './action.ts';
import { findActor } from './actor.ts';
import { type Candidate, type Filter, findCandidates, type PledgeOptions } from './candidates.ts';
import { MODEL, scoreOf, strongestFor } from './decide.ts';
import { Outlook } from './outlook.ts';
import type { Pledge, PledgeType, Quoted } from './pledge.ts';
import { reasonsFor } from './reasons.ts';
import { CUES } from './row.ts';
import { strengthOf } from './strength.ts';

export type { PledgeOptions } from './candidates.ts';

/** Cues too weak to say what kind of pledge a plan's item is. */
const WEAK = 3;
const FUTURES = new Set(['future', 'future-passive', 'going-to', 'goes-on', 'intends', 'scheduled']);

/** A line that begins with an action, and says nothing stronger soon after. */
function isItem({ sentence, evidence }: Candidate): boolean {
  if (!evidence.features.some((name) => name.startsWith('line-opens'))) return false;
  const { cue } = evidence;
  return !cue || CUES[cue.sign]!.rank <= WEAK || cue.start > sentence.body + 40;
}

function typeOf(candidate: Candidate): PledgeType {
  const { evidence } = candidate;
  const cue = evidence.cue ? CUES[evidence.cue.sign]! : null;
  if (!cue || isItem(candidate)) return 'named';
  const has = (name: string) => evidence.features.includes(name);
  if (FUTURES.has(evidence.cue!.sign) && (has('quoted-authority') || (has('speaks') && has('announces'))))
    return 'reported';
  return cue.type;
}

function toPledge(candidate: Candidate, lang: Lang): Pledge {
  const { sentence, evidence } = candidate;
  const quote = ({ start, end }: Passage): Quoted => ({
    start: sentence.start + start,
    end: sentence.start + end,
    text: sentence.text.slice(start, end),
  });
  const type = typeOf(candidate);
  const actor = findActor(sentence, evidence, lang);
  const action = findAction(sentence, evidence, isItem(candidate), lang);
  const { deadline, cue } = evidence;
  const parts = {
    cue: cue ? { sign: cue.sign, text: sentence.text.slice(cue.start, cue.end) } : null,
    actor: actor && sentence.text.slice(actor.start, actor.end),
    deadline: deadline && sentence.text.slice(deadline.start, deadline.end),
  };
  return {
    ...quote({ start: 0, end: sentence.text.length }),
    type,
    strength: strengthOf(sentence, evidence, action, isItem(candidate)),
    cue: cue && quote(cue),
    actor: actor && quote(actor),
    action: quote(action),
    deadline: deadline && { ...quote(deadline), iso: deadline.iso },
    reasons: reasonsFor(strongestFor(evidence.features, MODEL, evidence.features.length), parts),
  };
}

const PLEDGES: Filter = {
  outlook: new Outlook(MODEL),
  keep: ({ evidence }) => scoreOf(evidence.features, MODEL) > MODEL.threshold,
};

/**
 * Finds pledges step by step: take steps while there is time, `done` brings the pledges in the order of the text.
 * A step takes well below a millisecond of ordinary text.
 */
export function* findPledgesInSteps(
  text: string,
  lang: Lang,
  options: PledgeOptions = {},
): Generator<void, Pledge[]> {
  const pledges: Pledge[] = [];
  for (const candidate of yield* findCandidates(text, lang, options, PLEDGES)) {
    pledges.push(toPledge(candidate, lang));
    yield;
  }
  return pledges;
}

/**
 * Sentences in which a public authority undertakes something, in the order of the text; passages are UTF-16 offsets in `text`.
 * What counts is told in docs/pledges.md. Findings are suggestions: each says why it was marked.
 */
export function findPledges(text: string, lang: Lang, options: PledgeOptions = {}): Pledge[] {
  const work = findPledgesInSteps(text, lang, options);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

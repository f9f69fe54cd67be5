import type { Lang } from '../i18n/lang.ts';
import { lowerLetters, withoutAccents } from '../text/plain.ts';
import { eachSentence } from '../text/sentences.ts';
import { Surroundings } from './context.ts';
import { type Evidence, evidenceOf, mayPledge } from './evidence.ts';
import type { Outlook } from './outlook.ts';
import { Sentence } from './structure.ts';

/** What is known of the text besides its words. */
export interface PledgeOptions {
  title?: string | null;
  /** Date of publication, ISO (`YYYY`, `YYYY-MM`, `YYYY-MM-DD` or longer); settles "next year". */
  date?: string | null;
}

/** A sentence that may be a pledge, with all that the decision rests on. */
export interface Candidate {
  sentence: Sentence;
  evidence: Evidence;
}

/** Which candidates are wanted: all, unless it says otherwise. */
export interface Filter {
  /** Leaves out early what cannot come to anything. */
  outlook?: Outlook;
  keep?: (candidate: Candidate) => boolean;
}

/** Sentences looked at between two pauses. */
const STEP = 40;

/**
 * Looks at every sentence and gathers evidence on those that may be pledges; answers those that the
 * `filter` wants. A generator: it
 * pauses so that its caller may.
 */
export function* findCandidates(
  text: string,
  lang: Lang,
  options: PledgeOptions,
  filter: Filter = {},
): Generator<void, Candidate[]> {
  const { outlook, keep } = filter;
  const title = withoutAccents(lowerLetters(options.title ?? ''));
  const reference = options.date?.match(/^\d{4}(?:-\d\d(?:-\d\d)?)?/)?.[0] ?? null;
  const surroundings = new Surroundings(text, title, reference);
  const { sentences } = surroundings;
  let previous: Sentence | undefined;
  for (const passage of eachSentence(text)) {
    previous = new Sentence(text, passage, lang, previous);
    surroundings.add(previous);
    if (sentences.length % STEP === 0) yield;
  }
  const candidates: Candidate[] = [];
  for (let index = 0; index < sentences.length; index += 1) {
    if (index % STEP === 0) yield;
    const sentence = sentences[index]!;
    if (!mayPledge(sentence)) continue;
    if (outlook && !outlook.allows(sentence, surroundings.settingOf(index))) continue;
    const candidate = { sentence, evidence: evidenceOf(sentence, surroundings.of(index)) };
    if (keep === undefined || keep(candidate)) candidates.push(candidate);
  }
  return candidates;
}

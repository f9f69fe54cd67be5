import { findDeadline, type TimePhrase } from '../text/dates.ts';
import type { Context } from './context.ts';
import { documentFeatures } from './document.ts';
import { actionFeatures, deadlineFeatures, lineFeatures, settingFeatures } from './features.ts';
import type { Sign } from './row.ts';
import { signFeatures } from './sign-features.ts';
import { type SignFound, strongestCue } from './signs.ts';
import type { Sentence } from './structure.ts';
import { subjectFeatures } from './subject-features.ts';

/** What speaks for and against a pledge in a sentence. */
export interface Evidence {
  /** Names of all that was found: each is either there or not. */
  features: string[];
  signs: ReadonlyMap<Sign, SignFound>;
  cue: SignFound | null;
  deadline: TimePhrase | null;
}

/** Only a sentence with a cue, or a line that begins with an action, can be a pledge. */
export function mayPledge(sentence: Sentence): boolean {
  return sentence.cues.size > 0 || sentence.opensWith !== null;
}

/** Everything the decision rests on. */
export function evidenceOf(sentence: Sentence, context: Context): Evidence {
  const { signs } = sentence;
  const cue = strongestCue(signs);
  const deadline = sentence.mayNameTime
    ? findDeadline(sentence.plain, sentence.lang, context.reference)
    : null;
  // Taken over whole: the character of the text is the same for all its sentences.
  const features = [...documentFeatures(context.document)];
  const add = (name: string, present: boolean) => {
    if (present) features.push(name);
  };
  signFeatures(sentence, signs, cue, add);
  if (cue) {
    subjectFeatures(sentence, cue, signs, context, add);
    actionFeatures(sentence, cue, context, add);
  }
  deadlineFeatures(deadline, context.reference, add);
  settingFeatures(sentence, cue, context, add);
  lineFeatures(sentence, signs, context, add);
  return { features, signs, cue, deadline };
}

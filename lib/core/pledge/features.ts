import type { TimePhrase } from '../text/dates.ts';
import type { Context } from './context.ts';
import type { SignFound, Signs } from './signs.ts';
import type { Sentence } from './structure.ts';
import { subjectZone } from './subject.ts';
import { tablesOf } from './tables.ts';

/** Writes down a feature when it is there. */
export type Add = (name: string, present: boolean) => void;

/** Characters after "announces" in which the action announced is looked for. */
const ANNOUNCED_WITHIN = 160;

/** Features told by what follows the cue. */
export function actionFeatures(sentence: Sentence, cue: SignFound, { document }: Context, add: Add): void {
  const { actionNoun, actionVerb, authority } = tablesOf(sentence.lang).lexicon;
  const { plain } = sentence;
  const colon = plain.indexOf(': ', cue.end);
  const words = () => plain.slice(cue.end, cue.end + ANNOUNCED_WITHIN).split(/[ ']/);
  const announcesAction = cue.sign === 'announces' && words().some((word) => actionNoun.test(word));
  add('announces-action', announcesAction);
  add('announced-by-authority', announcesAction && authority.test(subjectZone(sentence, cue.start).text));
  add('plan-holds-in-plan', cue.sign === 'plan-holds' && document.plan >= 0.1);
  add('present-in-plan', cue.sign === 'present' && document.plan >= 0.1);
  add('colon-action', colon >= 0 && actionVerb.test(plain.slice(colon + 2)));
}

/** Features told by the time named; `reference` is the article's date. */
export function deadlineFeatures(deadline: TimePhrase | null, reference: string | null, add: Add): void {
  if (deadline === null) return;
  add('deadline', true);
  add('deadline-ahead', deadline.iso !== null && reference !== null && deadline.iso > reference.slice(0, 4));
  add('deadline-limit', deadline.limit);
}

/** Features told by the sentence as a whole, and by who speaks. */
export function settingFeatures(
  sentence: Sentence,
  cue: SignFound | null,
  { quoted, speaker, underPlanHeading }: Context,
  add: Add,
): void {
  const { text, plain, place, wholeLine } = sentence;
  add('names-authority', sentence.speaksOf('authority'));
  add('names-outsider', sentence.speaksOf('outsider'));
  add('has-url', /https?:|www\./.test(plain));
  add('question', /\?["'»”)\s]*$/.test(text));
  add('quoted', quoted);
  add('quoted-authority', quoted && speaker === 'authority');
  add('quoted-outsider', quoted && speaker === 'outsider');
  add('speaks', sentence.speaksOf('says'));
  add('whole-line', wholeLine);
  add('short', text.length < 35);
  add('no-cue', cue === null);
  add('under-heading', underPlanHeading);
  add(`place:${place}`, true);
}

/** Features of a sentence that begins with an action, as the items of a plan do. */
export function lineFeatures(sentence: Sentence, signs: Signs, context: Context, add: Add): void {
  const { opensWith, place } = sentence;
  if (!opensWith) return;
  const opens = `opens:${opensWith}`;
  add(opens, true);
  const { introduction, document } = context;
  add('opens-under-heading', context.underPlanHeading);
  add('opens-among-like', context.actionNeighbours() >= 0.5);
  add('opens-in-plan', document.plan >= 0.1);
  add('opens-in-pledging', document.pledging >= 0.08);
  add('opens-after-pledge', introduction.pledges && !introduction.reader);
  add('opens-under-authority', introduction.authority && opensWith === 'noun');
  add('verb-heading-over-prose', place === 'heading' && opensWith === 'verb' && document.action < 0.25);
  add('opens-in-report', introduction.report);
  add('opens-after-past', introduction.past);
  add('opens-after-aim', introduction.aim);
  add('opens-after-reader', introduction.reader);
  add('opens-before-list', context.headsList);
  add('opens-event-text', signs.has('event'));
  add('opens-in-event', document.happening >= 0.2);
  add('opens-outside', document.weOutside);
  add('opens-in-outsiders', document.outsiders > document.authorities);
  add(`line-${opens}`, true);
  add(`${place}-opens`, true);
}

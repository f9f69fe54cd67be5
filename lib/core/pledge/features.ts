import type { TimePhrase } from '../text/dates.ts';
import type { Context } from './context.ts';
import type { SignFound, Signs } from './signs.ts';
import type { Sentence } from './structure.ts';
import { subjectZone } from './subject.ts';
import { tablesOf } from './tables.ts';

/** The names of those that are there. Names fixed in the code only: computed ones would make it slow. */
export function chosen(features: Record<string, boolean>): string[] {
  const names: string[] = [];
  for (const name in features) if (features[name]) names.push(name);
  return names;
}

/** Characters after "announces" in which the action announced is looked for. */
const ANNOUNCED_WITHIN = 160;

/** Features told by what follows the cue. */
export function actionFeatures(sentence: Sentence, cue: SignFound, { document }: Context): string[] {
  const { actionNoun, actionVerb, authority } = tablesOf(sentence.lang).lexicon;
  const { plain } = sentence;
  const colon = plain.indexOf(': ', cue.end);
  const words = () => plain.slice(cue.end, cue.end + ANNOUNCED_WITHIN).split(/[ ']/);
  const announcesAction = cue.sign === 'announces' && words().some((word) => actionNoun.test(word));
  return chosen({
    'announces-action': announcesAction,
    'announced-by-authority': announcesAction && authority.test(subjectZone(sentence, cue.start).text),
    'plan-holds-in-plan': cue.sign === 'plan-holds' && document.plan >= 0.1,
    'present-in-plan': cue.sign === 'present' && document.plan >= 0.1,
    'colon-action': colon >= 0 && actionVerb.test(plain.slice(colon + 2)),
  });
}

/** Features told by the time named; `reference` is the article's date. */
export function deadlineFeatures(deadline: TimePhrase | null, reference: string | null): string[] {
  if (deadline === null) return [];
  return chosen({
    deadline: true,
    'deadline-ahead': deadline.iso !== null && reference !== null && deadline.iso > reference.slice(0, 4),
    'deadline-limit': deadline.limit,
  });
}

/** Features told by the sentence as a whole, and by who speaks. */
export function settingFeatures(sentence: Sentence, cue: SignFound | null, context: Context): string[] {
  const { text, plain, place, wholeLine } = sentence;
  const features = chosen({
    'names-authority': sentence.speaksOf('authority'),
    'names-outsider': sentence.speaksOf('outsider'),
    'has-url': /https?:|www\./.test(plain),
    question: /\?["'»”)\s]*$/.test(text),
    quoted: context.quoted,
    'quoted-authority': context.quoted && context.speaker === 'authority',
    'quoted-outsider': context.quoted && context.speaker === 'outsider',
    speaks: sentence.speaksOf('says'),
    'whole-line': wholeLine,
    short: text.length < 35,
    'no-cue': cue === null,
    'under-heading': context.underPlanHeading,
  });
  features.push(`place:${place}`);
  return features;
}

/** Features of a sentence that begins with an action, as the items of a plan do. */
export function lineFeatures(sentence: Sentence, signs: Signs, context: Context): string[] {
  const { opensWith, place } = sentence;
  if (!opensWith) return [];
  const opens = `opens:${opensWith}`;
  if (place === 'prose' && !sentence.startsLine) return [opens];
  const { introduction, document } = context;
  const features = chosen({
    'opens-under-heading': context.underPlanHeading,
    'opens-among-like': context.actionNeighbours >= 0.5,
    'opens-in-plan': document.plan >= 0.1,
    'opens-in-pledging': document.pledging >= 0.08,
    'opens-after-pledge': introduction.pledges && !introduction.reader,
    'opens-under-authority': introduction.authority && opensWith === 'noun',
    'verb-heading-over-prose': place === 'heading' && opensWith === 'verb' && document.action < 0.25,
    'opens-in-report': introduction.report,
    'opens-after-past': introduction.past,
    'opens-after-aim': introduction.aim,
    'opens-after-reader': introduction.reader,
    'opens-before-list': context.headsList,
    'opens-event-text': signs.has('event'),
    'opens-in-event': document.happening >= 0.2,
    'opens-in-outsiders': document.outsiders > document.authorities,
  });
  features.push(opens, `line-${opens}`, `${place}-opens`);
  return features;
}

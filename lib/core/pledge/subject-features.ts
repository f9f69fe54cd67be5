import type { Context } from './context.ts';
import type { Add } from './features.ts';
import type { Sign } from './row.ts';
import type { SignFound, Signs } from './signs.ts';
import type { Sentence } from './structure.ts';
import { subjectZone } from './subject.ts';
import { tablesOf } from './tables.ts';

/** Cues in which somebody gives their word. */
const PLEDGING: ReadonlySet<Sign> = new Set<Sign>(['pledges', 'pledged', 'promises']);
/** Cues that are verbs: their subject says who acts. */
const VERBS: ReadonlySet<Sign> = new Set<Sign>([
  ...PLEDGING,
  'future',
  'future-passive',
  'going-to',
  'goes-on',
  'intends',
  'scheduled',
  'decides',
  'said-future',
]);
const FULL_NAME = /[A-Z\u00c0-\u00de][\p{Ll}-]+ [A-Z\u00c0-\u00de][\p{Ll}-]+/u;

/** Features told by the subject of the cue's verb. */
export function subjectFeatures(
  sentence: Sentence,
  cue: SignFound,
  signs: Signs,
  { document, quoted, speaker }: Context,
  add: Add,
): void {
  if (!VERBS.has(cue.sign)) return;
  const { lexicon } = tablesOf(sentence.lang);
  const zone = subjectZone(sentence, cue.start);
  const authority = lexicon.authority.test(zone.text);
  const outsider = lexicon.outsider.test(zone.text);
  const isPublic = lexicon.public.test(zone.text);
  const own = lexicon.weVerb.test(sentence.plain.slice(cue.start, cue.end));
  const we = own || lexicon.we.test(zone.text);
  const pledging = PLEDGING.has(cue.sign);
  const kind = cue.sign === 'going-to' ? 'future' : cue.sign;
  const official =
    we &&
    !document.weOutside &&
    document.outsiders < 0.25 &&
    (document.authorities >= 0.2 || document.officialTitle);
  const event = signs.get('event');
  add('subject:authority', authority && !outsider);
  add('subject:outsider', outsider);
  add('subject:public', isPublic && !authority);
  add('subject:we', we);
  add('subject:measure', !authority && lexicon.measure.test(zone.text));
  add('subject:event', event !== undefined && event.start < cue.start);
  add('subject:person', FULL_NAME.test(sentence.text.slice(zone.start, cue.start)));
  add('subject:none', !authority && !outsider && !isPublic);
  add('pledge-by-other', pledging && !authority && !we);
  add('we-official', official);
  add('in-relative', zone.relative);
  add('we-outsider', we && sentence.speaksOf('outsider'));
  add('we-outside', we && document.weOutside);
  add(
    'planned-by-nobody',
    !pledging &&
      !official &&
      !sentence.speaksOf('authority') &&
      document.plan < 0.1 &&
      document.authorities < 0.4 &&
      !document.officialTitle &&
      !(quoted && speaker === 'authority'),
  );
  if (outsider) add(`${kind}+outsider`, true);
  else if (authority) add(`${kind}+authority`, true);
}

import type { Context } from './context.ts';
import { isNobodysText } from './document.ts';
import type { Add } from './features.ts';
import { PLEDGING, VERBS } from './row.ts';
import type { SignFound, Signs } from './signs.ts';
import type { Sentence } from './structure.ts';
import { subjectZone } from './subject.ts';
import type { Theme } from './tables.ts';

/** "said the firm will…", "annonce que la ville paierait": up to the one who is said to act. */
const UP_TO_SAID = /^.*?(?: que | qu'| that | (?=(?:the|it|he|she|they|his|her|its|their) ))/;

/** The words in which a cue that tells of somebody's announcement names who will act. */
const saidSubject = (sentence: Sentence, { sign, start, end }: SignFound): string =>
  sign === 'said-future' ? sentence.plain.slice(start, end).replace(UP_TO_SAID, '') : '';

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
  const { lexicon } = sentence.tables;
  const zone = subjectZone(sentence, cue.start);
  const said = saidSubject(sentence, cue);
  const names = (theme: Theme) =>
    sentence.maySpeakOf(theme) && (lexicon[theme].test(zone.text) || lexicon[theme].test(said));
  const authority = names('authority');
  const outsider = names('outsider');
  const isPublic = names('public');
  const we = sentence.isSaidByUs(cue) || names('we');
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
  add('subject:measure', !authority && names('measure'));
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
      isNobodysText(document) &&
      !(quoted && speaker === 'authority'),
  );
  if (outsider) add(`${kind}+outsider`, true);
  else if (authority) add(`${kind}+authority`, true);
}

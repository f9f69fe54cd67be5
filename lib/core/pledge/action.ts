import type { Lang } from '../i18n/lang.ts';
import type { Passage } from '../text/passage.ts';
import { type Evidence, subjectZone } from './features.ts';
import { LEXICON } from './lexicon.ts';
import type { Sentence } from './structure.ts';

/** Cues after which the action follows; with the others the cue itself is its verb. */
const BEFORE_ACTION = new Set([
  'pledges',
  'pledged',
  'promises',
  'commitment-to',
  'announces',
  'plan-holds',
  'target',
]);
const SUBJECT_TOO = new Set(['future-passive', 'scheduled', 'present']);
const LEADING = /^[\s:,«"“]*(?:(?:à|a|de|to|que|d')(?:\s+|(?<=')))?/;

/** What is to be done: from the verb or noun of action to the end of the sentence, without its full stop. Offsets in the sentence. */
export function findAction(sentence: Sentence, { cue }: Evidence, named: boolean, lang: Lang): Passage {
  let end = sentence.text.replace(/[\s.;:,!»”"]+$/, '').length;
  let start = sentence.body;
  if (named && sentence.place === 'row') {
    let at = 0;
    for (const cell of sentence.text.split(' | ')) {
      const plain = sentence.plain.slice(at, at + cell.length);
      if (LEXICON[lang].actionVerb.test(plain) || LEXICON[lang].actionNoun.test(plain))
        return { start: at, end: at + cell.length };
      at += cell.length + 3;
    }
  } else if (cue && !named) {
    if (SUBJECT_TOO.has(cue.sign)) start = subjectZone(sentence, cue.start, lang).start;
    else if (BEFORE_ACTION.has(cue.sign)) start = cue.sign === 'pledged' ? cue.start : cue.end;
    else start = cue.start;
    start += sentence.text.slice(start).match(LEADING)?.[0].length ?? 0;
  }
  if (start >= end) {
    start = sentence.body;
    end = Math.max(end, start + 1);
  }
  return { start, end: Math.min(end, sentence.text.length) };
}

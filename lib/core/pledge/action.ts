import type { Lang } from '../i18n/lang.ts';
import type { Passage } from '../text/passage.ts';
import type { Evidence } from './evidence.ts';
import { LEXICON } from './lexicon.ts';
import type { Sentence } from './structure.ts';
import { subjectZone } from './subject.ts';

/** Cues after which the action follows; with the others the cue itself is its verb. */
const BEFORE_ACTION = new Set(['pledges', 'promises', 'commitment-to', 'announces', 'plan-holds']);
/** Cues whose last word is the verb of the action. */
const ENDS_IN_ACTION = new Set(['intends', 'going-to', 'pledged']);
const SUBJECT_TOO = new Set(['future-passive', 'scheduled', 'present']);
const LEADING = /^[\s:,«"“]*(?:(?:à|a|de|to|que|d')(?:\s+|(?<=')))?/;

const wordsOf = (sentence: Sentence, { start, end }: Passage) => sentence.text.slice(start, end);

/** The cell of a row that begins with a verb of action, else with a noun of action, else the row. */
function cellOfAction(sentence: Sentence, lang: Lang): Passage {
  const { actionVerb, actionNoun } = LEXICON[lang];
  for (const pattern of [actionVerb, actionNoun]) {
    let start = 0;
    for (const cell of sentence.plain.split(' | ')) {
      if (pattern.test(cell)) return { start, end: start + cell.length };
      start += cell.length + 3;
    }
  }
  return { start: 0, end: sentence.text.length };
}

/** What is to be done: from the verb or noun of action to the end of the sentence, without its full stop. Offsets in the sentence. */
export function findAction(sentence: Sentence, { cue }: Evidence, isItem: boolean, lang: Lang): Passage {
  let end = sentence.text.replace(/[\s.;:,!»”"]+$/, '').length;
  let start = sentence.body;
  if (sentence.place === 'row') return cellOfAction(sentence, lang);
  if (cue && !isItem) {
    if (SUBJECT_TOO.has(cue.sign)) start = subjectZone(sentence, cue.start).start;
    else if (BEFORE_ACTION.has(cue.sign)) start = cue.end;
    // "entend créer", "va rénover", "will publish": the last word is the action's verb.
    else if (ENDS_IN_ACTION.has(cue.sign))
      start = cue.start + Math.max(0, wordsOf(sentence, cue).search(/[\p{L}-]+$/u));
    else start = cue.start + (/^(?:will|shall) /i.exec(wordsOf(sentence, cue))?.[0].length ?? 0);
    start += LEADING.exec(sentence.text.slice(start))?.[0].length ?? 0;
  }
  if (start >= end) {
    start = sentence.body;
    end = Math.max(end, start + 1);
  }
  return { start, end: Math.min(end, sentence.text.length) };
}

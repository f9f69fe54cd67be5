import type { Lang } from '../i18n/lang.ts';
import type { Passage } from '../text/passage.ts';
import type { Evidence } from './evidence.ts';
import { LEXICON } from './lexicon.ts';
import type { SignFound } from './signs.ts';
import type { Sentence } from './structure.ts';
import { subjectZone } from './subject.ts';

/** Words inside a name ("ministère de la Transformation et de la Fonction publiques"). */
const LINK =
  /^(?:de|du|des|d'.*|la|le|les|l'.*|of|and|the|for|on|y|et|del|el|los|las|en|charge|à|aux|au|al|pour|para)$/i;
const BEFORE =
  /(?:\b(?:[Ll]['’]|le|la|les|un|une|des|ce|cette|notre|nos|chaque|plusieurs|the|our|each|its|el|la|los|las|nuestro|nuestra|este|esta)[ ']?|(?:[A-Z\u00c0-\u00de][\p{L}.&-]*[ -](?:(?:of|for|de|du|des|del) )?(?:(?:the|la|le|les|los|las|el) )?))*$/u;
/** Adjectives that follow the name of a body in French and Spanish ("agence régionale", "Transformation publique"). */
const ADJECTIVE =
  /^(?!(?:applique|explique|communique|indique|implique|revendique|fabrique|complique|pratique|critique|donnait|aide)$)[\p{Ll}-]{3,}(?:iques?|al|ale|aux|ales|elles?|els|aires?|iens?|iennes?|ives?|ifs?|[úu]blic[oa]s?|ales|(?:ci|ne)onal(?:es)?)$/u;
const CAPITAL = /^[«"“(]?[A-Z\u00c0-\u00de]/u;
const TRAILING =
  /(?:[ ,](?:de|du|des|d'|la|le|les|l'|of|and|the|for|on|y|et|del|el|los|las|en|charge|à|aux|au|al|pour|para))+$/i;

/** The whole name around a word for an authority: article and capitals before it, complements after it. Offsets in the sentence. */
function nameAround(sentence: Sentence, word: Passage): Passage {
  const before = sentence.text.slice(0, word.start).match(BEFORE)?.[0] ?? '';
  const start = word.start - before.length;
  let end = word.end;
  let smallWords = 1;
  let afterLink = false;
  const rest = sentence.text.slice(word.end).match(/^[^\s,;:.!?|»”"]*(?:\s+[^\s,;:.!?|»”"]+)*/)?.[0] ?? '';
  // The end of the word itself ("prefecture" in "sous-préfectures") belongs to it.
  const [tail = '', ...tokens] = rest.split(/(?=\s)/);
  end += tail.trim() === tail ? tail.length : 0;
  for (const token of tail.trim() === tail ? tokens : [tail, ...tokens]) {
    const bare = token.trim();
    const link = LINK.test(bare);
    if (!link && ADJECTIVE.test(bare)) {
      afterLink = false;
      end += token.length;
      continue;
    }
    // One small word after a link belongs to the name ("ministère en charge de l’intérieur").
    if (!link && !CAPITAL.test(bare) && !(afterLink && /^[\p{Ll}-]+$/u.test(bare) && smallWords-- > 0)) break;
    afterLink = link;
    end += token.length;
  }
  const trimmed = sentence.text.slice(start, end).replace(TRAILING, '');
  return { start, end: start + trimmed.length };
}

/** The last match of a pattern that is not global; its index is in `text`. */
function lastMatch(pattern: RegExp, text: string): { index: number; 0: string } | null {
  let last: { index: number; 0: string } | null = null;
  let from = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text.slice(from))) {
    last = { index: from + match.index, 0: match[0] };
    from = last.index + Math.max(1, match[0].length);
  }
  return last;
}

/** The speaker is part of the cue: "nous nous engageons", "we’ll build". */
const OWN = /^(?:nous|je|we|I)(?=[ '’])/i;
const LETTERS_ONLY = /^\p{Lu}[\p{Lu}\d/., -]{1,20}$/u;
/** The plan itself is the subject of what it holds: the last word of the cue is its verb. */
const PLAN_VERB = /\s+\S+$/u;
/** Before a body that only listens ("a assuré devant les élus"). */
const LISTENER =
  /\b(?:devant|aux?|a|chez|avec|to|before|with|ante|al|con)(?: (?:les?|la|l'|the|el|las|los))? ?$/;
/** "Ministro de Obras: Les vamos a dar una calle". */
const SPEAKER_FIRST = /^[^:.!?]{4,90}: /;

const AGENT: Record<Lang, RegExp> = {
  fr: /\bpar (?=(?:la|le|les|l'|des|un|une|[a-z])\b)/,
  en: /\bby (?=the |[a-z])/,
  es: /\bpor (?=(?:la|el|los|las|parte)\b)/,
};
const PASSIVE = new Set(['future-passive', 'scheduled', 'plan-holds', 'present']);

function agentAfter(sentence: Sentence, from: number, lang: Lang): Passage | null {
  const agent = AGENT[lang].exec(sentence.plain.slice(from));
  if (!agent) return null;
  const at = from + agent.index + agent[0].length;
  const match = LEXICON[lang].authority.exec(sentence.plain.slice(at, at + 40));
  return match
    ? nameAround(sentence, { start: at + match.index, end: at + match.index + match[0].length })
    : null;
}

/** The cell that names a body: by a word for an authority or by its letters ("MTFP"); none that begins with an action. */
function bodyCell(sentence: Sentence, lang: Lang): Passage | null {
  const { authority, actionVerb, actionNoun } = LEXICON[lang];
  let start = 0;
  let byLetters: Passage | null = null;
  for (const cell of sentence.plain.split(' | ')) {
    const passage = { start, end: start + cell.length };
    const words = sentence.text.slice(passage.start, passage.end);
    start = passage.end + 3;
    if (cell.length === 0 || cell.length >= 60 || actionVerb.test(cell) || actionNoun.test(cell)) continue;
    if (authority.test(cell)) return passage;
    if (LETTERS_ONLY.test(words)) byLetters ??= passage;
  }
  return byLetters;
}

/** What stands before the verb, when it is short enough to be its subject. */
function plainSubject(sentence: Sentence, cue: SignFound, deadline: Passage | null): Passage | null {
  const zone = subjectZone(sentence, cue.start);
  // "D'ici 2027, la ville": what is before the last comma says when or why.
  const comma = zone.text.lastIndexOf(', ', zone.text.length - 3);
  let start = zone.start + (comma >= 0 ? comma + 2 : 0);
  let end = cue.start;
  // "Over the next year the agency": a time before the subject is none of it.
  if (deadline && deadline.start >= zone.start && deadline.end < cue.start - 3)
    start = Math.max(start, deadline.end);
  while (start < end && /[\s,«"“(–—-]/.test(sentence.text[start]!)) start += 1;
  while (end > start && /[\s,"]/.test(sentence.text[end - 1]!)) end -= 1;
  // "nous les ferons", "s’échelonnera": small pronouns belong to the verb.
  end =
    start +
    sentence.text
      .slice(start, end)
      .replace(/(?:^|[ ])(?:se|s['’]|me|te|le|la|l['’]|les|lui|leur|y|en|ne|n['’]|lo|los|las|nos)$/i, '')
      .length;
  const words = sentence.text.slice(start, end);
  return words !== '' && words.split(/\s+/).length <= 12 ? { start, end } : null;
}

/** Who undertakes it, as far as the sentence says: offsets in the sentence; null when no one is named. */
export function findActor(
  sentence: Sentence,
  { cue, signs, deadline }: Evidence,
  lang: Lang,
): Passage | null {
  const { authority, says } = LEXICON[lang];
  if (sentence.place === 'row') {
    return bodyCell(sentence, lang);
  }
  if (!cue) return agentAfter(sentence, 0, lang);
  const own = OWN.exec(sentence.text.slice(cue.start, cue.end))?.[0];
  if (own) return { start: cue.start, end: cue.start + own.length };
  const label = SPEAKER_FIRST.exec(sentence.plain)?.[0];
  if (label && label.length <= cue.start && sentence.body === 0) {
    const first = authority.exec(label);
    if (first) return nameAround(sentence, { start: first.index, end: first.index + first[0].length });
  }
  if (cue.sign === 'plan-holds') {
    const start = subjectZone(sentence, cue.start).start;
    const subject = sentence.text.slice(start, cue.end).replace(PLAN_VERB, '').trimEnd();
    // "Contempla la obra…" begins with the verb: nobody is named.
    if (PLAN_VERB.test(sentence.text.slice(start, cue.end)) && subject.split(/\s+/).length <= 8)
      return { start, end: start + subject.length };
  }
  const zone = subjectZone(sentence, cue.start);
  const named = lastMatch(authority, zone.text);
  if (named && !PASSIVE.has(cue.sign)) {
    const start = zone.start + named.index;
    return nameAround(sentence, { start, end: start + named[0].length });
  }
  const agent = agentAfter(sentence, cue.end, lang);
  if (agent) return agent;
  const speaking = says.exec(sentence.plain);
  if (speaking && (signs.has('announces') || signs.has('promises') || /["»”]/.test(sentence.text))) {
    const after = sentence.plain.slice(speaking.index, speaking.index + 80);
    const match = authority.exec(after);
    if (match && !LISTENER.test(after.slice(0, match.index))) {
      const start = speaking.index + match.index;
      return nameAround(sentence, { start, end: start + match[0].length });
    }
    const before = lastMatch(authority, sentence.plain.slice(0, speaking.index));
    if (before) return nameAround(sentence, { start: before.index, end: before.index + before[0].length });
  }
  if (named && PASSIVE.has(cue.sign)) return null;
  return PASSIVE.has(cue.sign) ? null : plainSubject(sentence, cue, deadline);
}

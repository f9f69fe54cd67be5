import type { Lang } from '../i18n/lang.ts';
import type { Passage } from '../text/passage.ts';
import { lowerLetters, withoutAccents } from '../text/plain.ts';
import { LEXICON } from './lexicon.ts';

/** What a sentence is on its page. */
export type Place = 'prose' | 'item' | 'heading' | 'row';

/** A sentence with what detection needs of it. */
export interface Sentence extends Passage {
  text: string;
  /** Lower case, offsets kept. */
  lower: string;
  /** Lower case without accents, offsets kept. */
  plain: string;
  place: Place;
  /** Alone on its line. */
  wholeLine: boolean;
  startsLine: boolean;
  /** Offset in `plain` where the words begin, after a bullet or a number. */
  body: number;
  /** It opens a list ("… :"). */
  opensList: boolean;
  opensWith: 'verb' | 'noun' | null;
}

/** "La publication de… est faite" is a sentence, "Publication de…" an item. */
const ARTICLE = /^(?:la|le|les|l'|une?|des|the|an?|el|los|las|una?) ?/;
const MARKER = /^(?:[-*•·▪>–—]\s*|\(?\d{1,3}(?:\.\d{1,3})*[.)°-]\s+|[a-z][.)]\s+|e\s(?=[A-Z]))+/i;
const LABEL =
  /^(?:(?:engagement|mesure|action|objectif|axe|jalon|commitment|action|milestone|goal|measure|compromiso|medida|accion|meta|hito|eje|proyecto)(?: n[°o]?\.?)? ?\d+(?:\.\d+)* ?[:.|–—-]? ?)/;

const CAPITAL = /^[A-ZÀ-Þ]{2}|^[A-ZÀ-Þ][a-zà-ÿ']/;

function isLineStart(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && (text[before] === ' ' || text[before] === '\t')) before -= 1;
  return before < 0 || text[before] === '\n';
}

function isLineEnd(text: string, at: number): boolean {
  let after = at;
  while (after < text.length && ' \t\r'.includes(text[after]!)) after += 1;
  return after >= text.length || text[after] === '\n';
}

/** The last sign, quotation marks and brackets left out. */
function lastSign(words: string): string {
  let at = words.length - 1;
  while (at > 0 && '"\'»”) \u00a0\u202f'.includes(words[at]!)) at -= 1;
  return words[at] ?? '';
}

/** Does it begin with an action? A row does when one of its cells does. */
function opening(plain: string, place: Place, body: number, lang: Lang): Sentence['opensWith'] {
  const { actionVerb, actionNoun } = LEXICON[lang];
  const rest = body > 0 ? plain.slice(body) : plain;
  let cells: string[];
  if (place === 'row') cells = rest.split(' | ');
  // "Complete" or "Descargar:" is a label, not an action.
  else if (!/\S\s+\S+\s+\S/.test(rest)) return null;
  else {
    const colon = place === 'heading' ? rest.indexOf(': ') : -1;
    // "Plaza Roberto Arlt: puesta en valor" names its action after the colon.
    cells = colon < 0 ? [rest] : [rest, rest.slice(colon + 2)];
  }
  if (cells.some((cell) => actionVerb.test(cell.trim()))) return 'verb';
  if (place === 'prose' && ARTICLE.test(rest)) return null;
  return cells.some((cell) => actionNoun.test(cell.trim())) ? 'noun' : null;
}

/**
 * Looks at one sentence: its letters, and whether it is prose, a list item, a heading or a table row.
 * `previous` is the sentence before: a second sentence of an item belongs to the item.
 */
export function lookAt(text: string, passage: Passage, lang: Lang, previous?: Sentence): Sentence {
  const words = text.slice(passage.start, passage.end);
  const lower = lowerLetters(words);
  const plain = withoutAccents(lower);
  const startsLine = isLineStart(text, passage.start);
  const wholeLine = startsLine && isLineEnd(text, passage.end);
  const marker = startsLine && !CAPITAL.test(words) ? (MARKER.exec(words)?.[0].length ?? 0) : 0;
  const label = startsLine ? (LABEL.exec(marker > 0 ? plain.slice(marker) : plain)?.[0].length ?? 0) : 0;
  const last = lastSign(words);
  const goesOn = !startsLine && previous?.place === 'item';
  const place: Place = goesOn
    ? 'item'
    : startsLine && (words.includes(' | ') || words.includes('\t'))
      ? 'row'
      : marker > 0 || (wholeLine && (last === ';' || last === ','))
        ? 'item'
        : wholeLine && !'.!?…;:'.includes(last) && words.length < 140
          ? 'heading'
          : 'prose';
  const body = marker + label;
  const opensWith = place === 'prose' && !startsLine ? null : opening(plain, place, body, lang);
  return {
    start: passage.start,
    end: passage.end,
    text: words,
    lower,
    plain,
    place,
    wholeLine,
    startsLine,
    body,
    opensList: last === ':',
    opensWith,
  };
}

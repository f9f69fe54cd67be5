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

/**
 * Looks at one sentence: its letters, and whether it is prose, a list item, a heading or a table row.
 * `previous` is the sentence before: a second sentence of an item belongs to the item.
 */
export function lookAt(text: string, passage: Passage, lang: Lang, previous?: Sentence): Sentence {
  const words = text.slice(passage.start, passage.end);
  const lower = lowerLetters(words);
  const plain = withoutAccents(lower);
  const startsLine =
    passage.start === 0 || /\n[ \t]*$/.test(text.slice(Math.max(0, passage.start - 8), passage.start));
  const endsLine =
    passage.end >= text.length ||
    /^[ \t\r]*\n/.test(text.slice(passage.end, passage.end + 8)) ||
    text.slice(passage.end).length < 3;
  const wholeLine = startsLine && endsLine;
  const marker = startsLine ? (words.match(MARKER)?.[0].length ?? 0) : 0;
  const label = plain.slice(marker).match(LABEL)?.[0].length ?? 0;
  const stops = /[.!?…;:]["'»”)]*$/.test(words);
  const goesOn = !startsLine && previous?.place === 'item';
  const place: Place = goesOn
    ? 'item'
    : words.includes(' | ') || words.includes('\t')
      ? 'row'
      : marker > 0 || (wholeLine && /[;,]$/.test(words))
        ? 'item'
        : wholeLine && !stops && words.length < 140
          ? 'heading'
          : 'prose';
  const body = marker + label;
  const lexicon = LEXICON[lang];
  // "Plaza Roberto Arlt: puesta en valor" names its action after the colon.
  // "Complete" or "Descargar:" is a label, not an action.
  const isLabel = place !== 'row' && plain.slice(body).trim().split(/\s+/).length < 3;
  const cells =
    place === 'row'
      ? plain.split(' | ')
      : isLabel
        ? []
        : [
            plain.slice(body),
            ...(place === 'heading'
              ? plain
                  .slice(body)
                  .split(/: (.*)/)
                  .slice(1, 2)
              : []),
          ];
  const opensWith = cells.some((cell) => lexicon.actionVerb.test(cell.trim()))
    ? 'verb'
    : cells.some((cell) => lexicon.actionNoun.test(cell.trim())) &&
        !(place === 'prose' && ARTICLE.test(plain.slice(body)))
      ? 'noun'
      : null;
  return {
    ...passage,
    text: words,
    lower,
    plain,
    place,
    wholeLine,
    startsLine,
    body,
    opensList: /:\s*$/.test(words),
    opensWith,
  };
}

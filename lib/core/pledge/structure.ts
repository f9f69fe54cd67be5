import type { Lang } from '../i18n/lang.ts';
import type { Passage } from '../text/passage.ts';
import { lowerLetters, withoutAccents } from '../text/plain.ts';
import { LEXICON } from './lexicon.ts';
import { CUES, type Sign } from './row.ts';
import { type Theme, tablesOf, themeBit } from './tables.ts';

/** What a sentence is on its page. */
export type Place = 'prose' | 'item' | 'heading' | 'row';

/** "La publication de… est faite" is a sentence, "Publication de…" an item. */
const ARTICLE = /^(?:la|le|les|l'|une?|des|the|an?|el|los|las|una?) ?/;
const MARKER = /^(?:[-*•·▪>–—]\s*|\(?\d{1,3}(?:\.\d{1,3})*[.)°-]\s+|[a-z][.)]\s+|e\s(?=[A-Z]))+/i;
const LABEL =
  /^(?:(?:engagement|mesure|action|objectif|axe|jalon|commitment|action|milestone|goal|measure|compromiso|medida|accion|meta|hito|eje|proyecto)(?: n[°o]?\.?)? ?\d+(?:\.\d+)* ?[:.|–—-]? ?)/;

/** Characters in which a line shows whether it begins with an action. */
const HEAD = 120;

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

/** Does it begin with an action? A row does when one of its cells does. `body` is where its words begin. */
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
 * A sentence with what detection needs of it. What costs something is found out when first asked: most sentences are done
 * with after one look.
 */
export class Sentence implements Passage {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lang: Lang;
  readonly place: Place;
  /** Alone on its line. */
  readonly wholeLine: boolean;
  readonly startsLine: boolean;
  /** It opens a list ("… :"). */
  readonly opensList: boolean;
  /** Cues that may be in it, as bits (see `tables.ts`). */
  readonly mayCue: number;
  private readonly marker: number;
  private lowered: string | undefined;
  private bare: string | undefined;
  private opener: string | undefined;
  private bodyAt: number | undefined;
  private opening: 'verb' | 'noun' | null | undefined;
  private mayGuards: number | undefined;
  /** Themes looked for, and those found, as bits. */
  private asked = 0;
  private held = 0;

  /** `previous` is the sentence before: a second sentence of an item belongs to the item. */
  constructor(text: string, { start, end }: Passage, lang: Lang, previous?: Sentence) {
    const words = text.slice(start, end);
    const startsLine = isLineStart(text, start);
    this.start = start;
    this.end = end;
    this.text = words;
    this.lang = lang;
    this.startsLine = startsLine;
    this.wholeLine = startsLine && isLineEnd(text, end);
    this.marker = startsLine && !CAPITAL.test(words) ? (MARKER.exec(words)?.[0].length ?? 0) : 0;
    const last = lastSign(words);
    this.opensList = last === ':';
    this.place = this.placeOf(last, !startsLine && previous?.place === 'item');
    this.mayCue = tablesOf(lang).cueScanner.scan(text, start, end);
  }

  private placeOf(last: string, goesOn: boolean): Place {
    if (goesOn) return 'item';
    if (!this.startsLine) return 'prose';
    if (this.text.includes(' | ') || this.text.includes('\t')) return 'row';
    if (this.marker > 0 || (this.wholeLine && (last === ';' || last === ','))) return 'item';
    return this.wholeLine && !'.!?…;:'.includes(last) && this.text.length < 140 ? 'heading' : 'prose';
  }

  /** Lower case, offsets kept. */
  get lower(): string {
    this.lowered ??= lowerLetters(this.text);
    return this.lowered;
  }

  /** Lower case without accents, offsets kept. */
  get plain(): string {
    this.bare ??= withoutAccents(this.lower);
    return this.bare;
  }

  /** The first words of `plain`: all that is asked of most lines. */
  private get head(): string {
    this.opener ??= this.bare ?? withoutAccents(lowerLetters(this.text.slice(0, HEAD)));
    return this.opener;
  }

  /** Offset in `plain` where the words begin, after a bullet or a number. */
  get body(): number {
    if (this.bodyAt === undefined) {
      const label = this.startsLine ? (LABEL.exec(this.head.slice(this.marker))?.[0].length ?? 0) : 0;
      this.bodyAt = this.marker + label;
    }
    return this.bodyAt;
  }

  /** The kind of action that it begins with, in its first words or in one of its cells. */
  get opensWith(): 'verb' | 'noun' | null {
    if (this.opening === undefined)
      this.opening =
        this.place === 'prose' && !this.startsLine
          ? null
          : opening(
              this.place === 'row' || this.place === 'heading' ? this.plain : this.head,
              this.place,
              this.body,
              this.lang,
            );
    return this.opening;
  }

  /** Guards and themes that may be in it, as bits (see `tables.ts`). */
  get mayGuard(): number {
    this.mayGuards ??= tablesOf(this.lang).guardScanner.scan(this.text, 0, this.text.length);
    return this.mayGuards;
  }

  /** Does it hold a word of this kind? */
  speaksOf(theme: Theme): boolean {
    const tables = tablesOf(this.lang);
    const bit = themeBit(tables, theme);
    if ((this.asked & bit) === 0) {
      this.asked |= bit;
      if ((this.mayGuard & bit) !== 0 && tables.lexicon[theme].test(this.plain)) this.held |= bit;
    }
    return (this.held & bit) !== 0;
  }

  /** Does a row of the tables with this sign match it? */
  shows(sign: Sign): boolean {
    const { cues, guards } = tablesOf(this.lang);
    const isCue = CUES[sign] !== undefined;
    const may = isCue ? this.mayCue : this.mayGuard;
    return (isCue ? cues : guards).some(
      (row, number) =>
        row.sign === sign &&
        (may & (1 << number)) !== 0 &&
        row.pattern.test(row.accents ? this.lower : this.plain),
    );
  }
}

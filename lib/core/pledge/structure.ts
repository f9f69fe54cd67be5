import type { Lang } from '../i18n/lang.ts';
import type { Passage } from '../text/passage.ts';
import type { Scanned } from '../text/piece-scanner.ts';
import { lowerLetters, plainLetters } from '../text/plain.ts';
import { LEXICON } from './lexicon.ts';
import { CUES, type Sign } from './row.ts';
import { findCues, type Signs, withGuards } from './signs.ts';
import { type Tables, type Theme, tablesOf } from './tables.ts';

/** What a sentence is on its page. */
export type Place = 'prose' | 'item' | 'heading' | 'row';

/** "La publication de… est faite" is a sentence, "Publication de…" an item. */
const ARTICLE = /^(?:(?:la|le|les|une?|des|the|an?|el|los|las|una?)[ \u00a0]|l['’])/i;
const MARKER = /^(?:[-*•·▪>–—]\s*|\(?\d{1,3}(?:\.\d{1,3})*[.)°-]\s+|[a-z][.)]\s+|e\s(?=[A-Z]))+/i;
const LABEL =
  /^(?:(?:engagement|mesure|action|objectif|axe|jalon|commitment|action|milestone|goal|measure|initiative|compromiso|medida|accion|meta|hito|eje|iniciativa|proyecto)(?: n[°o]?\.?)? ?\d+(?:\.\d+)* ?[:.|–—-]? ?)/;

/** Characters in which a line shows whether it begins with an action. */
const HEAD = 120;

const CAPITAL = /^[A-ZÀ-Þ]{2}|^[A-ZÀ-Þ][a-zà-ÿ']/;

/** Most lines begin with a word: a letter that no stop, bracket or space follows is no marker. */
const mayBeMarked = (words: string): boolean =>
  !/^[a-zA-ZÀ-ÿ]/.test(words) || '.) \t\u00a0'.includes(words[1] ?? 'x');

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
  return cells.some((cell) => actionNoun.test(cell.trim())) ? 'noun' : null;
}

/** Filled anew for every sentence. */
const scanned: Scanned = { first: 0, also: 0, second: 0, certain: 0 };

/**
 * A sentence with what detection needs of it. What costs something is found out when first asked: most sentences are done
 * with after one look.
 */
export class Sentence implements Passage {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lang: Lang;
  readonly tables: Tables;
  readonly place: Place;
  /** Alone on its line. */
  readonly wholeLine: boolean;
  readonly startsLine: boolean;
  /** Cues that may be in it, as bits (see `tables.ts`); whoever finds one missing takes it out. */
  mayCue: number;
  /** Guards and themes that may be in it, likewise. */
  mayGuard: number;
  /** Guards and themes that are known to be in it. */
  private surely: number;
  private readonly marker: number;
  private lowered: string | undefined;
  private bare: string | undefined;
  private opener: string | undefined;
  private bodyAt: number | undefined;
  private opening: 'verb' | 'noun' | null | undefined;
  private cuesFound: Signs | undefined;
  private signsFound: Signs | undefined;

  /** `previous` is the sentence before: a second sentence of an item belongs to the item. */
  constructor(text: string, { start, end }: Passage, lang: Lang, previous?: Sentence) {
    const words = text.slice(start, end);
    const startsLine = isLineStart(text, start);
    this.start = start;
    this.end = end;
    this.text = words;
    this.lang = lang;
    this.tables = previous?.lang === lang ? previous.tables : tablesOf(lang);
    this.startsLine = startsLine;
    this.wholeLine = startsLine && isLineEnd(text, end);
    this.marker =
      startsLine && mayBeMarked(words) && !CAPITAL.test(words) ? (MARKER.exec(words)?.[0].length ?? 0) : 0;
    this.place = startsLine ? this.placeOnLine() : previous?.place === 'item' ? 'item' : 'prose';
    this.tables.scanner.scan(text, start, end, scanned);
    this.mayCue = scanned.first;
    this.mayGuard = scanned.second;
    this.surely = scanned.certain;
  }

  private placeOnLine(): Place {
    if (this.text.includes(' | ') || this.text.includes('\t')) return 'row';
    if (this.marker > 0) return 'item';
    if (!this.wholeLine) return 'prose';
    const last = lastSign(this.text);
    if (last === ';' || last === ',') return 'item';
    return !'.!?…;:'.includes(last) && this.text.length < 140 ? 'heading' : 'prose';
  }

  /** It opens a list ("… :"). */
  get opensList(): boolean {
    return lastSign(this.text) === ':';
  }

  /** Lower case, offsets kept. */
  get lower(): string {
    this.lowered ??= lowerLetters(this.text);
    return this.lowered;
  }

  /** Lower case without accents, offsets kept. */
  get plain(): string {
    this.bare ??= plainLetters(this.text);
    return this.bare;
  }

  /** The first words of `plain`: all that is asked of most lines. */
  private get head(): string {
    this.opener ??= this.bare ?? plainLetters(this.text.slice(0, HEAD));
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

  /** Only what stands at the start of a line, or belongs to an item, can be an item of a plan. */
  get mayOpenPlanItem(): boolean {
    return this.startsLine || this.place !== 'prose';
  }

  /** The kind of action that it begins with, in its first words or in one of its cells. */
  get opensWith(): 'verb' | 'noun' | null {
    if (this.opening === undefined)
      this.opening =
        !this.mayOpenPlanItem || (this.place === 'prose' && ARTICLE.test(this.text))
          ? null
          : opening(
              this.place === 'row' || this.place === 'heading' ? this.plain : this.head,
              this.place,
              this.body,
              this.lang,
            );
    return this.opening;
  }

  /** Has it a figure or a word without which no time is named? Nothing but a no is certain. */
  get mayNameTime(): boolean {
    return (this.mayGuard & this.tables.timeBit) !== 0 || /\d/.test(this.text);
  }

  /** Nothing but a no is certain. */
  maySpeakOf(theme: Theme): boolean {
    return (this.mayGuard & this.tables.themeBits[theme]) !== 0;
  }

  /** Does a verb at this passage of it have "we" for subject? */
  isSaidByUs({ start, end }: Passage): boolean {
    const verb = this.bare?.slice(start, end) ?? plainLetters(this.text.slice(start, end));
    return this.tables.lexicon.weVerb.test(verb);
  }

  /** Does it hold a word of this kind? */
  speaksOf(theme: Theme): boolean {
    const { themeBits, lexicon } = this.tables;
    const bit = themeBits[theme];
    if ((this.surely & bit) !== 0) return true;
    if ((this.mayGuard & bit) === 0) return false;
    const speaks = lexicon[theme].test(this.plain);
    if (speaks) this.surely |= bit;
    else this.mayGuard &= ~bit;
    return speaks;
  }

  /** What may announce a pledge. */
  get cues(): Signs {
    this.cuesFound ??= findCues(this);
    return this.cuesFound;
  }

  /** The cues, and what speaks against them. */
  get signs(): Signs {
    this.signsFound ??= withGuards(this);
    return this.signsFound;
  }

  /** Does a row of the tables with this sign match it? */
  shows(sign: Sign): boolean {
    if (CUES[sign] !== undefined) return this.cues.has(sign);
    const { bits, rows } = this.tables.guardsOf.get(sign)!;
    if ((this.surely & bits) !== 0) return true;
    if ((this.mayGuard & bits) === 0) return false;
    for (const { row, bit } of rows) {
      if ((this.mayGuard & bit) === 0) continue;
      if (row.pattern.test(row.accents ? this.lower : this.plain)) {
        this.surely |= bit;
        return true;
      }
      this.mayGuard &= ~bit;
    }
    return false;
  }
}

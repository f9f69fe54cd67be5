import { lowerLetters, withoutAccents } from './plain.ts';

/**
 * Which pieces of words a pattern needs: a text without any of them cannot match, so that a single pass over the text
 * (see `piece-scanner.ts`) tells which of many patterns are worth trying. Read from the pattern itself: nobody keeps such
 * a list by hand, and no new pattern can be forgotten in it.
 */

/** In a piece: the border of a word. Whatever is no letter counts as border; several in a row are one. */
export const BORDER = '#';

/** Pieces that occur more often than this, by sign of text, are no help. */
const TOO_COMMON = 0.01;
const MOST_PIECES = 400;
const LONGEST_PIECE = 9;
/** Ends a piece that was cut: what follows in the pattern is not added to it. */
const CUT = '…';

/** What is known of a part of a pattern: all that it can match, if that is little; else the best pieces it cannot do without. */
export interface Known {
  /** Every text that the part matches, or how it begins; null when there are too many. */
  all: string[] | null;
  /** Of each of these sets one piece is in every match, each in a place of its own; the rarest set first, `MOST_SETS` at most. */
  needs: string[][];
}

const MOST_SETS = 2;

const NOTHING: Known = { all: [''], needs: [] };
const ANYTHING: Known = { all: null, needs: [] };

/** How often signs occur in French, English and Spanish text, roughly; other letters are rare. */
const FREQUENCY: Record<string, number> = { [BORDER]: 0.3, e: 0.12, a: 0.1 };
for (const letter of 'sinrtolu') FREQUENCY[letter] = 0.06;
for (const letter of 'cdmp') FREQUENCY[letter] = 0.03;
const RARE = 0.01;

const rateOf = (pieces: readonly string[]) =>
  pieces.reduce(
    (sum, piece) =>
      sum + [...piece].reduce((rate, sign) => rate * (sign === CUT ? 1 : (FREQUENCY[sign] ?? RARE)), 1),
    0,
  );

/** The rarest first. */
const rarest = (sets: readonly string[][]) => sets.toSorted((a, b) => rateOf(a) - rateOf(b));

/** The sets of a part: all of it is a set too, in the same place as the others. */
const setsOf = ({ all, needs }: Known) => (all ? rarest([all, ...needs]).slice(0, 1) : needs);

function join(a: string, b: string, longest: number): string {
  if (a.endsWith(CUT)) return a;
  const joined = a.endsWith(BORDER) && b.startsWith(BORDER) ? a + b.slice(1) : a + b;
  return joined.length > longest ? joined.slice(0, longest) + CUT : joined;
}

const unique = (pieces: string[]) => [...new Set(pieces)];
const few = (pieces: string[] | null) => (pieces && pieces.length <= MOST_PIECES ? pieces : null);

/** A letter as patterns and scanner see it: small and without accent; whatever is no letter from a to z is a border. */
export function signOf(letter: string): string {
  const bare = withoutAccents(lowerLetters(letter));
  return bare >= 'a' && bare <= 'z' ? bare : BORDER;
}

/** The same where accents matter: an accented letter stays as it is. */
function accentedSignOf(letter: string): string {
  const lower = lowerLetters(letter);
  return isAccented(lower) && signOf(letter) !== BORDER ? lower : signOf(letter);
}

/** Has the piece a letter that a piece without accents has not? */
export const isAccented = (piece: string): boolean => /[à-ÿ]/.test(piece);

/** Reads the source of a pattern from left to right. Knows the syntax that our tables use; anything else counts as "may match anything". */
export class PatternReader {
  private at = 0;
  private readonly source: string;
  private readonly longest: number;
  private readonly signOf: (letter: string) => string;

  /** Pieces longer than `longest` are cut; `signOf` tells what a letter of the pattern is in a piece. */
  constructor(source: string, longest: number, signOf: (letter: string) => string) {
    this.source = source;
    this.longest = longest;
    this.signOf = signOf;
  }

  alternatives(): Known {
    const branches = [this.sequence()];
    while (this.source[this.at] === '|') {
      this.at += 1;
      branches.push(this.sequence());
    }
    if (branches.length === 1) return branches[0]!;
    const all = branches.every((branch) => branch.all !== null)
      ? unique(branches.flatMap((branch) => branch.all!))
      : null;
    const parts = branches.map(setsOf);
    if (parts.some((sets) => sets.length === 0)) return { all: few(all), needs: [] };
    const needs = Array.from({ length: Math.max(...parts.map((sets) => sets.length)) }, (_, rank) =>
      unique(parts.flatMap((sets) => sets[rank] ?? sets[0]!)),
    );
    return { all: few(all), needs: rarest(needs.filter((set) => few(set))) };
  }

  private sequence(): Known {
    // Sets by the place in the pattern that they tell of.
    const places: string[][][] = [[]];
    let open: string[] = [''];
    let whole = true;
    while (this.at < this.source.length && this.source[this.at] !== '|' && this.source[this.at] !== ')') {
      const { all, needs } = this.repeated();
      const joined =
        all &&
        few(
          all.length * open.length <= MOST_PIECES
            ? unique(open.flatMap((a) => all.map((b) => join(a, b, this.longest))))
            : null,
        );
      if (joined) {
        places.at(-1)!.push(...needs);
        open = joined;
        continue;
      }
      places.at(-1)!.push(open);
      if (all) places.push([...needs]);
      else places.push(...needs.map((set) => [set]), []);
      open = all ?? [''];
      whole = false;
    }
    places.at(-1)!.push(open);
    const needs = rarest(places.flatMap((sets) => rarest(sets).slice(0, 1))).slice(0, MOST_SETS);
    return { all: whole ? open : null, needs };
  }

  private repeated(): Known {
    const part = this.single();
    const rest = this.source.slice(this.at);
    const times = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/.exec(rest);
    if (!times) return part;
    this.at += times[0].length;
    if (times[0][0] === '?') return part.all ? { all: unique(['', ...part.all]), needs: [] } : ANYTHING;
    const atLeastOnce = times[0][0] === '+' || Number(times[1] ?? 0) > 0;
    return atLeastOnce ? { all: null, needs: setsOf(part) } : ANYTHING;
  }

  private single(): Known {
    const sign = this.source[this.at]!;
    if (sign === '(') return this.group();
    if (sign === '[') return this.letters();
    this.at += 1;
    if (sign === '.') return ANYTHING;
    if (sign === '^' || sign === '$') return { all: [BORDER], needs: [] };
    if (sign !== '\\') return { all: [this.signOf(sign)], needs: [] };
    const escaped = this.source[this.at]!;
    this.at += 1;
    if (escaped === 'p' || escaped === 'P') {
      this.at = this.source.indexOf('}', this.at) + 1;
      return ANYTHING;
    }
    if (escaped === 'u') {
      this.at += 4;
      return ANYTHING;
    }
    if (escaped === 'b' || escaped === 's' || escaped === 'd') return { all: [BORDER], needs: [] };
    return /[a-z]/i.test(escaped) ? ANYTHING : { all: [this.signOf(escaped)], needs: [] };
  }

  private group(): Known {
    const kind = /^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/.exec(this.source.slice(this.at))![0];
    this.at += kind.length;
    const from = this.at;
    const inner = this.alternatives();
    const words = this.source.slice(from, this.at);
    this.at += 1;
    // What must not be beside a match: only "no letter here" says something that a piece can hold.
    if (kind === '(?!' || kind === '(?<!')
      return words === '[a-zà-ÿ]' ? { all: [BORDER], needs: [] } : NOTHING;
    return kind === '(?=' || kind === '(?<=' ? NOTHING : inner;
  }

  private letters(): Known {
    const end = this.source.indexOf(']', this.at + 2);
    const inside = this.source.slice(this.at + 1, end);
    this.at = end + 1;
    const few = !/^\^|\\|.-./.test(inside) && inside.length <= 12;
    return few ? { all: unique([...inside].map(this.signOf)), needs: [] } : ANYTHING;
  }
}

/**
 * What a match of `pattern` in lower-case text cannot do without: of each set one piece, `MOST_SETS` sets at most, the rarest first.
 * None when the pattern asks for nothing in particular. With `accents` the pattern's accents are kept, else dropped.
 */
export function requiredPieces(pattern: RegExp, accents = false): string[][] {
  const reader = new PatternReader(pattern.source, LONGEST_PIECE, accents ? accentedSignOf : signOf);
  return setsOf(reader.alternatives())
    .filter((pieces) => rateOf(pieces) < TOO_COMMON)
    .map((pieces) => unique(pieces.map((piece) => piece.replace(CUT, ''))));
}

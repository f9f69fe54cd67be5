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
interface Known {
  /** Every text that the part matches, or how it begins; null when there are too many. */
  all: string[] | null;
  /** One of these is in every match; null when nothing is known. */
  needs: string[] | null;
}

const NOTHING: Known = { all: [''], needs: null };
const ANYTHING: Known = { all: null, needs: null };

/** How often signs occur in French, English and Spanish text, roughly; other letters are rare. */
const FREQUENCY: Record<string, number> = { [BORDER]: 0.3, e: 0.12, a: 0.1 };
for (const letter of 'sinrtolu') FREQUENCY[letter] = 0.06;
for (const letter of 'cdmp') FREQUENCY[letter] = 0.03;
const RARE = 0.01;

const rateOf = (pieces: readonly string[] | null) =>
  pieces?.reduce(
    (sum, piece) =>
      sum + [...piece].reduce((rate, sign) => rate * (sign === CUT ? 1 : (FREQUENCY[sign] ?? RARE)), 1),
    0,
  ) ?? Number.POSITIVE_INFINITY;

/** The pieces that fewer texts hold. */
const better = (a: string[] | null, b: string[] | null) => (rateOf(a) <= rateOf(b) ? a : b);

function join(a: string, b: string): string {
  if (a.endsWith(CUT)) return a;
  const joined = a.endsWith(BORDER) && b.startsWith(BORDER) ? a + b.slice(1) : a + b;
  return joined.length > LONGEST_PIECE ? joined.slice(0, LONGEST_PIECE) + CUT : joined;
}

const unique = (pieces: string[]) => [...new Set(pieces)];

/** A letter as patterns and scanner see it: small and without accent; whatever is no letter from a to z is a border. */
export function signOf(letter: string): string {
  const bare = withoutAccents(lowerLetters(letter));
  return bare >= 'a' && bare <= 'z' ? bare : BORDER;
}

/** Reads a pattern from left to right. Knows the syntax that our tables use; anything else counts as "may match anything". */
class Reader {
  private at = 0;
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
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
    const parts = branches.map(({ all, needs }) => better(all, needs));
    const needs = parts.every((part) => part !== null) ? unique(parts.flatMap((part) => part!)) : null;
    return {
      all: all && all.length <= MOST_PIECES ? all : null,
      needs: needs && needs.length <= MOST_PIECES ? needs : null,
    };
  }

  private sequence(): Known {
    let best: string[] | null = null;
    let open: string[] = [''];
    let whole = true;
    while (this.at < this.source.length && this.source[this.at] !== '|' && this.source[this.at] !== ')') {
      const { all, needs } = this.repeated();
      best = better(best, needs);
      const joined =
        all && all.length * open.length <= MOST_PIECES
          ? unique(open.flatMap((a) => all.map((b) => join(a, b))))
          : null;
      if (joined) {
        open = joined;
        continue;
      }
      best = better(best, open);
      open = all ?? [''];
      whole = false;
    }
    return { all: whole ? open : null, needs: better(best, open) };
  }

  private repeated(): Known {
    const part = this.single();
    const rest = this.source.slice(this.at);
    const times = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/.exec(rest);
    if (!times) return part;
    this.at += times[0].length;
    if (times[0][0] === '?') return part.all ? { all: unique(['', ...part.all]), needs: null } : ANYTHING;
    const atLeastOnce = times[0][0] === '+' || Number(times[1] ?? 0) > 0;
    return atLeastOnce ? { all: null, needs: better(part.all, part.needs) } : ANYTHING;
  }

  private single(): Known {
    const sign = this.source[this.at]!;
    if (sign === '(') return this.group();
    if (sign === '[') return this.letters();
    this.at += 1;
    if (sign === '.') return ANYTHING;
    if (sign === '^' || sign === '$') return { all: [BORDER], needs: null };
    if (sign !== '\\') return { all: [signOf(sign)], needs: null };
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
    if (escaped === 'b' || escaped === 's' || escaped === 'd') return { all: [BORDER], needs: null };
    return /[a-z]/i.test(escaped) ? ANYTHING : { all: [signOf(escaped)], needs: null };
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
      return words === '[a-zà-ÿ]' ? { all: [BORDER], needs: null } : NOTHING;
    return kind === '(?=' || kind === '(?<=' ? NOTHING : inner;
  }

  private letters(): Known {
    const end = this.source.indexOf(']', this.at + 2);
    const inside = this.source.slice(this.at + 1, end);
    this.at = end + 1;
    const few = !/^\^|\\|.-./.test(inside) && inside.length <= 12;
    return few ? { all: unique([...inside].map(signOf)), needs: null } : ANYTHING;
  }
}

/** Pieces of which every match of `pattern` in lower-case text holds one; null when the pattern asks for nothing in particular. */
export function requiredPieces(pattern: RegExp): string[] | null {
  const { all, needs } = new Reader(pattern.source).alternatives();
  const pieces = better(all, needs);
  return rateOf(pieces) < TOO_COMMON ? pieces!.map((piece) => piece.replace(CUT, '')) : null;
}

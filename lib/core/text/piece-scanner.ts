import { lowerLetters, plainUnit } from './plain.ts';
import { BORDER, isAccented, requiredPieces, signOf } from './required-pieces.ts';
import { type Phrase, phrasesOf } from './whole-phrases.ts';

/** As many patterns of a list as a number has bits. */
export const MOST_PATTERNS = 32;

/** Room for the letters from a to z and the border of a word: a power of two, so that places need no multiplication. */
const SIGN_BITS = 5;
const SIGNS = 1 << SIGN_BITS;
const BORDER_SIGN = 26;
/** Letters with accents that are folded end here. */
const LETTERS = 0x100;

const numberOf = (sign: string) => (sign >= 'a' && sign <= 'z' ? sign.charCodeAt(0) - 97 : BORDER_SIGN);
/** For every UTF-16 unit, so that a scan need not ask where the letters end. */
const SIGN_OF_LETTER = new Uint8Array(0x10000).fill(BORDER_SIGN);
for (let code = 0; code < LETTERS; code += 1)
  SIGN_OF_LETTER[code] = numberOf(signOf(String.fromCharCode(code)));

/** What a scan tells of the patterns of both lists: bit `n` for pattern `n`. */
export interface Scanned {
  first: number;
  /** Of the first list: patterns of which the second set of pieces is there too. */
  also: number;
  second: number;
  /** Of the second list: patterns that match for certain, as one of their phrases is there. */
  certain: number;
}

/** A pattern to look for. */
export interface Wanted {
  pattern: RegExp;
  /** It is matched with the accents of the text. */
  accents?: true;
}

/** What must be looked at letter for letter where it may end, and what it then tells. */
interface Check extends Scanned {
  /** Is it the one whose last sign is at `at`, in the words of `text` from `start` to `end`? */
  stands: (text: string, start: number, at: number, end: number) => boolean;
}

/** A state of the automaton while it is built: what the pieces tell that end in it. */
interface State {
  first: number;
  also: number;
  second: number;
  checks: readonly Check[];
  children: Int32Array;
  /** Several borders are one. */
  endsInBorder: boolean;
}

const newState = (endsInBorder: boolean): State => ({
  children: new Int32Array(SIGNS).fill(-1),
  endsInBorder,
  first: 0,
  also: 0,
  second: 0,
  checks: [],
});

/** The state that a piece ends in. */
function stateAfter(states: State[], piece: readonly string[]): State {
  let state = states[0]!;
  for (const letter of piece) {
    const sign = numberOf(letter);
    if (state.children[sign]! < 0) {
      state.children[sign] = states.length;
      states.push(newState(sign === BORDER_SIGN));
    }
    state = states[state.children[sign]!]!;
  }
  return state;
}

type Told = 'first' | 'also' | 'second';

/** Pieces with letters beyond a to z count with these accents only. */
function addPieces(
  states: State[],
  pieces: readonly string[] | undefined,
  list: Told,
  bit: number,
  always: Scanned,
): void {
  if (pieces === undefined) always[list] |= bit;
  for (const piece of pieces ?? []) {
    const state = stateAfter(states, [...piece].map(signOf));
    if (!isAccented(piece)) state[list] |= bit;
    else
      state.checks = [
        ...state.checks,
        {
          ...{ first: 0, also: 0, second: 0, certain: 0 },
          [list]: bit,
          stands: (text, start, at) => hasAccents(piece, text, start, at),
        },
      ];
  }
}

/** Adds all that tells of the pattern by words alone; what it else matches is left. */
function addPhrases(states: State[], { pattern, accents }: Wanted, told: Scanned): RegExp | null {
  if (accents) return pattern;
  const { phrases, rest } = phrasesOf(pattern);
  for (const phrase of phrases) {
    const signs = BORDER + phrase.text.replace(/[^a-z]+/g, BORDER) + (phrase.open ? '' : BORDER);
    const state = stateAfter(states, [...signs]);
    const stands: Check['stands'] = (text, start, at, end) => standsAlone(phrase, text, start, at, end);
    state.checks = [...state.checks, { ...told, stands }];
  }
  return rest;
}

/**
 * Tells in one pass over a text which of many patterns may match it: an automaton over the pieces that each pattern needs
 * (Aho and Corasick, 1975), on letters without case and accents.
 */
export class PieceScanner {
  /** Next state by state and sign. Small numbers: what is read for every letter should stay at hand. */
  private readonly next: Uint16Array;
  /** What a piece that ends in a state tells, by state less `speaking`. */
  private readonly first: Int32Array;
  private readonly also: Int32Array;
  private readonly second: Int32Array;
  private readonly checks: readonly (readonly Check[])[];
  /** From this state on pieces end: most letters end none. */
  private readonly speaking: number;
  /** Patterns that need nothing in particular. */
  private readonly always: Scanned = { first: 0, also: 0, second: 0, certain: 0 };

  /** Two lists of at most `MOST_PATTERNS` patterns each. */
  constructor(first: readonly Wanted[], second: readonly Wanted[] = []) {
    const states = [newState(false)];
    for (const [number, wanted] of first.entries()) {
      const bit = 1 << number;
      const rest = addPhrases(states, wanted, { first: bit, also: bit, second: 0, certain: 0 });
      if (rest === null) continue;
      const [rarest, other] = requiredPieces(rest, wanted.accents);
      addPieces(states, rarest, 'first', bit, this.always);
      addPieces(states, other, 'also', bit, this.always);
    }
    for (const [number, wanted] of second.entries()) {
      const bit = 1 << number;
      const rest = addPhrases(states, wanted, { first: 0, also: 0, second: bit, certain: bit });
      if (rest !== null)
        addPieces(states, requiredPieces(rest, wanted.accents)[0], 'second', bit, this.always);
    }

    const order = link(states);
    const silent = order.filter((at) => !speaks(states[at]!));
    const speaking = order.filter((at) => speaks(states[at]!));
    const place = new Int32Array(states.length);
    for (const [rank, at] of [...silent, ...speaking].entries()) place[at] = rank;
    this.next = new Uint16Array(states.length * SIGNS);
    for (const [at, { children }] of states.entries())
      for (let sign = 0; sign < SIGNS; sign += 1)
        this.next[place[at]! * SIGNS + sign] = place[children[sign]!]!;
    this.speaking = silent.length;
    this.first = Int32Array.from(speaking, (at) => states[at]!.first);
    this.also = Int32Array.from(speaking, (at) => states[at]!.also);
    this.second = Int32Array.from(speaking, (at) => states[at]!.second);
    this.checks = speaking.map((at) => states[at]!.checks);
  }

  /** Writes into `found` which patterns may match the words of `text` from `start` to `end` (UTF-16 offsets). */
  scan(text: string, start: number, end: number, found: Scanned): void {
    const { next, speaking, always } = this;
    found.first = always.first;
    found.also = always.also;
    found.second = always.second;
    found.certain = 0;
    let state = next[BORDER_SIGN]!;
    for (let at = start; at < end; at += 1) {
      const code = text.charCodeAt(at);
      const before = state;
      state = next[(state << SIGN_BITS) | SIGN_OF_LETTER[code]!]!;
      // A second border in a row says what the first has said (no piece is a single letter).
      if (state >= speaking && state !== before) this.hear(state, text, start, at, end, found);
    }
    state = next[(state << SIGN_BITS) | BORDER_SIGN]!;
    if (state >= speaking) this.hear(state, text, start, end, end, found);
    found.first &= found.also;
  }

  /** Notes what the pieces tell whose last sign is at `at`. */
  private hear(state: number, text: string, start: number, at: number, end: number, found: Scanned): void {
    const rank = state - this.speaking;
    found.first |= this.first[rank]!;
    found.also |= this.also[rank]!;
    found.second |= this.second[rank]!;
    for (const check of this.checks[rank]!) {
      const { first, also, second, certain } = check;
      const isNew =
        (first & ~found.first) | (also & ~found.also) | (second & ~found.second) | (certain & ~found.certain);
      if (isNew === 0 || !check.stands(text, start, at, end)) continue;
      found.first |= first;
      found.also |= also;
      found.second |= second;
      found.certain |= certain;
    }
  }
}

const speaks = ({ first, also, second, checks }: State) => (first | also | second) !== 0 || checks.length > 0;

const isLetter = (code: number) => SIGN_OF_LETTER[code] !== BORDER_SIGN;
/** To the automaton a figure is a border; to a pattern it belongs to the word. */
const isFigure = (code: number) => (code >= 48 && code <= 57) || code === 95;

/** Does the phrase stand there, letter for letter, no figure beside it? */
function standsAlone(
  { text: words, open }: Phrase,
  text: string,
  start: number,
  at: number,
  end: number,
): boolean {
  const to = open ? at + 1 : at;
  const from = to - words.length;
  if (from < start || (from > start && isFigure(text.charCodeAt(from - 1)))) return false;
  for (let place = words.length - 1; place >= 0; place -= 1)
    if (plainUnit(text.charCodeAt(from + place)) !== words.charCodeAt(place)) return false;
  let after = to;
  while (open && after < end && isLetter(text.charCodeAt(after))) after += 1;
  return after >= end || !isFigure(text.charCodeAt(after));
}

/** Has the piece the accents of the text there? */
function hasAccents(piece: string, text: string, start: number, at: number): boolean {
  let before = at;
  for (let place = piece.length - 1; place >= 0; place -= 1) {
    if (piece[place] === BORDER) {
      while (before >= start && (before >= text.length || !isLetter(text.charCodeAt(before)))) before -= 1;
    } else {
      if (before < start || lowerLetters(text[before]!) !== piece[place]) return false;
      before -= 1;
    }
  }
  return true;
}

/**
 * Completes the tree of pieces: where no piece goes on, the longest end of what was read that begins a piece. Returns the states'
 * numbers, those near the root first.
 */
function link(states: readonly State[]): number[] {
  const fallback = new Int32Array(states.length);
  const order = [0];
  for (const at of order) {
    const state = states[at]!;
    const behind = states[fallback[at]!]!;
    state.first |= behind.first;
    state.also |= behind.also;
    state.second |= behind.second;
    if (behind.checks.length > 0) state.checks = [...state.checks, ...behind.checks];
    for (let sign = 0; sign < SIGNS; sign += 1) {
      const child = state.children[sign]!;
      const elsewhere = at === 0 ? 0 : behind.children[sign]!;
      if (child < 0) state.children[sign] = elsewhere;
      else {
        fallback[child] = elsewhere;
        order.push(child);
      }
    }
  }
  for (const [at, { endsInBorder, children }] of states.entries())
    if (endsInBorder) children[BORDER_SIGN] = at;
  return order;
}

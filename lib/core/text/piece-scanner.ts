import { BORDER, requiredPieces, signOf, wholeWords } from './required-pieces.ts';

/** As many patterns of a list as a number has bits. */
export const MOST_PATTERNS = 32;

/** Room for the letters from a to z and the border of a word: a power of two, so that places need no multiplication. */
const SIGN_BITS = 5;
const SIGNS = 1 << SIGN_BITS;
const BORDER_SIGN = 26;
/** Letters with accents that are folded end here. */
const LETTERS = 0x100;

const numberOf = (sign: string) => (sign >= 'a' && sign <= 'z' ? sign.charCodeAt(0) - 97 : BORDER_SIGN);
const SIGN_OF_LETTER: Uint8Array = Uint8Array.from({ length: LETTERS }, (_, code) =>
  numberOf(signOf(String.fromCharCode(code))),
);

/** What a scan tells of the patterns of both lists: bit `n` for pattern `n`. */
export interface Scanned {
  first: number;
  /** Of the first list: patterns of which the second set of pieces is there too. */
  also: number;
  second: number;
  /** Of the second list: patterns that match for certain, as one of their words is there. */
  certain: number;
}

/** A state of the automaton while it is built. */
interface State extends Scanned {
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
  certain: 0,
});

/** The state that a piece ends in. */
function stateAfter(states: State[], piece: string): State {
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
  private readonly certain: Int32Array;
  /** From this state on pieces end: most letters end none. */
  private readonly speaking: number;
  /** Patterns that need nothing in particular. */
  private readonly always: Scanned = { first: 0, also: 0, second: 0, certain: 0 };

  /** Two lists of at most `MOST_PATTERNS` patterns each. */
  constructor(first: readonly RegExp[], second: readonly RegExp[] = []) {
    const states = [newState(false)];
    const add = (
      pieces: readonly string[] | undefined,
      list: 'first' | 'also' | 'second',
      number: number,
    ) => {
      if (pieces === undefined) this.always[list] |= 1 << number;
      for (const piece of pieces ?? []) stateAfter(states, piece)[list] |= 1 << number;
    };
    for (const [number, pattern] of first.entries()) {
      const [rarest, other] = requiredPieces(pattern);
      add(rarest, 'first', number);
      add(other, 'also', number);
    }
    for (const [number, pattern] of second.entries()) add(requiredPieces(pattern)[0], 'second', number);
    for (const [number, pattern] of second.entries())
      for (const word of wholeWords(pattern))
        stateAfter(states, BORDER + word + BORDER).certain |= 1 << number;

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
    this.certain = Int32Array.from(speaking, (at) => states[at]!.certain);
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
      state = next[(state << SIGN_BITS) | (code < LETTERS ? SIGN_OF_LETTER[code]! : BORDER_SIGN)]!;
      if (state >= speaking) this.hear(state, text, start, at, found);
    }
    state = next[(state << SIGN_BITS) | BORDER_SIGN]!;
    if (state >= speaking) this.hear(state, text, start, end, found);
    found.first &= found.also;
  }

  /** Notes what the pieces tell that end before or at `at`. */
  private hear(state: number, text: string, start: number, at: number, found: Scanned): void {
    const rank = state - this.speaking;
    found.first |= this.first[rank]!;
    found.also |= this.also[rank]!;
    found.second |= this.second[rank]!;
    const certain = this.certain[rank]!;
    if ((found.certain & certain) !== certain && isWordBefore(text, start, at)) found.certain |= certain;
  }
}

const speaks = ({ first, also, second, certain }: State) => (first | also | second | certain) !== 0;

/** Is the word that ends at `at` all letters? To the automaton a figure is a border. */
function isWordBefore(text: string, start: number, at: number): boolean {
  const isLetter = (code: number) => code < LETTERS && SIGN_OF_LETTER[code] !== BORDER_SIGN;
  let before = at - 1;
  while (before >= start && isLetter(text.charCodeAt(before))) before -= 1;
  return before < at - 1 && !isFigure(text[before]) && !isFigure(text[at]);
}

const isFigure = (sign = '') => (sign >= '0' && sign <= '9') || sign === '_';

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
    state.certain |= behind.certain;
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

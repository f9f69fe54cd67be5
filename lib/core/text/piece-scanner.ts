import { requiredPieces, signOf } from './required-pieces.ts';

/** As many patterns as a number has bits. */
export const MOST_PATTERNS = 32;

/** Room for the letters from a to z and the border of a word: a power of two, so that places need no multiplication. */
const SIGNS = 32;
const BORDER_SIGN = 26;
/** Letters with accents that are folded end here. */
const LETTERS = 0x100;

const numberOf = (sign: string) => (sign >= 'a' && sign <= 'z' ? sign.charCodeAt(0) - 97 : BORDER_SIGN);
const SIGN_OF_LETTER: Uint8Array = Uint8Array.from({ length: LETTERS }, (_, code) =>
  numberOf(signOf(String.fromCharCode(code))),
);

/**
 * Tells in one pass over a text which of many patterns may match it: an automaton over the pieces that each pattern needs
 * (Aho and Corasick, 1975), on letters without case and accents.
 */
export class PieceScanner {
  /** Next state by state and sign; a state is named by the place of its first sign. */
  private readonly next: Int32Array;
  /** Patterns, as bits, of which a piece ends in a state: by state / SIGNS. */
  private readonly found: Int32Array;
  /** Patterns that need nothing in particular. */
  private always = 0;

  /** At most `MOST_PATTERNS` patterns; the place in the list is the number of its bit. */
  constructor(patterns: readonly RegExp[]) {
    const leaf = () => new Int32Array(SIGNS).fill(-1);
    const children: Int32Array[] = [leaf()];
    const endsInBorder: boolean[] = [false];
    const found: number[] = [0];
    for (const [number, pattern] of patterns.entries()) {
      const pieces = requiredPieces(pattern);
      if (pieces === null) this.always |= 1 << number;
      for (const piece of pieces ?? []) {
        let state = 0;
        for (const letter of piece) {
          const sign = numberOf(letter);
          if (children[state]![sign]! < 0) {
            children[state]![sign] = children.length;
            children.push(leaf());
            endsInBorder.push(sign === BORDER_SIGN);
            found.push(0);
          }
          state = children[state]![sign]!;
        }
        found[state]! |= 1 << number;
      }
    }
    this.next = new Int32Array(children.length * SIGNS);
    this.found = Int32Array.from(found);
    this.link(children);
    // Several borders are one.
    endsInBorder.forEach((is, state) => {
      if (is) this.next[state * SIGNS + BORDER_SIGN] = state * SIGNS;
    });
  }

  /** Completes the tree of pieces: where no piece goes on, the longest end of what was read that begins a piece. */
  private link(children: readonly Int32Array[]): void {
    const fallback = new Int32Array(children.length);
    const queue: number[] = [0];
    for (const state of queue) {
      const behind = fallback[state]!;
      this.found[state]! |= this.found[behind]!;
      for (let sign = 0; sign < SIGNS; sign += 1) {
        const child = children[state]![sign]!;
        const elsewhere = state === 0 ? 0 : this.next[behind * SIGNS + sign]!;
        this.next[state * SIGNS + sign] = child < 0 ? elsewhere : child * SIGNS;
        if (child < 0) continue;
        fallback[child] = elsewhere / SIGNS;
        queue.push(child);
      }
    }
  }

  /** Which patterns may match the words of `text` from `start` to `end` (UTF-16 offsets): bit `n` for pattern `n`. */
  scan(text: string, start: number, end: number): number {
    const { next, found } = this;
    let state = next[BORDER_SIGN]!;
    let bits = this.always;
    for (let at = start; at < end; at += 1) {
      const code = text.charCodeAt(at);
      state = next[state + (code < LETTERS ? SIGN_OF_LETTER[code]! : BORDER_SIGN)]!;
      bits |= found[state >> 5]!;
    }
    return bits | found[next[state + BORDER_SIGN]! >> 5]!;
  }
}

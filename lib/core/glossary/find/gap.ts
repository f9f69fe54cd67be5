import { CLASS_OF, FIRST_LETTER, INVISIBLE } from '../../text/fold.ts';

const SPACES = ' \t\u00a0\u202f\u2007\u2009\u200a\u2002\u2003\u3000';
const QUOTES = '\'’‘ʼ´`"“”„«»*_';
const HYPHENS = '-‐‑‒–—−';
const LONGEST = 24;

/** What a sign does between two words. */
const SIGN = { parts: 0, unseen: 1, space: 2, hyphen: 3, line: 4, return: 5 } as const;
/** For every UTF-16 unit up to the last of the signs. */
const SIGN_OF = new Uint8Array(0x3001);
for (const [signs, kind] of [
  [SPACES, SIGN.space],
  [QUOTES, SIGN.unseen],
  [HYPHENS, SIGN.hyphen],
  ['\n', SIGN.line],
  ['\r', SIGN.return],
] as const)
  for (const sign of signs) SIGN_OF[sign.charCodeAt(0)] = kind;

/**
 * Where the next word of a term begins when the word before ends at `end`; -1 when what lies between parts them.
 * Spaces of all kinds, apostrophes, quotation marks, one hyphen and one line break do not: a new paragraph,
 * punctuation and a dash between spaces do. After a line break a capital begins
 * something else, unless the word before has one too ("Démocratie / Participative").
 */
export function endOfGap(text: string, end: number): number {
  // One plain space, as nearly always.
  if (text.charCodeAt(end) === 0x20 && CLASS_OF[text.charCodeAt(end + 1)]! >= FIRST_LETTER) return end + 1;
  let lines = 0;
  let hyphens = 0;
  let spaceBefore = false;
  let spaceAfter = false;
  for (let i = end; i < text.length && i - end < LONGEST; i += 1) {
    const unit = text.charCodeAt(i);
    const cls = CLASS_OF[unit]!;
    if (cls >= FIRST_LETTER) {
      if (hyphens > 0 && spaceBefore && spaceAfter) return -1;
      if (lines > 0 && isCapital(text[i]!) && !isCapital(firstLetter(text, end))) return -1;
      return i > end ? i : -1;
    }
    const sign = cls === INVISIBLE ? SIGN.unseen : (SIGN_OF[unit] ?? SIGN.parts);
    if (sign === SIGN.parts) return -1;
    if (sign === SIGN.hyphen) {
      hyphens += 1;
      if (hyphens > 1) return -1;
    } else if (sign === SIGN.line) {
      lines += 1;
      if (lines > 1) return -1;
    }
    if (sign === SIGN.line || sign === SIGN.return || (sign === SIGN.space && hyphens > 0)) spaceAfter = true;
    else if (sign === SIGN.space) spaceBefore = true;
  }
  return -1;
}

function isCapital(character: string): boolean {
  return character !== character.toLowerCase();
}

/** First letter of the word that ends at `end`. */
function firstLetter(text: string, end: number): string {
  let start = end;
  while (start > 0 && CLASS_OF[text.charCodeAt(start - 1)]! >= INVISIBLE) start -= 1;
  return text[start] ?? '';
}

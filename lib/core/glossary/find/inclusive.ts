/**
 * French inclusive writing: "citoyen·ne·s", "citoyen.ne.s", "citoyen-ne-s", "citoyen(ne)s". The endings belong to the word.
 * A table of endings, so that "citoyen.le" or "plan-y" are not taken for it.
 */
import { CLASS_OF, FIRST_LETTER, isLetter } from '../../text/fold.ts';

/** Signs that may join an ending to a word. */
export const JOINERS = '·•‧∙⋅.-‑‐(/';
/** Signs that may join the s of the plural to an ending. */
const PLURAL_JOINERS = '·•‧∙⋅.-‑‐';
const ENDINGS = new Set(
  'e ne le te se ve re fe ère trice rice ice euse esse ale elle enne ienne ière es nes les tes ses ves ères trices rices euses elles ennes iennes s x'.split(
    ' ',
  ),
);
const LONGEST = 8;

/** End of the word that ends at `end`, its inclusive endings taken in. */
export function endOfInclusive(text: string, end: number): number {
  // Cheapest first: this is asked behind every word that is read.
  if (end + 1 >= text.length || text.charCodeAt(end) === 0x20) return end;
  if (CLASS_OF[text.charCodeAt(end + 1)]! < FIRST_LETTER || !JOINERS.includes(text[end]!)) return end;
  const endOfEnding = endOfSmall(text, end + 1);
  if (isInWord(text, endOfEnding)) return end;
  const ending = text.slice(end + 1, endOfEnding);
  // A bracket that was open before is not the ending's: "(les élu·e)".
  const closed = text[end] === '(' && text[endOfEnding] === ')' ? endOfEnding + 1 : endOfEnding;
  if (ENDINGS.has(ending)) return endOfPlural(text, endOfEnding, closed);
  return ending.endsWith('s') && ENDINGS.has(ending.slice(0, -1)) ? endOfEnding : end;
}

/** An s may follow an ending, whose bracket is `closed`. */
function endOfPlural(text: string, end: number, closed: number): number {
  const plural = PLURAL_JOINERS.includes(text[closed] ?? ' ') ? closed + 1 : closed;
  if (text[plural] === 's' && !isInWord(text, plural + 1)) return plural + 1;
  return isInWord(text, closed) ? end : closed;
}

/** End of the small letters at `start`, of those that endings have. */
function endOfSmall(text: string, start: number): number {
  let end = start;
  while (end - start < LONGEST && isSmall(text.charCodeAt(end))) end += 1;
  return end;
}

function isSmall(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || unit === 0xe8;
}

function isInWord(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (unit >= 0x30 && unit <= 0x39) || isLetter(unit);
}

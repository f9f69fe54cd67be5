/**
 * French inclusive writing: "citoyen·ne·s", "citoyen.ne.s", "citoyen-ne-s", "citoyen(ne)s". The endings belong to the word.
 * A table of endings, so that "citoyen.le" or "plan-y" are not taken for it.
 */
import { CLASS_OF, FIRST_LETTER } from '../../text/fold.ts';

/** Signs that may join an ending to a word. */
export const JOINERS = '·•‧∙⋅.-‑‐(/';
const ENDINGS =
  /[·•‧∙⋅.\-‑‐(/](?:e|ne|le|te|se|ve|re|fe|ère|trice|rice|ice|euse|esse|ale|elle|enne|ienne|ière|es|nes|les|tes|ses|ves|ères|trices|rices|euses|elles|ennes|iennes|s|x)\)?(?:[·•‧∙⋅.\-‑‐]?s)?(?![\p{L}\p{N}])/uy;

/** End of the word that ends at `end`, its inclusive endings taken in. */
export function endOfInclusive(text: string, end: number): number {
  // Cheapest first: this is asked behind every word that is read.
  if (end + 1 >= text.length || text.charCodeAt(end) === 0x20) return end;
  if (CLASS_OF[text.charCodeAt(end + 1)]! < FIRST_LETTER || !JOINERS.includes(text[end]!)) return end;
  ENDINGS.lastIndex = end;
  const ending = ENDINGS.exec(text);
  return ending ? end + ending[0].length : end;
}

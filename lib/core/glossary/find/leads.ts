/** Light words before a term: "n'a pas changé" is found by "changé" and then looked back from. */
import { CLASS_OF, fold, INVISIBLE } from '../../text/fold.ts';

const ARTICLES = new Set(['le', 'la', 'les', 'l', 'un', 'une', 'the', 'a', 'an', 'el', 'los', 'las']);
/** A space, apostrophe or hyphen (folded), and one more perhaps. */
const GAP = /^[\s'-]{1,2}$/;

/** Where the light words `lead` begin that stand right before `start`, articles between them left out; -1 when they do not. */
export function startOfLead(text: string, start: number, lead: string): number {
  let at = start;
  for (let rest = lead; rest !== ''; ) {
    const wordEnd = endOfWordBefore(text, at);
    const wordStart = startOfWord(text, wordEnd);
    if (wordStart === wordEnd || !isGap(text, wordEnd, at)) return -1;
    const space = rest.lastIndexOf(' ');
    const wanted = rest.slice(space + 1);
    const word = fold(text.slice(wordStart, wordEnd));
    if (word === wanted) rest = rest.slice(0, Math.max(0, space));
    else if (!ARTICLES.has(word)) return -1;
    at = wordStart;
  }
  return at;
}

function endOfWordBefore(text: string, offset: number): number {
  let end = offset;
  while (end > 0 && CLASS_OF[text.charCodeAt(end - 1)]! <= INVISIBLE) end -= 1;
  return end;
}

function startOfWord(text: string, end: number): number {
  let start = end;
  while (start > 0 && CLASS_OF[text.charCodeAt(start - 1)]! >= INVISIBLE) start -= 1;
  return start;
}

function isGap(text: string, from: number, to: number): boolean {
  if (to - from === 1 && " '’-".includes(text[from]!)) return true;
  return GAP.test(fold(text.slice(from, to)));
}

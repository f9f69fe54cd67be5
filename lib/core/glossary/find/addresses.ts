/** Web and e-mail addresses, file names and paths: no term is looked for inside them. */
import { CLASS_OF, FIRST_LETTER, isLetter } from '../../text/fold.ts';

const LONGEST = 120;
const BREAKS =
  ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff<>()[]{}«»"“”';
/** No address is without one of these, inside. */
const SIGNS = '.@:';
const STOPS = ".,;:!?…'’";
/** Of a run whose letters are all plain (see `withPlainLetters`): patterns with `\p{L}` take milliseconds to make ready. */
const ADDRESS =
  /:\/\/|^www\.|@[a-z\d]|[a-z\d-]+\.(?:[a-z]{2,4}|gouv\.fr)\/|\.(?:html?|php|pdf|csv|json|xml|docx?|xlsx?|png|jpe?g|md|odt)\b|^[a-z\d-]+(?:\.[a-z\d-]+)+\.[a-z]{2,4}$/;
/** Signs that may go on with an address; a space does not. */
const MAY_JOIN = './@:=#%&?~-_';
const DOMAIN = /^[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:fr|com|org|net|gov|eu|int|info|io|mx|es|ar|co|cl|uk|ca|us)$/;

/** Does the passage lie inside an address, rather than being one itself or standing beside a slash or a stop? */
export function isAddress(text: string, start: number, end: number): boolean {
  if (!mayJoin(text, start - 1) && !mayJoin(text, end)) return false;
  let from = start;
  let to = end;
  while (from > 0 && start - from < LONGEST && !isBreak(text, from - 1)) from -= 1;
  while (to < text.length && to - end < LONGEST && !isBreak(text, to)) to += 1;
  // Before any pattern is asked: most runs are a word with a hyphen, or one before a full stop.
  if (!hasSign(text, from, to)) return false;
  let run = text.slice(from, to).replace(/^['’,;:.]+/, '');
  if (isLetter(run.charCodeAt(0)) && "'’".includes(run[1] ?? ' ')) run = run.slice(2);
  run = run.replace(/[.,;:!?…'’]+$/, '').toLowerCase();
  if (run === text.slice(start, end).toLowerCase()) return false;
  const plain = withPlainLetters(run);
  return ADDRESS.test(plain) || DOMAIN.test(plain);
}

/** Letters that are not plain ones become an a: what they are does not matter here. */
function withPlainLetters(run: string): string {
  return run.replace(/[^ -~]/g, (sign) => (isLetter(sign.charCodeAt(0)) ? 'a' : sign));
}

function isBreak(text: string, at: number): boolean {
  return CLASS_OF[text.charCodeAt(at)]! < FIRST_LETTER && BREAKS.includes(text[at]!);
}

/** Does one of `SIGNS` stand between the offsets, the stops at the end aside? */
function hasSign(text: string, from: number, end: number): boolean {
  let to = end;
  while (to > from && STOPS.includes(text[to - 1]!)) to -= 1;
  for (let at = from; at < to; at += 1) {
    if (CLASS_OF[text.charCodeAt(at)]! < FIRST_LETTER && SIGNS.includes(text[at]!)) return true;
  }
  return false;
}

function mayJoin(text: string, at: number): boolean {
  // A plain space, as nearly always.
  return text.charCodeAt(at) !== 0x20 && at >= 0 && at < text.length && MAY_JOIN.includes(text[at]!);
}

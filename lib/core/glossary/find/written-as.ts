import { CLASS_OF, INVISIBLE } from '../../text/fold.ts';
import { LABEL } from '../tables.ts';

/** Nothing but letters, digits, spaces and hyphens as they are usually written. */
const USUAL = /^[\w \-'À-ÿ]*$/;

function plain(text: string): string {
  if (USUAL.test(text)) return text;
  let out = '';
  for (const character of text) {
    if (CLASS_OF[character.charCodeAt(0)] === INVISIBLE && !/\p{M}/u.test(character)) continue;
    out += character;
  }
  return out
    .normalize('NFC')
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .replace(/[‐‑]/g, '-');
}

/** Is `text` the label in its case (flag `caseSensitive`) or with its accents (flag `accented`)? */
export function isWrittenAs(text: string, label: string, flags: number): boolean {
  if (text === label) return true;
  const written = plain(text);
  if (flags & LABEL.caseSensitive) return sameCase(written, label) || sameCase(withoutPlural(written), label);
  return sameAccents(written, label);
}

/** A plural s is small even where the acronym is not ("ONGs", "APIs"). */
function withoutPlural(written: string): string {
  if (!written.endsWith('s')) return written;
  return written.replace(/(?<=\p{Lu})s$/u, '');
}

/** In a name of several words the first letter may follow the sentence. */
function sameCase(written: string, label: string): boolean {
  if (written === label) return true;
  return (
    label.includes(' ') &&
    written.slice(1) === label.slice(1) &&
    written.toLowerCase() === label.toLowerCase()
  );
}

/** Each accent of the label is there; capitals may go without. */
function sameAccents(written: string, label: string): boolean {
  const wanted = label.toLowerCase();
  for (let i = 0; i < wanted.length; i += 1) {
    const letter = wanted[i]!;
    if (letter < '\u0080') continue;
    const found = written[i] ?? '';
    if (found.toLowerCase() !== letter && !/[A-Z]/.test(found)) return false;
  }
  return true;
}

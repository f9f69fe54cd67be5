/**
 * Links that open a page at a passage: https://wicg.github.io/scroll-to-text-fragment/
 *
 *   #:~:text=[prefix-,]start[,end][,-suffix]
 *
 * A browser takes the first match, ignores case, accents and runs of white space, wants whole words, and looks for
 * each part within one block (paragraph, list item, heading).
 */
import type { Passage } from '../text/passage.ts';

/** Characters from which a passage is named by its first and last words. */
const LONG = 300;
/** Words tried, in turn, for each end of a long passage. */
const END_WORDS = [4, 6, 8, 12];
/** Words tried, in turn, as context of an ambiguous passage. */
const CONTEXT_WORDS = [2, 4, 6, 10];

/** The parts of a text directive; without `end`, `start` is the whole passage. */
interface Directive {
  prefix?: string;
  start: string;
  end?: string;
  suffix?: string;
}

/**
 * `url` with a fragment that leads to `passage` of `articleText` (blocks separated by line breaks). An element's
 * fragment in the address is kept, an older text directive replaced. A passage without a word gives `url` as it is.
 */
export function textFragmentUrl(url: string, articleText: string, passage: Passage): string {
  const view = viewOf(articleText, passage);
  const [address = '', fragment = ''] = splitOnce(url, '#');
  const [element = ''] = splitOnce(fragment, ':~:');
  const plain = element === '' ? address : `${address}#${element}`;
  if (view === undefined) return plain;
  return `${address}#${element}:~:text=${write(directiveFor(view))}`;
}

function splitOnce(text: string, separator: string): [string, string?] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + separator.length)];
}

function write({ prefix, start, end, suffix }: Directive): string {
  const parts = [encode(start)];
  if (prefix !== undefined) parts.unshift(`${encode(prefix)}-`);
  if (end !== undefined) parts.push(encode(end));
  if (suffix !== undefined) parts.push(`-${encode(suffix)}`);
  return parts.join(',');
}

/** Comma, ampersand and hyphen have a meaning in the directive; `encodeURIComponent` leaves the hyphen, and throws on half a character. */
const encode = (part: string): string =>
  encodeURIComponent(part.replace(/[\uD800-\uDFFF]/gu, '\uFFFD')).replaceAll('-', '%2D');

/** The article as a browser's search sees it: one blank between words, `\n` between blocks. */
interface View extends Passage {
  text: string;
  /** The same, character for character, without case and accents. */
  plain: string;
}

/** An article's text prepared for searching. */
interface Prepared {
  text: string;
  plain: string;
  /** For each UTF-16 offset of the article its offset in `text`; white space has that of what follows. */
  at: Uint32Array;
}

/** The last text prepared: links of one article are asked for one after the other. */
let last: { articleText: string; prepared: Prepared } | undefined;

function prepare(articleText: string): Prepared {
  if (last?.articleText === articleText) return last.prepared;
  const at = new Uint32Array(articleText.length + 1);
  const parts: string[] = [];
  let length = 0;
  for (const { 0: blank, 1: word = '', index } of articleText.matchAll(/\s*(\S*)/g)) {
    const start = index + blank.length - word.length;
    if (start > index && length > 0 && word !== '') {
      parts.push(articleText.slice(index, start).includes('\n') ? '\n' : ' ');
      length += 1;
    }
    at.fill(length, index, start);
    for (let i = 0; i < word.length; i++) at[start + i] = length + i;
    parts.push(word);
    length += word.length;
  }
  at[articleText.length] = length;
  const text = parts.join('');
  const prepared = { text, plain: plainText(text), at };
  last = { articleText, prepared };
  return prepared;
}

function viewOf(articleText: string, passage: Passage): View | undefined {
  const first = articleText.slice(passage.start, passage.end).search(/\S/);
  if (first < 0) return undefined;
  const words = articleText.slice(passage.start, passage.end).trimEnd();
  const { text, plain, at } = prepare(articleText);
  let start = at[passage.start + first]!;
  let end = at[passage.start + words.length - 1]! + 1;
  // A browser finds whole words only.
  while (start > 0 && insideWord(text, start)) start -= 1;
  while (end < text.length && insideWord(text, end)) end += 1;
  if (!WORD.test(text.slice(start, end))) return undefined;
  return { text, plain, start, end };
}

const WORD = /[\p{L}\p{N}]/u;
const PART_OF_WORD = /[\p{L}\p{N}\p{M}\uD800-\uDFFF]/u;

/** True when the boundary `at` lies between two characters of one word. */
const insideWord = (text: string, at: number): boolean =>
  at > 0 && at < text.length && PART_OF_WORD.test(text[at - 1]!) && PART_OF_WORD.test(text[at]!);

/** Without case and accents, one code unit for one, so that offsets hold. */
const plainText = (text: string): string => text.replace(/[A-Z\u0080-\uffff]/g, plainOf);

/** The same letters come again and again. */
const PLAIN = new Map<string, string>();

function plainOf(character: string): string {
  let plain = PLAIN.get(character);
  if (plain === undefined) {
    plain = character.normalize('NFD')[0]!.toLowerCase()[0]!;
    PLAIN.set(character, plain);
  }
  return plain;
}

function directiveFor(view: View): Directive {
  const words = view.text.slice(view.start, view.end);
  const whole = words.length <= LONG && !words.includes('\n');
  let last: Directive = { start: words };
  for (const count of whole ? [0] : END_WORDS) {
    const ends: Directive = whole
      ? { start: words }
      : {
          start: firstWords(view, view.start, view.end, count),
          end: lastWords(view, view.start, view.end, count),
        };
    for (const directive of withContexts(view, ends)) {
      if (leadsTo(view, directive)) return directive;
      last = directive;
    }
  }
  return last;
}

/** The directive, then with more and more context on either side. */
function* withContexts(view: View, directive: Directive): Generator<Directive> {
  yield directive;
  for (const count of CONTEXT_WORDS) {
    const prefix = lastWords(view, 0, view.start, count);
    const suffix = firstWords(view, view.end, view.text.length, count);
    if (prefix !== '') yield { ...directive, prefix };
    if (suffix !== '') yield { ...directive, suffix };
    if (prefix !== '' && suffix !== '') yield { ...directive, prefix, suffix };
  }
}

/** The first `count` words of `start`–`end`, within one block. */
function firstWords({ text }: View, start: number, end: number, count: number): string {
  const block = text.slice(start, end).trimStart().split('\n', 1)[0]!;
  return block.split(' ').slice(0, count).join(' ').trim();
}

/** The last `count` words of `start`–`end`, within one block. */
function lastWords({ text }: View, start: number, end: number, count: number): string {
  const block = text.slice(start, end).trimEnd().split('\n').at(-1)!;
  return block.split(' ').slice(-count).join(' ').trim();
}

/** True when the first match of the directive is the passage. */
function leadsTo(view: View, { prefix, start, end, suffix }: Directive): boolean {
  for (const from of occurrences(view, start, 0)) {
    if (prefix !== undefined && !endsAt(view, prefix, from)) continue;
    if (end === undefined) {
      const to = from + start.length;
      if (suffix !== undefined && !beginsAt(view, suffix, to)) continue;
      return from === view.start && to === view.end;
    }
    for (const at of occurrences(view, end, from + start.length)) {
      const to = at + end.length;
      if (suffix !== undefined && !beginsAt(view, suffix, to)) continue;
      return from === view.start && to === view.end;
    }
  }
  return false;
}

/** Where `words` stand as whole words, from `from` on. */
function* occurrences({ plain }: View, words: string, from: number): Generator<number> {
  const wanted = plainText(words);
  for (let at = plain.indexOf(wanted, from); at >= 0; at = plain.indexOf(wanted, at + 1)) {
    if (!insideWord(plain, at) && !insideWord(plain, at + wanted.length)) yield at;
  }
}

const endsAt = (view: View, words: string, at: number): boolean => {
  const end = view.plain.slice(0, at).trimEnd().length;
  return occurrences(view, words, end - words.length).next().value === end - words.length;
};

const beginsAt = (view: View, words: string, at: number): boolean => {
  const start = at + (view.plain.slice(at).length - view.plain.slice(at).trimStart().length);
  return occurrences(view, words, start).next().value === start;
};

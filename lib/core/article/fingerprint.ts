import { drain, type Sliced } from '../slices.ts';

/** Fingerprints: is this text, met at another address or another day, the same article? */

/** Words shared by this share of the shorter text's word groups make two texts one article. */
const SAME = 0.8;
/** Words in a group; groups make order count. */
const GROUP = 3;
/** Groups compared; longer texts are sampled evenly by their hash, so that cost stays bounded. */
const MAX_GROUPS = 4000;

/** The words of a text as two printings of it have in common: case, accents, typography and spacing folded. */
export function foldedWords(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/[\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/gu, '')
      .toLowerCase()
      .replace(/œ/g, 'oe')
      .replace(/æ/g, 'ae')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/**
 * Hash of a text's words: 16 hexadecimal digits, the same for two printings of the same words.
 * Not for security: texts can be made to collide.
 */
export function fingerprint(text: string): string {
  return drain(fingerprintInSlices(text));
}

/** `fingerprint` with pauses. */
export function* fingerprintInSlices(text: string): Sliced<string> {
  let low = begin(0);
  let high = begin(0x9e3779b9);
  let isFirst = true;
  for (let start = 0; start < text.length; ) {
    const end = partEnd(text, start);
    const words = foldedWords(text.slice(start, end)).join(' ');
    if (words !== '') {
      const part = isFirst ? words : ` ${words}`;
      low = feed(low, part);
      high = feed(high, part);
      isFirst = false;
    }
    start = end;
    yield;
  }
  const hex = (value: number) => value.toString(16).padStart(8, '0');
  return hex(finish(low)) + hex(finish(high));
}

/** Characters folded in one go. */
const PART = 8000;

/** Where a part of the text ends: at white space, so that no word is cut; a text without any is one part. */
function partEnd(text: string, start: number): number {
  if (text.length - start <= PART) return text.length;
  const space = /\s/g;
  space.lastIndex = start + PART;
  return space.exec(text)?.index ?? text.length;
}

/** Share (0–1) of the shorter text's word groups that the other text has too. */
export function similarity(a: string, b: string): number {
  const left = groups(a);
  const right = groups(b);
  const [small, large] = left.size <= right.size ? [left, right] : [right, left];
  if (small.size === 0) return left.size === right.size ? 1 : 0;
  let shared = 0;
  for (const group of small) if (large.has(group)) shared += 1;
  return shared / small.size;
}

/** Whether two texts are the same article: nearly the same words, and neither a mere fragment of the other. */
export function sameText(a: string, b: string): boolean {
  const longer = Math.max(a.length, b.length);
  const shorter = Math.min(a.length, b.length);
  if (longer === 0) return true;
  return shorter / longer >= 0.5 && similarity(a, b) >= SAME;
}

function groups(text: string): Set<string> {
  const words = foldedWords(text);
  const all = new Set<string>();
  for (let at = 0; at < Math.max(1, words.length - GROUP + 1); at++) {
    const group = words.slice(at, at + GROUP).join(' ');
    if (group) all.add(group);
  }
  if (all.size <= MAX_GROUPS) return all;
  // The same groups are sampled in both texts because the sample depends on the group alone.
  const oneIn = 2 ** Math.ceil(Math.log2(all.size / MAX_GROUPS));
  return new Set([...all].filter((group) => hash32(group, 7) % oneIn === 0));
}

function hash32(text: string, seed: number): number {
  return finish(feed(begin(seed), text));
}

function begin(seed: number): number {
  return seed ^ 0x811c9dc5;
}

function feed(hash: number, text: string): number {
  let h = hash;
  for (let at = 0; at < text.length; at++) h = Math.imul(h ^ text.charCodeAt(at), 0x01000193);
  return h;
}

function finish(hash: number): number {
  let h = hash ^ (hash >>> 15);
  h = Math.imul(h, 0x2c1b3c6d);
  return (h ^ (h >>> 13)) >>> 0;
}

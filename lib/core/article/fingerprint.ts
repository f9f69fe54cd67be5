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
  return hash64(foldedWords(text).join(' '));
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
  let h = seed ^ 0x811c9dc5;
  for (let at = 0; at < text.length; at++) h = Math.imul(h ^ text.charCodeAt(at), 0x01000193);
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  return (h ^ (h >>> 13)) >>> 0;
}

function hash64(text: string): string {
  const hex = (value: number) => value.toString(16).padStart(8, '0');
  return hex(hash32(text, 0)) + hex(hash32(text, 0x9e3779b9));
}

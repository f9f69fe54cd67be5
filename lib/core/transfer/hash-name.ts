import { annotationId } from '../annotation/create.ts';

/**
 * 80 bits of a text, for names that two devices must make alike (a copy of a conflicting note, a note known under
 * another program's name). Not for security.
 */
function* spread(text: string): Generator<number> {
  for (let seed = 0; seed < 5; seed++) {
    let h = Math.imul(seed + 1, 0x9e3779b1) ^ 0x811c9dc5;
    for (let at = 0; at < text.length; at++) h = Math.imul(h ^ text.charCodeAt(at), 0x01000193);
    h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    h ^= h >>> 16;
    yield h & 0xff;
    yield (h >>> 8) & 0xff;
  }
}

/**
 * The name of an annotation that is made from something with a name of its own: the same one each time.
 * @param created UTC, ISO 8601: notes are listed in the order in which they were made.
 */
export function derivedId(source: string, created: string): string {
  const time = Date.parse(created);
  // The name has room for 48 bits of time.
  const sound = Number.isFinite(time) && time > 0 && time < 2 ** 48 ? time : 0;
  return annotationId(sound, Uint8Array.from(spread(source)));
}

/** A short name of a content: equal for equal contents. */
export const contentName = (canonical: string): string =>
  [...spread(canonical)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

import type { Passage } from '../text/passage.ts';
import { fewestEdits, findApproximate } from './approximate.ts';
import type { Pattern } from './candidates.ts';
import { type Survival, survivingPart } from './local-alignment.ts';

/** A place in the folded text, and how well it suits a quote. */
export interface Place extends Passage {
  /** Characters of the quote that are there, less what speaks against them. */
  agreement: number;
  /** How much of each context is there, 0 to 1. */
  before: number;
  after: number;
}

/** Characters around a likely place in which the whole quote is looked for. */
const EXACT_ROOM = 20;
/** Characters at either end of a changed quote that must be as they were, or the ends are looked at closely. */
const EDGE = 4;
/** Agreement from which the ends can be off by a letter or two at most. */
const HARDLY_CHANGED = 0.85;
/** Agreement from which a quote with both its ends is only mistyped or corrected. */
const LITTLE_CHANGED = 0.7;
/** Text on either side of a place that is searched for the context: longer than a context, for words put in between. */
const ROOM = 12;
/** Adjacent characters that are proof enough of a context, even when the rest of it is gone. */
const ADJACENT = 18;

/** The places near `diagonal` (where the pattern's first code would be): each where the whole quote stands, else the most similar one. */
export function placesNear(codes: Uint16Array, pattern: Pattern, diagonal: number): Place[] {
  const quote = quoteOf(pattern);
  if (quote.length === 0) return [];
  const at = diagonal + pattern.quote.start;
  const places: Place[] = [];
  for (let start = at - EXACT_ROOM; start <= at + EXACT_ROOM; start++) {
    if (sameCodes(codes, start, quote)) {
      places.push(withContext(codes, pattern, { start, end: start + quote.length, agreement: quote.length }));
    }
  }
  if (places.length > 0) return places;
  const room = 20 + (quote.length >> 3);
  const found = findApproximate(
    quote,
    codes,
    clamp(at - room, codes),
    clamp(at + quote.length + room, codes),
  );
  return [withContext(codes, pattern, { ...found, agreement: Math.max(0, quote.length - 2 * found.edits) })];
}

/**
 * A changed place with its ends where the quote's words end. Words put into the quote are bridged, and ends at which
 * nothing of the quote is left are cut.
 */
export function settleEnds(codes: Uint16Array, pattern: Pattern, place: Place): Place {
  const quote = quoteOf(pattern);
  if (place.agreement >= quote.length * HARDLY_CHANGED) return place;
  if (place.agreement >= quote.length * LITTLE_CHANGED && edgesAgree(codes, quote, place)) return place;
  const room = 60 + (quote.length >> 1);
  const part = survivingPart(
    pattern,
    codes,
    clamp(place.start - room, codes),
    clamp(place.end + room, codes),
  );
  return part === undefined ? place : withContext(codes, pattern, part);
}

function withContext(codes: Uint16Array, pattern: Pattern, part: Survival): Place {
  return {
    start: part.start,
    end: part.end,
    agreement: part.agreement,
    before: contextBefore(codes, pattern.codes.subarray(0, pattern.quote.start), part.start),
    after: contextAfter(codes, pattern.codes.subarray(pattern.quote.end), part.end),
  };
}

const quoteOf = ({ codes, quote }: Pattern): Uint16Array => codes.subarray(quote.start, quote.end);

/** True when the quote's first and last characters are those of the place. */
function edgesAgree(codes: Uint16Array, quote: Uint16Array, { start, end }: Passage): boolean {
  const edge = Math.min(EDGE, quote.length);
  return (
    end - start >= edge &&
    sameCodes(codes, start, quote.subarray(0, edge)) &&
    sameCodes(codes, end - edge, quote.subarray(quote.length - edge))
  );
}

function contextBefore(codes: Uint16Array, context: Uint16Array, end: number): number {
  if (context.length === 0) return 0;
  let same = 0;
  while (same < context.length && same < end && codes[end - 1 - same] === context[context.length - 1 - same])
    same++;
  if (same === context.length) return 1;
  const edits = fewestEdits(context, codes, clamp(end - context.length - ROOM, codes), end);
  return contextShare(edits, same, context.length);
}

function contextAfter(codes: Uint16Array, context: Uint16Array, start: number): number {
  if (context.length === 0) return 0;
  let same = 0;
  while (same < context.length && codes[start + same] === context[same]) same++;
  if (same === context.length) return 1;
  const edits = fewestEdits(context, codes, start, clamp(start + context.length + ROOM, codes));
  return contextShare(edits, same, context.length);
}

/** Any two stretches of prose are half alike by chance: similarity counts from one half on. */
function contextShare(edits: number, adjacent: number, length: number): number {
  const alike = 1 - edits / length;
  return Math.max(0, 2 * alike - 1, Math.min(0.9, adjacent / ADJACENT));
}

export function sameCodes(codes: Uint16Array, at: number, wanted: Uint16Array): boolean {
  if (at < 0 || at + wanted.length > codes.length) return false;
  for (let i = 0; i < wanted.length; i++) if (codes[at + i] !== wanted[i]) return false;
  return true;
}

const clamp = (at: number, codes: Uint16Array): number => Math.max(0, Math.min(codes.length, at));

import type { Sliced } from '../slices.ts';

/** Length of a seed, in folded characters: about a word and a half, rare enough to say where, short enough to survive edits. */
export const SEED_LENGTH = 7;

const BASE = 0x01000193;
const LEADING = ((): number => {
  let power = 1;
  for (let i = 1; i < SEED_LENGTH; i++) power = Math.imul(power, BASE);
  return power;
})();

/**
 * Where each seed (stretch of `SEED_LENGTH` folded characters) occurs in a text.
 * `latest[bucket]` is its last occurrence, `earlier[i]` the one before `i`, -1 ends the list. Seeds may share a bucket.
 */
export interface SeedIndex {
  shift: number;
  latest: Int32Array;
  earlier: Int32Array;
  /** Occurrences in each bucket (at most 65,535 are counted). */
  count: Uint16Array;
}

/** Seeds indexed between two pauses: half a millisecond, some more before the loop is compiled. */
const SLICE = 16_384;

/** Indexes every seed of a folded text, pausing now and then. */
export function* indexSeeds(codes: Uint16Array): Sliced<SeedIndex> {
  const bits = Math.min(18, Math.max(10, Math.ceil(Math.log2(codes.length + 1))));
  const seeds = Math.max(0, codes.length - SEED_LENGTH + 1);
  const index: SeedIndex = {
    shift: 32 - bits,
    latest: new Int32Array(1 << bits).fill(-1),
    earlier: new Int32Array(seeds),
    count: new Uint16Array(1 << bits),
  };
  for (let from = 0; from < seeds; from += SLICE) {
    if (from > 0) yield;
    indexStretch(index, codes, from, Math.min(seeds, from + SLICE));
  }
  return index;
}

/** Adds the seeds that begin in `codes[from, to)`. */
function indexStretch(
  { shift, latest, earlier, count }: SeedIndex,
  codes: Uint16Array,
  from: number,
  to: number,
) {
  let hash = hashAt(codes, from);
  for (let at = from; at < to; at++) {
    const bucket = bucketOf(hash, shift);
    earlier[at] = latest[bucket]!;
    latest[bucket] = at;
    if (count[bucket]! < 0xffff) count[bucket] = count[bucket]! + 1;
    hash = (Math.imul(hash - Math.imul(codes[at]!, LEADING), BASE) + codes[at + SEED_LENGTH]!) | 0;
  }
}

function hashAt(codes: Uint16Array, at: number): number {
  let hash = 0;
  for (let i = at; i < at + SEED_LENGTH; i++) hash = (Math.imul(hash, BASE) + codes[i]!) | 0;
  return hash;
}

/** Spreads the hash over the buckets: multiplicative hashing keeps the high bits. */
const bucketOf = (hash: number, shift: number): number => Math.imul(hash, 0x9e3779b1) >>> shift;

/** The bucket of the seed that begins at `at`. */
export function seedBucket(index: SeedIndex, codes: Uint16Array, at: number): number {
  return bucketOf(hashAt(codes, at), index.shift);
}

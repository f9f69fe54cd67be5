import type { Sliced } from './slices.ts';

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

/** Seeds indexed between two pauses: about 2 ms. */
const SLICE = 65_536;

/** Indexes every seed of a folded text, pausing now and then. */
export function* indexSeeds(codes: Uint16Array): Sliced<SeedIndex> {
  const bits = Math.min(18, Math.max(10, Math.ceil(Math.log2(codes.length + 1))));
  const latest = new Int32Array(1 << bits).fill(-1);
  const count = new Uint16Array(1 << bits);
  const earlier = new Int32Array(Math.max(0, codes.length - SEED_LENGTH + 1));
  const index: SeedIndex = { shift: 32 - bits, latest, earlier, count };
  let worked = 0;
  let hash = 0;
  for (let i = 0; i < codes.length; i++) {
    if (i >= SEED_LENGTH) hash = (hash - Math.imul(codes[i - SEED_LENGTH]!, LEADING)) | 0;
    hash = (Math.imul(hash, BASE) + codes[i]!) | 0;
    const at = i - SEED_LENGTH + 1;
    if (at < 0) continue;
    const bucket = bucketOf(hash, index.shift);
    earlier[at] = latest[bucket]!;
    latest[bucket] = at;
    if (count[bucket]! < 0xffff) count[bucket] = count[bucket]! + 1;
    if (++worked % SLICE === 0) yield;
  }
  return index;
}

/** Spreads the hash over the buckets: multiplicative hashing keeps the high bits. */
const bucketOf = (hash: number, shift: number): number => Math.imul(hash, 0x9e3779b1) >>> shift;

/** The bucket of the seed that begins at `at`. */
export function seedBucket(index: SeedIndex, codes: Uint16Array, at: number): number {
  let hash = 0;
  for (let i = at; i < at + SEED_LENGTH; i++) hash = (Math.imul(hash, BASE) + codes[i]!) | 0;
  return bucketOf(hash, index.shift);
}

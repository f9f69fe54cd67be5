/** Two hashes of a folded word, by class of its letters: together they stand for the word (no text is stored). */
export const SEED_A = 0x811c9dc5 | 0;
export const SEED_B = 0x2545f491 | 0;

export function mixA(hash: number, cls: number): number {
  return Math.imul(hash ^ cls, 0x01000193);
}

export function mixB(hash: number, cls: number): number {
  const mixed = Math.imul(hash + cls, 0x5bd1e995);
  return mixed ^ (mixed >>> 15);
}

/** Hash of a trie edge, for a table of a power of two. */
export function mixEdge(node: number, cls: number): number {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(cls + 1, 0x85ebca6b);
  return mixed ^ (mixed >>> 16);
}

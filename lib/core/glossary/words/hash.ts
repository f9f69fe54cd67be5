/**
 * A hash of a folded word, by class of its letters, stands for the word: no text is stored. The seed is chosen so that all
 * forms of a glossary differ; a strange word of the same hash must also stand in the right place of a term to be taken for one.
 */
export const SEED = 0x811c9dc5 | 0;

export function mix(hash: number, cls: number): number {
  const mixed = Math.imul(hash ^ cls, 0x01000193);
  return mixed ^ (mixed >>> 15);
}

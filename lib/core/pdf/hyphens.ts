/**
 * Words that bear a hyphen of their own, by what stands before it or after it. Beginnings that are also syllables
 * ("mi-nistère", "par-ticipation") are not among them.
 */
const KEPT_BEFORE =
  /^(?:non|sous|vice|quasi|peut|est|sont|ont|doit|doivent|faut|celui|celle|ceux|celles|c['’]est|rendez|arc|quelqu|chef|citoyen|habitant|représentant|intervenant|agent|élu|well|long|short|high|low|cross)$/iu;
const KEPT_AFTER =
  /^(?:ils?|elles?|on|je|tu|nous|vous|ce|ci|là|moi|toi|lui|leur|y|en|t|delà|mêmes?|être|e|ne|s|trice)(?![\p{L}])/iu;
const KEPT_TOGETHER =
  /^co-(?:créa|constru|concep|conç|produ|élabor|financ|respons|pilot|aut|présid|organis|anim|crea|design|fund|chair|diseñ|direc)/iu;

/** The words that a text has, for telling a broken word from a hyphenated one. */
export interface KnownWords {
  /** Lower case: whole words without and with hyphens. */
  has(word: string): boolean;
}

/**
 * Whether the hyphen at the end of a line only breaks a word. What the text has elsewhere decides; else what languages
 * write with a hyphen of its own (`co-création`, `peut-il`); else it breaks.
 * @param before The line up to and without the hyphen.
 * @param after The next line.
 */
export function breaksWord(before: string, after: string, known: KnownWords): boolean {
  const head = /[\p{L}\p{M}'’-]+$/u.exec(before)?.[0] ?? '';
  const tail = /^[\p{L}\p{M}]+/u.exec(after)?.[0] ?? '';
  // A dash, a figure ("2024-"), or a name ("Seine-Saint-"): not broken.
  if (head === '' || tail === '' || tail[0] !== tail[0]!.toLowerCase()) return false;
  const lower = (head + tail).toLowerCase();
  if (known.has(lower)) return true;
  if (known.has(`${head}-${tail}`.toLowerCase())) return false;
  return !KEPT_BEFORE.test(head) && !KEPT_AFTER.test(after) && !KEPT_TOGETHER.test(`${head}-${tail}`);
}

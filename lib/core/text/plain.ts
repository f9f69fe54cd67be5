const ACCENTS: Record<string, string> = {};
for (const [base, letters] of Object.entries({
  a: 'àáâãäå',
  c: 'ç',
  e: 'èéêë',
  i: 'ìíîï',
  n: 'ñ',
  o: 'òóôõö',
  u: 'ùúûü',
  y: 'ýÿ',
  "'": '’‘ʼ`´',
  '"': '«»“”„‟',
  '-': '‐‑‒–—',
  ' ': '\u00a0\u202f\u2009\t',
})) {
  for (const letter of letters) ACCENTS[letter] = base;
}

/** Lower case, character for character: offsets stay those of `text` (UTF-16). Accents are kept, apostrophes and spaces made plain. */
export function lowerLetters(text: string): string {
  const lower = text.toLowerCase();
  const same =
    lower.length === text.length ? lower : text.replace(/[A-ZÀ-ÞŒ]/g, (letter) => letter.toLowerCase());
  return same.replace(/[’‘ʼ\u00a0\u202f\u2009\t]/g, (sign) => ACCENTS[sign] ?? sign);
}

/** Drops the accents of lower-cased text and makes quotation marks and dashes plain; offsets stay (composed letters only). */
export function withoutAccents(lower: string): string {
  return lower.replace(/[^\0-\x7f]/g, (letter) => ACCENTS[letter] ?? letter);
}

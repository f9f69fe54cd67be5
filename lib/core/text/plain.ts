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

/** Letters and signs with a plain form end here. */
const FOLDED = 0x2030;
/** Plain forms by UTF-16 code unit; where there is none the unit itself. */
const PLAIN = Array.from({ length: FOLDED }, (_, code) => {
  const letter = String.fromCharCode(code);
  return code < 0x180 || letter in ACCENTS ? withoutAccents(lowerLetters(letter)) : letter;
});
const PLAIN_UNIT = Uint16Array.from(PLAIN, (plain) => plain.charCodeAt(0));
const IS_PLAIN = Uint8Array.from(PLAIN, (plain, code) => Number(plain.charCodeAt(0) === code));

/** Lower case without accents, offsets kept: what `withoutAccents` makes of `lowerLetters`, in one pass. */
export function plainLetters(text: string): string {
  let plain = '';
  let copied = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= FOLDED || IS_PLAIN[code] === 1) continue;
    plain += text.slice(copied, at) + PLAIN[code]!;
    copied = at + 1;
  }
  return copied === 0 ? text : plain + text.slice(copied);
}

/** The plain form of one UTF-16 unit, as `plainLetters` writes it. */
export const plainUnit = (code: number): number => (code < FOLDED ? PLAIN_UNIT[code]! : code);

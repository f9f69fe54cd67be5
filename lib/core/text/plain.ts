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

/** Drops the accents of lower-cased text and makes quotation marks and dashes plain; offsets stay (composed letters only). */
export function withoutAccents(lower: string): string {
  return lower.replace(/[^\0-\x7f]/g, (letter) => ACCENTS[letter] ?? letter);
}

/** Letters and signs with a plain form end here. */
const FOLDED = 0x2030;

/** A form of every UTF-16 unit below `FOLDED`, one unit each, as text and as code, and which units are that form already. */
class Forms {
  readonly text: readonly string[];
  readonly code: Uint16Array;
  private readonly isDone: Uint8Array;

  constructor(formOf: (letter: string) => string) {
    this.text = Array.from({ length: FOLDED }, (_, code) => formOf(String.fromCharCode(code)));
    this.code = Uint16Array.from(this.text, (form) => form.charCodeAt(0));
    this.isDone = Uint8Array.from(this.code, (form, code) => Number(form === code));
  }

  /** Each letter in its form: what has it already is taken over in stretches. */
  of(text: string): string {
    let made = '';
    let copied = 0;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code >= FOLDED || this.isDone[code] === 1) continue;
      made += text.slice(copied, at) + this.text[code]!;
      copied = at + 1;
    }
    return copied === 0 ? text : made + text.slice(copied);
  }
}

/** Signs that are made plain where accents are kept: apostrophes and spaces. */
const PLAIN_SIGN = /[’‘ʼ\u00a0\u202f\u2009\t]/;

const LOWER = new Forms((letter) => {
  const lower = PLAIN_SIGN.test(letter) ? ACCENTS[letter]! : letter.toLowerCase();
  return lower.length === 1 ? lower : letter;
});
const PLAIN = new Forms((letter) => {
  const code = letter.charCodeAt(0);
  return code < 0x180 || letter in ACCENTS ? withoutAccents(LOWER.of(letter)) : letter;
});

/** Lower case, character for character: offsets stay those of `text` (UTF-16). Accents are kept, apostrophes and spaces made plain. */
export const lowerLetters = (text: string): string => LOWER.of(text);

/** Lower case without accents, offsets kept: what `withoutAccents` makes of `lowerLetters`, in one pass. */
export const plainLetters = (text: string): string => PLAIN.of(text);

/** The plain form of one UTF-16 unit, as `plainLetters` writes it. */
export const plainUnit = (code: number): number => (code < FOLDED ? PLAIN.code[code]! : code);

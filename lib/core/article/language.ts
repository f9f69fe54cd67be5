/**
 * The language of a text by its most frequent small words: enough to tell the languages that our readers meet. A word stands
 * with every language that has it: one that stood with Dutch alone (« de ») would make Spanish Dutch.
 */
const SMALL_WORDS: Record<string, string> = {
  fr: 'de en le la les des du une est et dans pour que qui sur pas plus par au aux avec ce cette sont ne nous vous être ont leur mais ou elle il se son sa ses comme d l qu n c',
  en: 'the of and to in that is for it with as on was are by this be have from or not at an has but which their they we you will would been its were can who more',
  es: 'de el los las del una que es y en para por con se no su al lo como más este esta son pero sus ha o le ya fue entre cuando muy sobre también hasta desde nos',
  pt: 'de o os as do da dos das uma que é e em para por com se não no na ao mais como mas foi seu sua são ou pelo pela nos nas também já até isso ele',
  it: 'il lo gli della del delle dei una che è e in per con si non nel alla al sono come anche più questo questa ma dal dalla ha le ai nella su di da',
  de: 'der die das und ist in den von zu mit sich des auf für nicht ein eine dem im es an auch als werden aus er hat dass sie nach wird bei einer um',
  nl: 'de het een van en in is dat op te zijn voor met niet aan er die als ook door bij naar om uit maar worden dit heeft hij wordt tot',
  ca: 'de en el els les del una que és i en per amb no al com més aquest aquesta són però seva seu ha o ja entre també fins des dels als als ens pel',
};

const LANGS_OF_WORD = new Map<string, string[]>();
for (const [lang, words] of Object.entries(SMALL_WORDS)) {
  for (const word of new Set(words.split(' ')))
    LANGS_OF_WORD.set(word, [...(LANGS_OF_WORD.get(word) ?? []), lang]);
}

/** Scripts that stand for one language well enough. */
const SCRIPTS: [string, RegExp][] = [
  ['ja', /[\u3040-\u30ff]/g],
  ['ko', /[\uac00-\ud7af]/g],
  ['zh', /[\u4e00-\u9fff]/g],
  ['ar', /[\u0600-\u06ff]/g],
  ['he', /[\u0590-\u05ff]/g],
  ['ru', /[\u0400-\u04ff]/g],
  ['el', /[\u0370-\u03ff]/g],
];

/** Characters looked at. */
const SAMPLE = 6000;
/** Small words needed before we dare to say anything. */
const MIN_WORDS = 5;
/** By how much the best language must lead to overrule a declaration. */
const CLEAR_LEAD = 1.4;

/** The language of a text as its words tell it; null when they do not. `lead` ≥ 1 compares with the next language. */
export function languageOfText(text: string): { lang: string; lead: number } | null {
  const sample = text.slice(0, SAMPLE);
  for (const [lang, letters] of SCRIPTS) {
    const found = sample.match(letters)?.length ?? 0;
    if (found > 10 && found > sample.length * (lang === 'ja' ? 0.08 : 0.25)) return { lang, lead: Infinity };
  }
  const score = new Map<string, number>();
  let seen = 0;
  for (const word of sample.toLowerCase().match(/\p{L}+/gu) ?? []) {
    const langs = LANGS_OF_WORD.get(word);
    if (!langs) continue;
    seen += 1;
    for (const lang of langs) score.set(lang, (score.get(lang) ?? 0) + 1 / langs.length ** 0.5);
  }
  if (seen < MIN_WORDS) return null;
  const [best, next] = [...score].sort((a, b) => b[1] - a[1]);
  if (!best) return null;
  return { lang: best[0], lead: next ? best[1] / next[1] : Infinity };
}

/**
 * The language of an article (BCP 47 primary subtag): what the page declares, unless its words say clearly otherwise;
 * null when neither tells.
 */
export function languageOf(text: string, declared: string | null | undefined): string | null {
  const said =
    declared
      ?.trim()
      .toLowerCase()
      .match(/^[a-z]{2,3}(?![a-z])/)?.[0] ?? null;
  const found = languageOfText(text);
  if (!found) return said;
  if (!said) return found.lead >= 1.1 ? found.lang : null;
  return found.lang !== said && found.lead >= CLEAR_LEAD ? found.lang : said;
}

import type { Lang } from '../i18n/lang.ts';
import { timeWordsOf } from '../text/dates.ts';
import { PieceScanner } from '../text/piece-scanner.ts';
import { LEXICON, type Lexicon } from './lexicon.ts';
import { CUES, type Row, type Sign } from './row.ts';
import { ROWS_EN } from './rows.en.ts';
import { ROWS_ES } from './rows.es.ts';
import { ROWS_FR } from './rows.fr.ts';

export const ROWS: Record<Lang, readonly Row[]> = { fr: ROWS_FR, en: ROWS_EN, es: ROWS_ES };

/** Words of the lexicon that are looked for in whole sentences. */
export type Theme =
  | 'authority'
  | 'outsider'
  | 'public'
  | 'we'
  | 'measure'
  | 'planHeading'
  | 'planWords'
  | 'says'
  | 'report'
  | 'weOutside';
export const THEMES: readonly Theme[] = [
  'authority',
  'outsider',
  'public',
  'we',
  'measure',
  'planHeading',
  'planWords',
  'says',
  'report',
  'weOutside',
];

/** Guards that say the same. */
export interface GuardsOfSign {
  bits: number;
  rows: readonly { row: Row; bit: number }[];
}

/** A language's tables, with what tells in one pass which of their patterns may match. */
export interface Tables {
  lexicon: Lexicon;
  cues: readonly Row[];
  guards: readonly Row[];
  /** First list: `cues` in their order; second list: `guards` in their order, then the themes, then the words that name a time. */
  scanner: PieceScanner;
  /** The bit of the second list that stands for words that name a time. */
  timeBit: number;
  /** The bit of the second list that stands for each theme. */
  themeBits: Readonly<Record<Theme, number>>;
  /** The guards of each sign: their bits, all and each. */
  guardsOf: ReadonlyMap<Sign, GuardsOfSign>;
}

const tables = new Map<Lang, Tables>();

/** Made when a language is first read: reading the patterns takes some milliseconds. */
export function tablesOf(lang: Lang): Tables {
  const known = tables.get(lang);
  if (known) return known;
  const lexicon = LEXICON[lang];
  const cues = ROWS[lang].filter(({ sign }) => CUES[sign] !== undefined);
  const guards = ROWS[lang].filter(({ sign }) => CUES[sign] === undefined);
  const made = {
    lexicon,
    cues,
    guards,
    scanner: new PieceScanner(cues, [
      ...guards,
      ...THEMES.map((theme) => ({ pattern: lexicon[theme] })),
      { pattern: timeWordsOf(lang) },
    ]),
    timeBit: 1 << (guards.length + THEMES.length),
    themeBits: Object.fromEntries(THEMES.map((theme, at) => [theme, 1 << (guards.length + at)])) as Record<
      Theme,
      number
    >,
    guardsOf: guardsBySign(guards),
  };
  tables.set(lang, made);
  return made;
}

function guardsBySign(guards: readonly Row[]): Tables['guardsOf'] {
  const bySign = new Map<Sign, GuardsOfSign>();
  for (const [number, row] of guards.entries()) {
    const bit = 1 << number;
    const known = bySign.get(row.sign) ?? { bits: 0, rows: [] };
    bySign.set(row.sign, { bits: known.bits | bit, rows: [...known.rows, { row, bit }] });
  }
  return bySign;
}

import type { Lang } from '../i18n/lang.ts';
import { PieceScanner } from '../text/piece-scanner.ts';
import { LEXICON, type Lexicon } from './lexicon.ts';
import { CUES, type Row } from './row.ts';
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

/** A language's tables, with what tells in one pass which of their patterns may match. */
export interface Tables {
  lexicon: Lexicon;
  cues: readonly Row[];
  guards: readonly Row[];
  /** Bits: `cues` in their order. */
  cueScanner: PieceScanner;
  /** Bits: `guards` in their order, then the themes (see `themeBit`). */
  guardScanner: PieceScanner;
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
    cueScanner: new PieceScanner(cues.map(({ pattern }) => pattern)),
    guardScanner: new PieceScanner([
      ...guards.map(({ pattern }) => pattern),
      ...THEMES.map((theme) => lexicon[theme]),
    ]),
  };
  tables.set(lang, made);
  return made;
}

/** The bit of `guardScanner` that stands for a theme. */
export const themeBit = ({ guards }: Tables, theme: Theme): number =>
  1 << (guards.length + THEMES.indexOf(theme));

/** Which column of a table holds what: guessed from its headings, corrected by the reader. */
import { LANGS, type Lang } from '../../i18n/lang.ts';
import { fold } from '../../text/fold.ts';

/** What a column may hold; the words of each are in one language. */
export type GlossaryField =
  | `${'prefLabel' | 'altLabels' | 'definition'}.${Lang}`
  | 'id'
  | 'source'
  | 'broader'
  | 'related';

export const GLOSSARY_FIELDS: readonly GlossaryField[] = [
  ...LANGS.flatMap((lang): GlossaryField[] => [
    `prefLabel.${lang}`,
    `altLabels.${lang}`,
    `definition.${lang}`,
  ]),
  'source',
  'id',
  'broader',
  'related',
];

/** For each column, what it holds; null is left out. */
export type GlossaryMapping = (GlossaryField | null)[];

/** Names of the columns of glossaries: SKOS's own, Anki's and Quizlet's, and those of common tables in three languages. */
const WORDS: Record<'prefLabel' | 'altLabels' | 'definition', readonly string[]> = {
  prefLabel:
    'preflabel terme term termino label libelle mot word palabra expression concept concepto front recto nom name nombre etiqueta vedette'.split(
      ' ',
    ),
  altLabels:
    'altlabel altlabels synonyme synonymes synonym synonyms sinonimo sinonimos autresnoms othernames otrosnombres variantes variants sigle acronym acronyme siglas'.split(
      ' ',
    ),
  definition:
    'definition definicion description descripcion explication explanation sens meaning significado back verso note scopenote'.split(
      ' ',
    ),
};
const PLAIN: Record<string, GlossaryField> = {
  source: 'source',
  sources: 'source',
  fuente: 'source',
  reference: 'source',
  url: 'source',
  lien: 'source',
  link: 'source',
  id: 'id',
  uri: 'id',
  identifiant: 'id',
  identifier: 'id',
  identificador: 'id',
  broader: 'broader',
  generique: 'broader',
  related: 'related',
  associe: 'related',
};
const LANG_NAMES: Record<string, Lang> = {
  fr: 'fr',
  fra: 'fr',
  francais: 'fr',
  french: 'fr',
  frances: 'fr',
  en: 'en',
  eng: 'en',
  anglais: 'en',
  english: 'en',
  ingles: 'en',
  es: 'es',
  spa: 'es',
  espagnol: 'es',
  spanish: 'es',
  espanol: 'es',
};

/**
 * Guesses from headings such as "Terme", "prefLabel@en", "definition_fr" or "English term".
 * @param lang of columns whose heading names no language
 */
export function guessMapping(headings: readonly string[], lang: Lang): GlossaryMapping {
  const taken = new Set<GlossaryField>();
  return headings.map((heading) => {
    const field = fieldOf(heading, lang);
    if (!field || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
}

function fieldOf(heading: string, fallback: Lang): GlossaryField | null {
  const words = fold(heading.slice(0, 200))
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const named = words.map((word) => LANG_NAMES[word]).find((lang) => lang !== undefined);
  const name = words.filter((word) => !Object.hasOwn(LANG_NAMES, word)).join('');
  const plain = Object.hasOwn(PLAIN, name) ? PLAIN[name]! : null;
  if (plain) return plain;
  for (const [field, names] of Object.entries(WORDS) as [keyof typeof WORDS, readonly string[]][])
    if (names.includes(name)) return `${field}.${named ?? fallback}`;
  // A column that is called by a language only holds the terms of that language.
  return name === '' && named ? `prefLabel.${named}` : null;
}

/** Glossaries as tables: one concept a row. */
import { LANGS, type Lang } from '../../i18n/lang.ts';
import { type CsvRow, readCsv, writeCsv } from '../../transfer/csv.ts';
import { OWN_LIMITS, type OwnConcept } from '../own-glossary.ts';
import { type GlossaryField, type GlossaryMapping, guessMapping } from './csv-columns.ts';
import {
  type FileConcept,
  type FileProblem,
  type GlossaryFile,
  headingsOf,
  problemOf,
} from './glossary-file.ts';

/** A table with what its columns were taken for, for the reader to correct. */
export interface GlossaryTable extends GlossaryFile {
  headings: string[];
  mapping: GlossaryMapping;
}

/** Several values in one cell: one a line, or parted by a bar or a semicolon. */
const PARTED = /\s*[|;\n\r]+\s*/;

/**
 * Reads a table of terms. The first row is its headings.
 * @param lang of columns whose heading names no language
 * @param mapping as the reader corrected it; guessed from the headings by default
 */
export function readGlossaryCsv(text: string, lang: Lang, mapping?: GlossaryMapping): GlossaryTable {
  const { rows, problems, stopped } = readCsv(text);
  const [head, ...body] = rows;
  const headings = head?.fields.map((field) => field.trim()) ?? [];
  const columns = mapping ?? guessMapping(headings, lang);
  const table: GlossaryTable = {
    name: '',
    headings,
    mapping: columns,
    concepts: [],
    problems: [...problems],
    stopped,
  };
  if (!columns.some((field) => field?.startsWith('prefLabel.'))) {
    return { ...table, stopped: stopped ?? 'no-columns' };
  }
  const seen = new Set<string>();
  for (const row of body) {
    const concept = conceptOf(row, columns);
    const names = concept.id === null ? headingsOf(concept) : [concept.id];
    const problem =
      problemOf(concept) ?? (names.some((name) => seen.has(name)) ? 'twice-in-file' : undefined);
    if (problem) table.problems.push(problemAt(row, problem));
    else table.concepts.push(concept);
    for (const name of names) seen.add(name);
  }
  table.problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return table;
}

function conceptOf({ fields }: CsvRow, columns: GlossaryMapping): FileConcept {
  const cell = (field: GlossaryField) => {
    const at = columns.indexOf(field);
    return at < 0 ? '' : (fields[at] ?? '').trim();
  };
  const parts = (field: GlossaryField) => cell(field).split(PARTED).filter(Boolean);
  return {
    id: cell('id') || null,
    prefLabel: filled((lang) => cell(`prefLabel.${lang}`)),
    altLabels: filled((lang) => parts(`altLabels.${lang}`)),
    definition: filled((lang) => cell(`definition.${lang}`)),
    broader: parts('broader').slice(0, OWN_LIMITS.links),
    related: parts('related').slice(0, OWN_LIMITS.links),
    source: cell('source').slice(0, OWN_LIMITS.source) || null,
  };
}

/** Only the languages in which there is something. */
function filled<T extends string | string[]>(make: (lang: Lang) => T): Partial<Record<Lang, T>> {
  return Object.fromEntries(LANGS.map((lang) => [lang, make(lang)]).filter(([, value]) => value!.length > 0));
}

function problemAt({ line, fields }: CsvRow, reason: FileProblem['reason']): FileProblem {
  return { line, text: fields.join(', ').slice(0, 80), reason };
}

/** A glossary as a table that `readGlossaryCsv` reads again without loss. */
export function writeGlossaryCsv(concepts: readonly OwnConcept[]): string {
  const header = [
    ...LANGS.flatMap((lang) => [`prefLabel@${lang}`, `altLabels@${lang}`, `definition@${lang}`]),
    'source',
    'broader',
    'related',
    'id',
  ];
  return writeCsv(
    header,
    concepts.map((own) => [
      ...LANGS.flatMap((lang) => [
        own.prefLabel[lang] ?? '',
        (own.altLabels[lang] ?? []).join(' | '),
        own.definition[lang] ?? '',
      ]),
      own.source ?? '',
      own.broader.join(' | '),
      own.related.join(' | '),
      own.id,
    ]),
  );
}

import type { Concept } from '../../glossary/concept.ts';
import type { Lang } from '../../i18n/lang.ts';
import type { Collection } from '../collection.ts';
import { writeWebAnnotations } from '../web-annotation.ts';
import { type DefinitionOf, writeAnki } from './anki.ts';
import { writeBibtex } from './bibtex.ts';
import { writeCslJson } from './csl-json.ts';
import { fileNames } from './file-names.ts';
import { FORMATS, type FormatId } from './formats.ts';
import { writeReport } from './html-report.ts';
import { writeMarkdown } from './markdown-document.ts';
import { writeTable } from './notes-table.ts';
import type { Template, Voice } from './outline.ts';
import { writeRis } from './ris.ts';
import { type ExportContent, type Sheet, sheetsOf } from './sheets.ts';

/** What the reader chooses. */
export interface ExportChoice {
  format: FormatId;
  /** `texts`: the articles' own text, where the format carries it. */
  content: ExportContent & { texts: boolean };
  files: 'perArticle' | 'single';
  template: Template;
  /** CSV begins with the mark by which Excel knows UTF-8. */
  mark: boolean;
}

export interface ExportFacts {
  voice: Voice;
  /** `YYYY-MM-DD`, the reader's calendar. */
  today: string;
  /** Name of a file of several articles, of a deck, of a collection. */
  title: string;
  /** IRI of this export. */
  id: string;
  conceptsIn: (words: string, lang: Lang) => readonly Concept[];
  definitionOf: DefinitionOf;
}

/** A file before it is written. */
export interface PlannedFile {
  name: string;
  /** Its text in pieces, or, for a Word document, the page that says the same. */
  pieces: () => Iterable<string>;
  /** For what is not text. */
  bytes?: () => Promise<ArrayBuffer>;
}

/** The files of an export. The backup is not among these formats: it needs what core has not (a hash, the settings). */
export function planFiles(collection: Collection, choice: ExportChoice, facts: ExportFacts): PlannedFile[] {
  const format = FORMATS[choice.format];
  const { voice, title, id } = facts;
  const chosen = withContent(collection, choice);
  if (choice.format === 'jsonld') {
    const [name = ''] = fileNames([title], format.extension);
    return [{ name, pieces: () => writeWebAnnotations(chosen, { id, label: title }) }];
  }

  const sheets = sheetsOf(chosen, { ...facts, content: carried(choice), lang: voice.lang }).filter(
    (sheet) =>
      format.listsArticles || !sheet.isEmpty || (choice.format === 'anki' && sheet.reviews.length > 0),
  );
  const perArticle = format.files.includes(choice.files) && choice.files === 'perArticle';
  const groups = perArticle ? sheets.map((sheet) => [sheet]) : sheets.length > 0 ? [sheets] : [];
  const titles = groups.map((group) => titleOf(group, title));
  return fileNames(titles, format.extension).map((name, at) => {
    const group = groups[at] ?? [];
    return { name, ...written(group, titles[at] ?? title, choice, facts) };
  });
}

/** A file of one article has its title. */
const titleOf = (sheets: readonly Sheet[], title: string): string =>
  sheets.length === 1 ? sheets[0]?.article.title || title : title;

function written(
  sheets: readonly Sheet[],
  title: string,
  { format, template, mark }: ExportChoice,
  { voice, title: deck, definitionOf }: ExportFacts,
): Omit<PlannedFile, 'name'> {
  switch (format) {
    case 'markdown':
      return { pieces: () => writeMarkdown(sheets, template, voice) };
    case 'html':
      return { pieces: () => writeReport(sheets, template, voice, title) };
    case 'docx':
      return {
        pieces: () => writeReport(sheets, template, voice, title),
        bytes: async () => (await import('./docx.ts')).writeDocx(sheets, template, voice, title),
      };
    case 'csv':
      return { pieces: () => writeTable(sheets, voice, mark) };
    case 'anki':
      return { pieces: () => writeAnki(sheets, voice, deck, definitionOf) };
    case 'bibtex':
      return { pieces: () => writeBibtex(sheets, voice) };
    case 'ris':
      return { pieces: () => writeRis(sheets, voice) };
    case 'csl':
      return { pieces: () => writeCslJson(sheets, voice) };
    case 'jsonld':
    case 'backup':
      return { pieces: () => [] };
  }
}

/** What a format cannot carry is not asked for. */
function carried({ format, content }: ExportChoice): ExportContent {
  const { carries } = FORMATS[format];
  return {
    notes: content.notes && carries.includes('notes'),
    pledges: content.pledges && carries.includes('pledges'),
    terms: content.terms && carries.includes('terms'),
  };
}

/** The collection without what the reader leaves out; texts stay where they only help to write links. */
function withContent(collection: Collection, { format, content }: ExportChoice): Collection {
  return {
    ...collection,
    annotations: content.notes ? collection.annotations : [],
    texts: content.texts || format !== 'jsonld' ? collection.texts : [],
    ...(!content.pledges && { pledges: [], dismissals: [], links: [], ownCommitments: [] }),
  };
}

/** The formats, as a table: what files they are, and which of the reader's choices they heed. */
export const FORMAT_IDS = [
  'markdown',
  'html',
  'docx',
  'csv',
  'jsonld',
  'anki',
  'bibtex',
  'ris',
  'csl',
  'backup',
] as const;

export type FormatId = (typeof FORMAT_IDS)[number];

export interface Format {
  /** What it is called in every language; null for the backup, which the interface names. */
  name: string | null;
  extension: string;
  type: string;
  /** Contents that it can carry. */
  carries: readonly ('notes' | 'pledges' | 'terms' | 'texts')[];
  /** One file for each article, or one for all: the first is what is done unless the reader says otherwise. */
  files: readonly ('perArticle' | 'single')[];
  /** A document for people, written after a template. */
  isDocument: boolean;
  /** Articles without a note go in: it lists articles. */
  listsArticles: boolean;
  /** Shown as a page instead of as text. */
  isPage: boolean;
}

const document = {
  carries: ['notes', 'pledges', 'terms'],
  files: ['perArticle', 'single'],
  isDocument: true,
  listsArticles: false,
  isPage: false,
} as const;

const references = {
  carries: ['notes'],
  files: ['single', 'perArticle'],
  isDocument: false,
  listsArticles: true,
  isPage: false,
} as const;

export const FORMATS: Readonly<Record<FormatId, Format>> = {
  markdown: { ...document, name: 'Markdown', extension: 'md', type: 'text/markdown;charset=utf-8' },
  html: { ...document, name: 'HTML', extension: 'html', type: 'text/html;charset=utf-8', isPage: true },
  docx: {
    ...document,
    name: 'Word',
    extension: 'docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    isPage: true,
  },
  csv: {
    ...document,
    name: 'CSV',
    extension: 'csv',
    type: 'text/csv;charset=utf-8',
    files: ['single', 'perArticle'],
    isDocument: false,
  },
  jsonld: {
    ...references,
    name: 'JSON-LD',
    extension: 'jsonld',
    type: 'application/ld+json',
    carries: ['notes', 'pledges', 'texts'],
    files: ['single'],
  },
  anki: {
    ...document,
    name: 'Anki',
    extension: 'txt',
    type: 'text/plain;charset=utf-8',
    carries: ['notes', 'terms'],
    files: ['single'],
    isDocument: false,
  },
  bibtex: { ...references, name: 'BibTeX', extension: 'bib', type: 'application/x-bibtex;charset=utf-8' },
  ris: {
    ...references,
    name: 'RIS',
    extension: 'ris',
    type: 'application/x-research-info-systems;charset=utf-8',
  },
  csl: {
    ...references,
    name: 'CSL-JSON',
    extension: 'json',
    type: 'application/vnd.citationstyles.csl+json',
  },
  backup: {
    ...references,
    name: null,
    extension: 'json',
    type: 'application/json',
    carries: [],
    files: ['single'],
  },
};

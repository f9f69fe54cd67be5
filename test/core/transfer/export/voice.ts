import type { Concept } from '../../../../lib/core/glossary/concept.ts';
import { createTranslator } from '../../../../lib/core/i18n/translate.ts';
import { annotationLink } from '../../../../lib/core/quote/annotation-link.ts';
import type { Collection } from '../../../../lib/core/transfer/collection.ts';
import type { ExportChoice, ExportFacts } from '../../../../lib/core/transfer/export/files.ts';
import { planFiles } from '../../../../lib/core/transfer/export/files.ts';
import type { FormatId } from '../../../../lib/core/transfer/export/formats.ts';
import type { Voice } from '../../../../lib/core/transfer/export/outline.ts';
import fr from '../../../../locales/fr.json' with { type: 'json' };
import { onQuote } from '../samples.ts';

export const voice: Voice = {
  lang: 'fr',
  t: createTranslator(fr, 'fr'),
  linkOf: (annotation, { text }) => annotationLink(annotation, text),
  commitmentName: (id) => `engagement ${id}`,
};

const empty = { fr: '', en: '', es: '' };

export const OPEN_DATA: Concept = {
  id: 'open-data',
  category: 'data',
  prefLabel: { fr: 'données ouvertes', en: 'open data', es: 'datos abiertos' },
  prefLabelNeedsContext: { fr: false, en: false, es: false },
  prefLabelCaseSensitive: { fr: false, en: false, es: false },
  altLabels: { fr: [], en: [], es: [] },
  definition: { ...empty, fr: 'Des données que chacun peut réutiliser.', en: 'Data that anyone may reuse.' },
  broader: [],
  related: [],
  ambiguity: null,
  sources: [{ title: 'Charte', url: 'https://charte.example/', kind: 'official', verified: true }],
};

export const facts: ExportFacts = {
  voice,
  today: '2026-11-24',
  title: 'Mes notes',
  id: 'urn:uuid:0192f0c0-0000-7000-8000-00000000feed',
  conceptsIn: (words) => (words.includes('données ouvertes') ? [OPEN_DATA] : []),
  definitionOf: (id) =>
    id === 'open-data' ? { name: 'données ouvertes', definition: OPEN_DATA.definition.fr } : undefined,
};

export const everything: Omit<ExportChoice, 'format'> = {
  content: { notes: true, pledges: true, terms: true, texts: true },
  files: 'single',
  template: 'reading',
  mark: true,
};

/** The files of an export, with their text. */
export function write(collection: Collection, format: FormatId, choice: Partial<ExportChoice> = {}) {
  return planFiles(collection, { ...everything, format, ...choice }, facts).map(({ name, pieces }) => ({
    name,
    text: [...pieces()].join(''),
  }));
}

/** The text of the only file. */
export function writeOne(
  collection: Collection,
  format: FormatId,
  choice: Partial<ExportChoice> = {},
): string {
  const files = write(collection, format, choice);
  if (files.length !== 1) throw new Error(`${files.length} files`);
  return files[0]!.text;
}

/** The collection with the same hostile words in every place that words from outside stand in. */
export function poisoned(collection: Collection, words: string): Collection {
  const [article, ...others] = collection.articles;
  const [pledge] = collection.pledges;
  return {
    ...collection,
    articles: [
      { ...article!, title: words, byline: words, siteName: words, publishedTime: words },
      ...others,
    ],
    annotations: [onQuote(words, { note: words, tags: [words], colour: 1 })],
    pledges: [
      {
        ...pledge!,
        article: { ...pledge!.article, title: words },
        found: { ...pledge!.found, text: words, actor: words, action: words },
        history: pledge!.history.map((change) =>
          change.kind === 'evidence-added'
            ? {
                ...change,
                evidence: {
                  ...change.evidence,
                  quote: words,
                  source: { title: words, url: null, date: null },
                },
              }
            : change.kind === 'noted'
              ? { ...change, note: words }
              : change,
        ),
      },
    ],
  };
}

/** Words as people compare them: white space, invisible and unreadable characters do not count. */
export const bare = (text: string): string =>
  text.replace(/[\s\p{Cc}\p{Cf}\p{Cs}\ufffd\u0085\u2028\u2029]+/gu, '');

import type { Annotation } from '../annotation/annotation.ts';
import type { Lang } from '../i18n/lang.ts';
import type { Translate } from '../i18n/translate.ts';
import { writeMarkdown } from './export/markdown-document.ts';
import { type ExportedArticle, inTextOrder } from './export/sheets.ts';

export type { ExportedArticle } from './export/sheets.ts';

export interface MarkdownOptions {
  /** Words of the export, in the reader's language: `color.1` … `color.5`, `note.onPage`, `note.show`. */
  t: Translate;
  /** Address that leads to the passage in the article (a text fragment); null or left out when there is none. */
  linkOf?: (annotation: Annotation) => string | null;
  /** Of dates that are written in words; front matter has none of them. */
  lang?: Lang;
}

/** One article's annotations as one Markdown file, in the order of the text; see `writeMarkdown`. */
export function toMarkdown(
  article: ExportedArticle,
  annotations: readonly Annotation[],
  { t, linkOf, lang = 'fr' }: MarkdownOptions,
): string {
  const sheet = {
    article,
    text: undefined,
    annotations: inTextOrder(annotations),
    pledges: [],
    concepts: [],
    reviews: [],
    isEmpty: false,
  };
  return [...writeMarkdown([sheet], 'order', { t, lang, ...(linkOf && { linkOf }) })].join('');
}

import type { Annotation } from '../annotation/annotation.ts';
import type { Translate } from '../i18n/translate.ts';
import { annotationLink } from '../quote/annotation-link.ts';
import { type ExportedArticle, toMarkdown } from './markdown.ts';

/** An article's annotations as Markdown, each quote with a link that leads to it; see `toMarkdown`, `annotationLink`. */
export function linkedMarkdown(
  article: ExportedArticle,
  annotations: readonly Annotation[],
  articleText: string | undefined,
  t: Translate,
): string {
  return toMarkdown(article, annotations, {
    t,
    linkOf: (annotation) => annotationLink(annotation, articleText),
  });
}

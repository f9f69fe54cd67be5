import type { Annotation } from '../annotation/annotation.ts';
import { colourOf, noteOf, tagsOf } from '../annotation/create.ts';
import type { Article } from '../article/article.ts';
import type { Translate } from '../i18n/translate.ts';
import { markdownAddress, markdownLine, markdownLines, obsidianTag, yamlText } from './markdown-text.ts';

/** What is told of the article. */
export type ExportedArticle = Pick<
  Article,
  'canonicalUrl' | 'title' | 'byline' | 'siteName' | 'publishedTime' | 'lang'
>;

export interface MarkdownOptions {
  /** Words of the export, in the reader's language: `color.1` … `color.5`, `note.onPage`, `note.show`. */
  t: Translate;
  /** Address that leads to the passage in the article (a text fragment); null or left out when there is none. */
  linkOf?: (annotation: Annotation) => string | null;
}

/**
 * An article's annotations as one Markdown file, ready for Obsidian: what the article is in front matter, notes on the
 * whole article first, then quotes in the order of the text, each with colour, note, tags and a link to its place.
 * Everything from outside is escaped: it is read as text.
 */
export function toMarkdown(
  article: ExportedArticle,
  annotations: readonly Annotation[],
  { t, linkOf }: MarkdownOptions,
): string {
  const ordered = inTextOrder(annotations);
  const onPage = ordered.filter(({ target }) => !target.selector);
  const onPassages = ordered.filter(({ target }) => target.selector);
  const title = markdownLine(article.title) || markdownLine(article.canonicalUrl);
  const blocks = [
    frontMatter(article, annotations),
    `# ${title}`,
    ...(onPage.length > 0 ? [`## ${t('note.onPage')}`] : []),
    ...onPage.flatMap((annotation) => wordsOf(annotation)),
    ...(onPage.length > 0 && onPassages.length > 0 ? ['---'] : []),
    ...onPassages.flatMap((annotation) => [
      quoteOf(annotation),
      captionOf(annotation, t, linkOf?.(annotation) ?? null),
      ...wordsOf(annotation),
    ]),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

/** Notes on the whole article first, then by place; at one place the older first. */
function inTextOrder(annotations: readonly Annotation[]): Annotation[] {
  const start = ({ target }: Annotation) => target.selector?.[1].start ?? -1;
  const end = ({ target }: Annotation) => target.selector?.[1].end ?? -1;
  return [...annotations].sort(
    (a, b) =>
      start(a) - start(b) || end(a) - end(b) || (a.created < b.created ? -1 : a.created > b.created ? 1 : 0),
  );
}

function frontMatter(article: ExportedArticle, annotations: readonly Annotation[]): string {
  const tags = new Set(annotations.flatMap(tagsOf).flatMap((tag) => obsidianTag(tag) ?? []));
  const lines = [
    ['title', yamlText(article.title)],
    ['source', yamlText(article.canonicalUrl)],
    ['author', article.byline && yamlText(article.byline)],
    ['site', article.siteName && yamlText(article.siteName)],
    ['date', article.publishedTime && yamlDate(article.publishedTime)],
    ['lang', article.lang && yamlText(article.lang)],
  ].flatMap(([key, value]) => (value ? `${key}: ${value}` : []));
  if (tags.size > 0) lines.push('tags:', ...[...tags].map((tag) => `  - ${yamlText(tag)}`));
  return ['---', ...lines, '---'].join('\n');
}

/** Bare, as Obsidian's date field wants it, when it is a day or a moment; else as the text that it is. */
function yamlDate(iso: string): string {
  return /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?)?$/.test(iso)
    ? iso
    : yamlText(iso);
}

function quoteOf({ target }: Annotation): string {
  // A line break in an article's text is the end of a paragraph.
  const paragraphs = (target.selector?.[0].exact ?? '').split('\n').map(markdownLine).filter(Boolean);
  return paragraphs.map((paragraph) => `> ${paragraph}`).join('\n>\n');
}

/** Colour by its name, link to the place. */
function captionOf(annotation: Annotation, t: Translate, link: string | null): string {
  const colour = colourOf(annotation);
  const address = link && markdownAddress(link);
  return [
    colour ? `*${markdownLine(t(`color.${colour}`))}*` : '',
    address ? `[${markdownLine(t('note.show'))}](${address})` : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** What the reader wrote: note, then tags. */
function wordsOf(annotation: Annotation): string[] {
  const tags = tagsOf(annotation).flatMap((tag) => obsidianTag(tag) ?? []);
  return [markdownLines(noteOf(annotation)).join('\n'), [...new Set(tags)].map((tag) => `#${tag}`).join(' ')];
}

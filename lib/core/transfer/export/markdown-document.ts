import { tagsOf } from '../../annotation/create.ts';
import { markdownAddress, markdownLine, markdownLines, obsidianTag, yamlText } from '../markdown-text.ts';
import { aboutArticle, type Block, outlineOf, type Part, type Template, type Voice } from './outline.ts';
import type { Sheet } from './sheets.ts';

/**
 * Markdown, ready for Obsidian, in pieces. One article has what it is in front matter; several in one file each have it
 * under their title, as front matter may only begin a file. Everything from outside is escaped: it is read as text.
 */
export function* writeMarkdown(
  sheets: readonly Sheet[],
  template: Template,
  voice: Voice,
): Generator<string> {
  for (const [at, sheet] of sheets.entries()) {
    const { title, canonicalUrl } = sheet.article;
    const alone = sheets.length === 1;
    const blocks = [
      alone ? frontMatter(sheet) : at > 0 ? '---' : '',
      `# ${markdownLine(title) || markdownLine(canonicalUrl)}`,
      alone ? '' : partsOf(aboutArticle(sheet.article, voice)).join(', '),
      ...outlineOf(sheet, template, voice).map(written),
    ];
    yield `${at > 0 ? '\n' : ''}${blocks.filter(Boolean).join('\n\n')}\n`;
  }
}

function frontMatter({ article, annotations }: Sheet): string {
  const tags = new Set(annotations.flatMap(tagsOf).flatMap((tag) => obsidianTag(tag) ?? []));
  const lines = [
    ['title', yamlText(article.title)],
    ['source', article.canonicalUrl && yamlText(article.canonicalUrl)],
    ['author', article.byline && yamlText(article.byline)],
    ['site', article.siteName && yamlText(article.siteName)],
    ['date', article.publishedTime && yamlDate(article.publishedTime)],
    ['updated', article.modifiedTime && yamlDate(article.modifiedTime)],
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

function written(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${markdownLine(block.text)}`;
    case 'quote':
      return quote(block.text);
    case 'caption':
      return partsOf(block.parts).join(' · ');
    case 'source':
      return `— ${partsOf(block.parts).join(', ')}`;
    case 'note':
      return markdownLines(block.text).join('\n');
    case 'tags': {
      const tags = new Set(block.tags.flatMap((tag) => obsidianTag(tag) ?? []));
      return [...tags].map((tag) => `#${tag}`).join(' ');
    }
    case 'facts':
      return block.facts
        .map(({ label, parts }) => `- **${markdownLine(label)}** ${partsOf(parts).join(', ')}`)
        .join('\n');
    case 'term': {
      const source = block.source === null ? '' : ` (${partsOf([block.source])[0]})`;
      return `**${markdownLine(block.label)}** ${markdownLine(block.definition)}${source}`;
    }
    case 'rule':
      return '---';
  }
}

function quote(text: string): string {
  // A line break in an article's text is the end of a paragraph.
  const paragraphs = text.split('\n').map(markdownLine).filter(Boolean);
  return paragraphs.map((paragraph) => `> ${paragraph}`).join('\n>\n');
}

/** Parts without words are left out. */
function partsOf(parts: readonly Part[]): string[] {
  return parts.map(partOf).filter(Boolean);
}

function partOf(part: Part): string {
  if (typeof part === 'string') return markdownLine(part);
  if ('emphasis' in part) return `*${markdownLine(part.emphasis)}*`;
  const address = markdownAddress(part.url);
  const text = markdownLine(part.text);
  return address === null ? text : `[${text}](${address})`;
}

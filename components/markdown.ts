import type { Annotation } from '../lib/core/annotation/annotation.ts';
import type { Article } from '../lib/core/article/article.ts';
import type { Speech } from './StringsContext.ts';

export function markdownOf(
  article: Omit<Article, 'text'>,
  annotations: readonly Annotation[],
  _speech: Speech,
): string {
  return `# ${article.title}\n\n${annotations.map(({ target }) => `> ${target.selector?.[0].exact ?? ''}`).join('\n\n')}\n`;
}

import { passagesOf } from '../../lib/core/glossary/concept-mentions.ts';
import { readerAt } from '../../lib/extension/frames.ts';
import { sendMessage } from '../../lib/extension/messages.ts';
import type { FollowedPage } from './followed-page.ts';

/** "I know this", or not any more. The page and this panel hear of it as of any change. */
export async function knowTerm({ terms }: FollowedPage, id: string): Promise<void> {
  const term = terms.find(({ conceptId }) => conceptId === id);
  if (term) await sendMessage('knowConcept', { id, known: !term.known });
}

/** Keeps a term for review with the first sentence that it stands in, or takes it out again. */
export async function reviewTerm({ terms, status, tabId }: FollowedPage, id: string): Promise<void> {
  const term = terms.find(({ conceptId }) => conceptId === id);
  if (!term || status?.kind !== 'article' || tabId === undefined) return;
  const article = await sendMessage('article', undefined, await readerAt(tabId));
  const place = passagesOf(status.reading.mentions, id)[0];
  if (!article || !place) return;
  const { text, title, canonicalUrl } = article;
  const front = { article: { text, title, canonicalUrl }, passage: place, lang: status.reading.lang };
  await sendMessage('reviewConcept', { id, keep: !term.reviewed, front });
}

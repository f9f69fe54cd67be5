import { canonicalAddress } from '../../lib/core/article/address.ts';
import type { Article } from '../../lib/core/article/article.ts';
import { similarity } from '../../lib/core/article/fingerprint.ts';
import type { ArticleRecord, Store } from '../../lib/store/store.ts';

/** Share of words from which a page under another address is the article that it says it is. */
const SAME = 0.5;

/**
 * The kept article that this one is, and the address that its annotations are (or will be) under. A page at an address
 * of its own that declares another article's is believed only when it has that article's words.
 */
export async function knownArticle(
  articles: Store['articles'],
  article: Article,
): Promise<{ known: ArticleRecord | undefined; keptUnder: string }> {
  const found = await articles.find(article);
  const known = found.ok ? found.value : undefined;
  if (!known) return { known, keptUnder: article.canonicalUrl };
  const own = canonicalAddress(article.url);
  if (known.canonicalUrl === own || known.addresses.includes(article.url))
    return { known, keptUnder: known.canonicalUrl };
  const text = await articles.text(known.canonicalUrl);
  if (!text.ok || !text.value || similarity(text.value.text, article.text) >= SAME)
    return { known, keptUnder: known.canonicalUrl };
  const alone = await articles.find({ ...article, canonicalUrl: own });
  return { known: alone.ok ? alone.value : undefined, keptUnder: own };
}

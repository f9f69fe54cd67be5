import type { Annotation } from '../../lib/core/annotation/annotation.ts';
import { canonicalAddress } from '../../lib/core/article/address.ts';
import type { Translate } from '../../lib/core/i18n/translate.ts';
import type { PageStatus } from '../../lib/core/reading.ts';
import { dueCards } from '../../lib/core/review/due.ts';
import { remindersDue, trackedRows } from '../../lib/core/tracker/overview.ts';
import { linkedMarkdown } from '../../lib/core/transfer/linked-markdown.ts';
import type { ExportedArticle } from '../../lib/core/transfer/markdown.ts';
import { localDay } from '../../lib/extension/local-day.ts';
import { openStore, type Store, type StoreState } from '../../lib/store/store.ts';

let store: Promise<Store> | undefined;
let state: StoreState | undefined;
let tellState = (_: StoreState) => {};

/** Opened when it is first asked for: what the popup says of the page does not wait for it. */
function opened(): Promise<Store> {
  store ??= openStore({
    onState: (now) => {
      state = now;
      tellState(now);
    },
  });
  return store;
}

/** Tells how the database stands, now and from now on. */
export function onStoreState(tell: (state: StoreState) => void): void {
  tellState = tell;
  if (state) tell(state);
}

/**
 * What is kept of the page, in the order of the text. Without a reader in the page, its address decides.
 * A store that does not open gives none: the popup has other things to say.
 */
export async function notesOf(
  status: PageStatus | undefined,
  url: string | undefined,
): Promise<readonly Annotation[]> {
  const { annotations, articles } = await opened();
  const keptUnder = status?.kind === 'article' ? status.reading.keptUnder : await addressOf(articles, url);
  if (!keptUnder) return [];
  const kept = await annotations.byArticle(keptUnder);
  if (!kept.ok) return [];
  const start = ({ target }: Annotation) => target.selector?.[1].start ?? -1;
  return kept.value.toSorted((a, b) => start(a) - start(b));
}

async function addressOf(articles: Store['articles'], url: string | undefined): Promise<string | undefined> {
  if (!url) return undefined;
  const found = await articles.find({ url, canonicalUrl: canonicalAddress(url), fingerprint: '', text: '' });
  return found.ok ? found.value?.canonicalUrl : undefined;
}

/** The article with its notes, in Markdown, with links to the passages of the text as it was kept at this visit. */
export async function markdownOf(
  article: ExportedArticle,
  notes: readonly Annotation[],
  status: PageStatus | undefined,
  t: Translate,
): Promise<string> {
  return linkedMarkdown(article, notes, await textOf(status), t);
}

async function textOf(status: PageStatus | undefined): Promise<string | undefined> {
  if (status?.kind !== 'article') return undefined;
  const kept = await (await opened()).articles.text(status.reading.keptUnder);
  return kept.ok ? kept.value?.text : undefined;
}

/** Follow-ups of tracked pledges that are due today or were before. */
export async function remindersDueToday(): Promise<number> {
  const kept = await (await opened()).pledges.list();
  const today = localDay();
  return kept.ok ? remindersDue(trackedRows(kept.value, today), today).length : 0;
}

/** Words that are due for review now. */
export async function reviewsDue(): Promise<number> {
  const cards = await (await opened()).learning.cards();
  return cards.ok ? dueCards(cards.value, new Date().toISOString()).length : 0;
}

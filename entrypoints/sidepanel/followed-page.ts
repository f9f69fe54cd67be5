import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { NoteItem } from '../../components/notes.ts';
import type { TermItem } from '../../components/TermList.tsx';
import type { PageStatus } from '../../lib/core/reading.ts';
import { onMessage, sendMessage } from '../../lib/extension/messages.ts';
import { activeTab, askReader } from '../../lib/extension/tabs.ts';
import { onStoreChange } from '../../lib/store/changes.ts';
import type { Store } from '../../lib/store/store.ts';

/** The page in the tab that the reader looks at, with what was kept of it. */
export interface FollowedPage {
  tabId: number | undefined;
  title: string;
  status: PageStatus | undefined;
  notes: readonly NoteItem[];
  terms: readonly TermItem[];
}

const NO_PAGE: FollowedPage = { tabId: undefined, title: '', status: undefined, notes: [], terms: [] };

/** Follows the active tab, its reader and the store. */
export function useFollowedPage(store: Store | undefined): FollowedPage {
  const [page, setPage] = useState(NO_PAGE);

  useEffect(() => {
    let turn = 0;
    const update = async () => {
      turn += 1;
      const mine = turn;
      const next = await readPage(store);
      // A slower answer about the tab before must not come over this one.
      if (mine === turn) setPage(next);
    };
    const again = () => void update();
    const stops = [
      listen(browser.tabs.onActivated, again),
      listen(browser.tabs.onUpdated, again),
      onMessage('statusChanged', again),
      onStoreChange(again),
    ];
    again();
    return () => {
      for (const stop of stops) stop();
    };
  }, [store]);

  return page;
}

function listen<Listener extends (...args: never[]) => void>(
  event: { addListener(listener: Listener): void; removeListener(listener: Listener): void },
  listener: Listener,
): () => void {
  event.addListener(listener);
  return () => event.removeListener(listener);
}

async function readPage(store: Store | undefined): Promise<FollowedPage> {
  const tab = await activeTab();
  const status = tab?.id === undefined ? undefined : await askReader(tab.id);
  const title = status?.kind === 'article' ? status.article.title : (tab?.title ?? '');
  const [notes, terms] = await Promise.all([notesOf(status, store), termsOf(status)]);
  return { tabId: tab?.id, title, status, notes, terms };
}

async function notesOf(status: PageStatus | undefined, store: Store | undefined): Promise<NoteItem[]> {
  if (status?.kind !== 'article' || !store) return [];
  const kept = await store.annotations.byArticle(status.reading.keptUnder);
  if (!kept.ok) return [];
  const placed = new Map(status.reading.annotations.map((annotation) => [annotation.id, annotation]));
  return kept.value.map((annotation) => {
    const place = placed.get(annotation.id);
    return {
      annotation,
      anchored: place?.anchored ?? null,
      ...(place?.textNow && { textNow: place.textNow }),
    };
  });
}

/** Each concept of the article once, with how often it occurs: the list is complete whatever is painted. */
async function termsOf(status: PageStatus | undefined): Promise<TermItem[]> {
  if (status?.kind !== 'article') return [];
  const counts = new Map<string, number>();
  for (const { conceptId } of status.reading.mentions)
    counts.set(conceptId, (counts.get(conceptId) ?? 0) + 1);
  const cards = await sendMessage('concepts', { ids: [...counts.keys()] });
  return cards.map(({ id, category, label, lang, definition, definitionMentions }) => ({
    conceptId: id,
    category,
    label,
    lang,
    definition,
    definitionMentions,
    count: counts.get(id) ?? 0,
    reviewed: false,
  }));
}

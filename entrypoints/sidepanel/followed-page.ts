import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { NoteItem } from '../../components/notes.ts';
import type { TermItem } from '../../components/TermList.tsx';
import type { Annotation } from '../../lib/core/annotation/annotation.ts';
import type { PageStatus } from '../../lib/core/reading.ts';
import { type ChangedParagraph, changedParagraphs } from '../../lib/core/version/changed-paragraphs.ts';
import { onMessage, sendMessage } from '../../lib/extension/messages.ts';
import { askReader } from '../../lib/extension/tabs.ts';
import { onStoreChange, type StoreChange } from '../../lib/store/changes.ts';
import type { Store } from '../../lib/store/store.ts';
import { followedTab, isInReader } from './followed-tab.ts';

/** The page in the tab that the reader looks at, with what was kept of it. */
export interface FollowedPage {
  tabId: number | undefined;
  /** As the browser tells it; undefined where it does not. */
  url: string | undefined;
  title: string;
  status: PageStatus | undefined;
  notes: readonly NoteItem[];
  terms: readonly TermItem[];
  /** What the article says otherwise than the reader knows it; undefined when it says the same. */
  changed: { since: string; changes: readonly ChangedParagraph[] } | undefined;
  /** Deleted in the last days, from whatever article. */
  bin: readonly Annotation[];
  /** Records that made no sense and were put aside. */
  unreadable: number;
}

const NO_PAGE: FollowedPage = {
  tabId: undefined,
  url: undefined,
  title: '',
  status: { kind: 'reading' },
  notes: [],
  terms: [],
  changed: undefined,
  bin: [],
  unreadable: 0,
};

/** ms for which a draft is only what somebody is typing just now; later it is left behind. */
const TYPING = 2500;

/** ms for which the lists of a page stay while it is loaded again: whoever is in them by keys stays there. */
const LOADING_AGAIN = 3000;

/** Follows the active tab, its reader and the store. */
export function useFollowedPage(store: Store | undefined): FollowedPage {
  const [page, setPage] = useState(NO_PAGE);
  const shown = useRef(NO_PAGE);

  useEffect(() => {
    let turn = 0;
    /** Until when (ms) a reader that is missing since is waited for; 0 while none is. */
    let patience = 0;
    let impatient: ReturnType<typeof setTimeout> | undefined;
    const update = async () => {
      turn += 1;
      const mine = turn;
      const next = await readPage(store);
      // A slower answer about the tab before must not come over this one.
      if (mine !== turn) return;
      clearTimeout(impatient);
      if (isLoadedAgain(next, shown.current)) {
        patience ||= Date.now() + LOADING_AGAIN;
        const left = patience - Date.now();
        if (left > 0) {
          impatient = setTimeout(again, left);
          return;
        }
      }
      patience = 0;
      shown.current = withNotes(next, shown.current);
      setPage(shown.current);
    };
    const again = () => void update();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stored = ({ kind }: StoreChange) => {
      if (kind !== 'draft') return again();
      // A draft is written at each key: it is shown once the keys have stopped.
      clearTimeout(timer);
      timer = setTimeout(again, TYPING + 100);
    };
    const stops = [
      listen(browser.tabs.onActivated, again),
      listen(browser.tabs.onUpdated, again),
      onMessage('statusChanged', again),
      onStoreChange(stored),
      () => clearTimeout(timer),
      () => clearTimeout(impatient),
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

/** A page as it was read; notes that could not be read stay as they were last. */
type PageRead = Omit<FollowedPage, 'notes'> & { notes: FollowedPage['notes'] | undefined };

const addressOf = ({ status }: Pick<FollowedPage, 'status'>) =>
  status?.kind === 'article' ? status.reading.keptUnder : undefined;

function withNotes(next: PageRead, last: FollowedPage): FollowedPage {
  return { ...next, notes: next.notes ?? (addressOf(next) === addressOf(last) ? last.notes : []) };
}

/** The page that is shown as an article, in the same tab, without an answer from its reader yet. */
function isLoadedAgain({ tabId, url, status }: PageRead, shown: FollowedPage): boolean {
  const isAnswered = status !== undefined && status.kind !== 'reading';
  const isSame = tabId === shown.tabId && url !== undefined && url === shown.url;
  return isSame && !isAnswered && shown.status?.kind === 'article';
}

async function readPage(store: Store | undefined): Promise<PageRead> {
  const tab = await followedTab();
  const heard = tab?.id === undefined ? undefined : await askReader(tab.id);
  // Inside our own reader one will answer soon.
  const status = heard ?? (isInReader ? { kind: 'reading' as const } : undefined);
  const title = status?.kind === 'article' ? status.article.title : (tab?.title ?? '');
  const [notes, terms, changed, bin] = await Promise.all([
    notesOf(status, store),
    termsOf(status),
    changesOf(status, store),
    store?.bin.list(),
  ]);
  // Reading puts aside what cannot be read: counted before it ends, it would not be among them.
  const unreadable = await store?.quarantine.count();
  return {
    tabId: tab?.id,
    url: tab?.url,
    title,
    status,
    notes,
    terms,
    changed,
    bin: bin?.ok ? bin.value.map(({ annotation }) => annotation) : [],
    unreadable: unreadable?.ok ? unreadable.value : 0,
  };
}

async function notesOf(
  status: PageStatus | undefined,
  store: Store | undefined,
): Promise<NoteItem[] | undefined> {
  if (status?.kind !== 'article' || !store) return [];
  const { keptUnder } = status.reading;
  const [kept, drafts, text] = await Promise.all([
    store.annotations.byArticle(keptUnder),
    store.drafts.byArticle(keptUnder),
    store.articles.text(keptUnder),
  ]);
  if (!kept.ok) return undefined;
  const settled = (text.ok && text.value?.settled) || {};
  const leftBehind = new Map((drafts.ok ? drafts.value : []).map((draft) => [draft.id, draft]));
  const placed = new Map(status.reading.annotations.map((annotation) => [annotation.id, annotation]));
  return kept.value.map((annotation) => {
    const place = placed.get(annotation.id);
    const draft = leftBehind.get(annotation.id);
    const isLeft =
      draft && (draft.basedOn !== annotation.modified || Date.now() - Date.parse(draft.saved) > TYPING);
    return {
      annotation,
      anchored: place?.anchored ?? null,
      ...(isLeft && { draft: { note: draft.note, tags: draft.tags } }),
      ...(place?.textNow && { textNow: place.textNow }),
      ...(place?.textNow && settled[annotation.id] === place.textNow && { settled: true }),
    };
  });
}

/** What the article says otherwise than before, until the reader puts that away. */
async function changesOf(
  status: PageStatus | undefined,
  store: Store | undefined,
): Promise<FollowedPage['changed']> {
  if (status?.kind !== 'article' || !store) return undefined;
  const text = await store.articles.text(status.reading.keptUnder);
  if (!text.ok || !text.value?.before) return undefined;
  const { text: now, before } = text.value;
  const changes = changedParagraphs(before.text, now);
  return changes.length > 0 ? { since: before.seen, changes } : undefined;
}

/** Each concept of the article once, with how often it occurs: the list is complete whatever is painted. */
async function termsOf(status: PageStatus | undefined): Promise<TermItem[]> {
  if (status?.kind !== 'article') return [];
  const counts = new Map(
    status.reading.mentions.map(({ conceptId, places }) => [conceptId, places.length / 2]),
  );
  const cards = await sendMessage('concepts', { ids: [...counts.keys()] });
  return cards.map(({ id, category, label, lang, definition, definitionMentions, known, review }) => ({
    conceptId: id,
    category,
    label,
    lang,
    definition,
    definitionMentions,
    count: counts.get(id) ?? 0,
    reviewed: review !== null,
    known,
  }));
}

import { type FoundPassage, quoteOf } from '../../components/notes.ts';
import type { Speech } from '../../components/StringsContext.ts';
import type { ToastData } from '../../components/Toast.tsx';
import { createAnnotation, withLink, withoutLink, withSelector } from '../../lib/core/annotation/create.ts';
import { similarPassages } from '../../lib/core/annotation/similar-passages.ts';
import { notSaved } from '../../lib/core/i18n/not-saved.ts';
import type { Passage } from '../../lib/core/text/passage.ts';
import { readerAt } from '../../lib/extension/frames.ts';
import { sendMessage } from '../../lib/extension/messages.ts';
import { showPassage } from '../../lib/extension/tabs.ts';
import { newId } from '../../lib/store/new-id.ts';
import type { Store, StoreFailure } from '../../lib/store/store.ts';
import { copyQuotes } from '../desk/copy-quotes.ts';
import type { FollowedPage } from './followed-page.ts';
import { articleIn } from './followed-tab.ts';

interface ActPorts {
  page: FollowedPage;
  store: Store | undefined;
  speech: Speech;
  edit(id: string): void;
  link(id: string): void;
  toast(toast: ToastData | undefined): void;
}

/** What the panel does with notes. */
export function createNoteActs({ page, store, speech, edit, link, toast }: ActPorts) {
  const t: Speech['t'] = (key, values) => speech.t(key, values);
  const explain = ({ reason }: StoreFailure) => toast({ text: t(notSaved(reason)) });

  async function restore(id: string): Promise<void> {
    const restored = await store?.annotations.restore(id);
    if (restored && !restored.ok) explain(restored);
  }

  async function remove(id: string): Promise<void> {
    const removed = await store?.annotations.remove(id);
    if (!removed?.ok) return removed && explain(removed);
    toast({
      text: t('note.deleted'),
      action: {
        label: t('common.undo'),
        onClick: () => {
          toast(undefined);
          void restore(id);
        },
      },
    });
  }

  /** From now on the note is about this passage, or about what is selected in the page. */
  async function attach(id: string, passage: Passage | null): Promise<void> {
    if (page.tabId === undefined) return;
    const selector = await sendMessage('describe', passage, await readerAt(page.tabId)).catch(
      () => undefined,
    );
    if (!selector) return toast({ text: t('note.selectFirst') });
    const now = new Date().toISOString();
    const saved = await store?.annotations.update(id, (annotation) =>
      withSelector(annotation, selector, now),
    );
    if (saved && !saved.ok) explain(saved);
    else if (saved) toast({ text: t('note.attached') });
  }

  /** The reader has seen how the words changed, and keeps those that were noted. */
  async function settle(id: string): Promise<void> {
    const textNow = page.notes.find(({ annotation }) => annotation.id === id)?.textNow;
    if (page.status?.kind !== 'article' || textNow === undefined) return;
    const settled = await store?.articles.settle(page.status.reading.keptUnder, id, textNow);
    if (settled && !settled.ok) explain(settled);
  }

  async function copyQuote(id: string): Promise<void> {
    const note = page.notes.find(({ annotation }) => annotation.id === id);
    if (!store || !note || page.status?.kind !== 'article') return;
    const { keptUnder } = page.status.reading;
    const [record, text] = await Promise.all([store.articles.get(keptUnder), store.articles.text(keptUnder)]);
    await copyQuotes(
      {
        record: record.ok ? record.value : undefined,
        title: page.title,
        text: text.ok ? text.value?.text : undefined,
        notes: [note.annotation],
      },
      { speech, tell: toast },
    );
  }

  return {
    row: {
      onEdit: edit,
      onCopyQuote: (id: string) => void copyQuote(id),
      onLink: link,
      onDelete: (id: string) => void remove(id),
      onReattach: (id: string) => {
        const anchored = page.notes.find(({ annotation }) => annotation.id === id)?.anchored;
        const passage =
          anchored && anchored.start !== null ? { start: anchored.start, end: anchored.end } : null;
        void attach(id, passage);
      },
      onAttachSelection: (id: string) => void attach(id, null),
      onAttachPassage: (id: string, { start, end }: Passage) => void attach(id, { start, end }),
      onShowPassage: (passage: Passage) => page.tabId !== undefined && void showPassage(page.tabId, passage),
      onForgetDraft: (id: string) => void store?.drafts.remove(id),
      onKeepOld: (id: string) => void settle(id),
      onKeepAsIs: (id: string) => void settle(id),
    },
    /** The note is about an official commitment, or is not any more; false when that could not be kept. */
    async answerLink(id: string, commitmentId: string, linked: boolean): Promise<boolean> {
      const now = new Date().toISOString();
      const change = linked ? withLink : withoutLink;
      const saved = await store?.annotations.update(id, (annotation) =>
        change(annotation, commitmentId, now),
      );
      if (saved && !saved.ok) explain(saved);
      return saved?.ok ?? false;
    },
    /** What changed in the article has been seen. */
    async putChangeAway(): Promise<void> {
      if (page.status?.kind !== 'article') return;
      const done = await store?.articles.forgetBefore(page.status.reading.keptUnder);
      if (done && !done.ok) explain(done);
    },
    /** Passages of the page that say something like a lost quote. */
    async findSimilar(id: string): Promise<FoundPassage[]> {
      const note = page.notes.find(({ annotation }) => annotation.id === id);
      const quote = note && quoteOf(note.annotation);
      const article = quote && (await articleIn(page.tabId));
      return article ? similarPassages(article.text, quote) : [];
    },
    restore,
    /** A note on the whole article, opened for writing. */
    async pageNote(): Promise<void> {
      const article = store && (await articleIn(page.tabId));
      if (!article) return;
      const id = newId();
      const added = await store.annotations.add(
        createAnnotation({ id, now: new Date().toISOString(), source: article.canonicalUrl }),
        article,
      );
      if (added.ok) edit(id);
      else explain(added);
    },
  };
}

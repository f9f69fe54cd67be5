import { type Browser, browser } from 'wxt/browser';
import type { Annotation } from '../../lib/core/annotation/annotation.ts';
import { colourOf, linksOf, withNote } from '../../lib/core/annotation/create.ts';
import { linkedCommitments } from '../../lib/core/commitment/linked-commitment.ts';
import type { Lang } from '../../lib/core/i18n/lang.ts';
import { inPageStrings } from '../../lib/data/locales.ts';
import { onMessage, sendMessage } from '../../lib/extension/messages.ts';
import { openStorage } from '../../lib/extension/own-pages.ts';
import { loadSettings } from '../../lib/extension/settings.ts';
import { uiLang } from '../../lib/extension/ui-lang.ts';
import { storedWords, wordsToEdit } from '../../lib/store/drafts.ts';
import type { Store } from '../../lib/store/store.ts';
import { register, store } from './parts.ts';

/** An open note: which annotation, in which tab. Kept by the browser, so that a sleep of the worker loses nothing. */
interface OpenNote {
  id: string;
  tabId: number;
  frameId: number;
  ground: 'light' | 'dark';
}

const sessionKey = (key: string) => `note:${key}`;

async function openNote(key: string): Promise<OpenNote | undefined> {
  return (await browser.storage.session.get(sessionKey(key)))[sessionKey(key)] as OpenNote | undefined;
}

/**
 * The note that a frame asks for by its key; a key that wandered to another tab is not answered. Words that come from a
 * frame are kept without this question: a tab that is closing may not be known by its number any more.
 */
export async function askedNote(
  key: string,
  sender: Browser.runtime.MessageSender,
): Promise<OpenNote | undefined> {
  const note = await openNote(key);
  return sender.tab && sender.tab.id !== note?.tabId ? undefined : note;
}

/** Notes are typed in a frame of ours, which knows nothing but a key (`docs/decisions/0002-private-words.md`). */
export function answerNoteFrames(): void {
  onMessage('openNote', async ({ data: { id, ground }, sender }) => {
    const key = crypto.randomUUID();
    const note: OpenNote = { id, ground, tabId: sender.tab?.id ?? -1, frameId: sender.frameId ?? 0 };
    await browser.storage.session.set({ [sessionKey(key)]: note });
    return { key };
  });

  onMessage('noteSession', async ({ data: { key }, sender }) => {
    const note = await askedNote(key, sender);
    if (!note) return undefined;
    const { annotations, drafts, tags } = await store();
    const [found, draft] = await Promise.all([annotations.get(note.id), drafts.get(note.id)]);
    if (!found.ok || !found.value) return undefined;
    const annotation = found.value;
    const settings = await loadSettings();
    const lang = uiLang(settings);
    return {
      quote: annotation.target.selector?.[0].exact ?? null,
      colour: colourOf(annotation),
      links: await linksIn(annotation, lang),
      ...wordsToEdit(annotation, draft.ok ? draft.value : undefined),
      knownTags: await used(tags),
      strings: await inPageStrings(lang, settings.colourNames),
      uiLang: lang,
      ground: note.ground,
    };
  });

  onMessage('saveNote', async ({ data: { key, note, tags, modified } }) => {
    const open = await openNote(key);
    if (!open) return { ok: false, reason: 'gone' };
    const { annotations } = await store();
    const saved = await annotations.update(
      open.id,
      (annotation) => withNote(annotation, { note, tags }, new Date().toISOString()),
      { expectedModified: modified },
    );
    if (saved.ok) return { ok: true, value: { modified: saved.value.modified } };
    if (saved.reason === 'conflict')
      return { ok: false, reason: 'conflict', theirs: storedWords(saved.theirs) };
    return { ok: false, reason: saved.reason };
  });

  onMessage('keepDraft', async ({ data: { key, note, tags, modified } }) => {
    const open = await openNote(key);
    if (!open) return { ok: false, reason: 'gone' };
    const kept = await (await store()).drafts.keep(open.id, { note, tags }, modified);
    return kept.ok ? kept : { ok: false, reason: kept.reason };
  });

  onMessage('dropDraft', async ({ data: { key } }) => {
    const open = await openNote(key);
    if (open) await (await store()).drafts.remove(open.id);
  });

  onMessage('noteHeight', async ({ data: { key, height } }) => {
    const open = await openNote(key);
    if (open) await sendMessage('noteFrame', { key, event: 'height', height }, open).catch(() => undefined);
  });

  onMessage('makeRoom', openStorage);

  onMessage('closeNote', async ({ data: { key, saved } }) => {
    const open = await openNote(key);
    await browser.storage.session.remove(sessionKey(key));
    // The frame hears our answer first: the page takes it away when told.
    if (open)
      setTimeout(
        () =>
          void sendMessage('noteFrame', { key, event: saved ? 'saved' : 'closed' }, open).catch(
            () => undefined,
          ),
      );
  });
}

/** The register is opened for a note that has links only. */
async function linksIn(annotation: Annotation, lang: Lang) {
  const ids = linksOf(annotation);
  return ids.length === 0 ? [] : linkedCommitments(await register(), ids, lang);
}

/** Tags in use, the most used first; none when the store cannot say. */
async function used(tags: Store['tags']): Promise<{ tag: string; count: number }[]> {
  const listed = await tags.list();
  return listed.ok ? listed.value : [];
}

import { type Browser, browser } from 'wxt/browser';
import type { Annotation } from '../../lib/core/annotation/annotation.ts';
import { withLink, withoutLink } from '../../lib/core/annotation/create.ts';
import { linkedCommitments } from '../../lib/core/commitment/linked-commitment.ts';
import { commitmentsForNote } from '../../lib/core/commitment/note-commitments.ts';
import type { Register } from '../../lib/core/commitment/register.ts';
import { commitmentsIn } from '../../lib/core/compose-reading.ts';
import { type Lang, toLang } from '../../lib/core/i18n/lang.ts';
import { createTranslator } from '../../lib/core/i18n/translate.ts';
import { loadStrings } from '../../lib/data/locales.ts';
import { type NoteName, onMessage } from '../../lib/extension/messages.ts';
import { loadSettings } from '../../lib/extension/settings.ts';
import { uiLang } from '../../lib/extension/ui-lang.ts';
import { inSlices } from '../../lib/page/slices.ts';
import { askedNote } from './note-frames.ts';
import { withoutValue } from './outcomes.ts';
import { register, store } from './parts.ts';

/** Links of notes to official commitments: chosen where notes are written, which the page does not see. */
export function answerNoteLinks(): void {
  onMessage('noteCommitments', async ({ data: { query, ...name }, sender }) => {
    const annotation = await namedNote(name, sender);
    if (!annotation) return { choices: [], total: 0 };
    const [settings, official] = await Promise.all([loadSettings(), register()]);
    const lang = uiLang(settings);
    return commitmentsForNote(annotation, {
      register: official,
      query,
      ...(await articleOf(annotation, official, lang)),
      uiLang: lang,
      t: createTranslator(await loadStrings(lang), lang),
    });
  });

  onMessage('linkedCommitments', async ({ data: { ids } }) => {
    const [settings, official] = await Promise.all([loadSettings(), register()]);
    return linkedCommitments(official, ids, uiLang(settings));
  });

  onMessage('linkNote', async ({ data: { key, commitmentId, linked }, sender }) => {
    const open = await askedNote(key, sender);
    if (!open) return { ok: false, reason: 'gone' };
    const change = linked ? withLink : withoutLink;
    const now = new Date().toISOString();
    return withoutValue(
      await (await store()).annotations.update(open.id, (old) => change(old, commitmentId, now)),
    );
  });
}

async function namedNote(
  name: NoteName,
  sender: Browser.runtime.MessageSender,
): Promise<Annotation | undefined> {
  // What a note is linked to is the reader's own: scripts in pages are not told.
  const isOwnPage = sender.url?.startsWith(browser.runtime.getURL('/' as never)) ?? false;
  const id = 'key' in name ? (await askedNote(name.key, sender))?.id : isOwnPage ? name.id : undefined;
  if (id === undefined) return undefined;
  const found = await (await store()).annotations.get(id);
  return found.ok ? found.value : undefined;
}

/** What the note's article says of commitments, as it was last read. */
async function articleOf({ target: { source } }: Annotation, official: Register, fallback: Lang) {
  const { articles } = await store();
  const [record, text] = await Promise.all([articles.get(source), articles.text(source)]);
  const known = record.ok ? record.value : undefined;
  const lang = toLang(known?.lang ?? null) ?? fallback;
  const read = text.ok ? text.value?.text : undefined;
  const named =
    known && read !== undefined
      ? await inSlices(commitmentsIn({ ...known, text: read }, official, lang), () => true)
      : undefined;
  return {
    named: named ?? [],
    lang,
    articleDate: known?.publishedTime ?? null,
    articleTitle: known?.title ?? '',
  };
}

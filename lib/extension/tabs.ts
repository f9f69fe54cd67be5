import { type Browser, browser } from 'wxt/browser';
import type { PageStatus } from '../core/reading.ts';
import type { Passage } from '../core/text/passage.ts';
import { readTabs } from './counts.ts';
import { keepReaderAt, readerAt } from './frames.ts';
import { sendMessage } from './messages.ts';
import { forgetVisit } from './visits.ts';

/** The tab that the reader looks at, in the window of the caller. */
export async function activeTab(): Promise<Browser.tabs.Tab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

/**
 * Whose sheet the paints are in. Firefox stops an author's before shadow roots; Chromium paints no background that
 * comes from the user's.
 */
const SHEET_ORIGIN = import.meta.env.FIREFOX ? 'USER' : 'AUTHOR';

/** Brings the reader part and its paints into a tab; false where the browser does not let us in. */
export async function bringReader(tabId: number, frameId = 0): Promise<boolean> {
  const target = { tabId, frameIds: [frameId] };
  try {
    await Promise.all([
      keepReaderAt(tabId, frameId),
      frameId === 0 && forgetVisit(tabId),
      browser.scripting.insertCSS({ target, files: ['highlights.css'], origin: SHEET_ORIGIN }),
      browser.scripting.executeScript({ target, files: ['reader.js'] as never[] }),
    ]);
    return true;
  } catch {
    // No permission for this page (protected, revoked, closed meanwhile): an answer, not an accident.
    return false;
  }
}

/** What of the notes changed, as the store tells it. */
interface Written {
  kind: string;
  articles: readonly string[];
}

/** Kinds of writing after which a page that shows the article is painted anew. */
const REPAINTS = new Set(['added', 'changed', 'removed', 'restored', 'pledge', 'answer']);

/** Kinds of writing after which terms of every page are looked for anew. */
const REREADS = new Set(['glossary', 'learning']);

/** Tells the readers of every tab what was written. */
export async function tellReaders({ kind, articles }: Written): Promise<void> {
  if (!REPAINTS.has(kind) && !REREADS.has(kind)) return;
  const tabs = await readTabs();
  if (REREADS.has(kind)) {
    await Promise.allSettled(tabs.map((tabId) => sendMessage('termsChanged', undefined, { tabId })));
    return;
  }
  await Promise.allSettled(
    tabs.flatMap((id) =>
      articles.map((canonicalUrl) => sendMessage('annotationsChanged', { canonicalUrl }, { tabId: id })),
    ),
  );
}

/** Brings the door into the frames of a tab, where the browser lets us in. */
export async function openFrames(tabId: number): Promise<void> {
  const target = { tabId, allFrames: true };
  await browser.scripting.executeScript({ target, files: ['door.js'] as never[] }).catch(() => undefined);
}

/** Brings what draws the layer in a page into a tab that has a reader. */
export async function bringMarginView(tabId: number, frameId = 0): Promise<void> {
  const target = { tabId, frameIds: [frameId] };
  await browser.scripting.executeScript({ target, files: ['margin-view.js'] as never[] });
}

/** ms between two tries, and tries, while a reader is on its way into a page. */
const RETRY = 50;
const TRIES = 60;

/** What a tab's reader says of its page; undefined when nobody answers. */
export async function askReader(tabId: number): Promise<PageStatus | undefined> {
  try {
    return (await sendMessage('pageStatus', undefined, await readerAt(tabId))) ?? undefined;
  } catch {
    // The frame that was read may be gone: then the page itself says what it is.
    return sendMessage('pageStatus', undefined, { tabId, frameId: 0 }).catch(() => undefined);
  }
}

/** Waits until a reader that was just brought has read its page. */
export async function untilRead(tabId: number): Promise<PageStatus | undefined> {
  let status: PageStatus | undefined;
  for (let i = 0; i < TRIES; i++) {
    status = await askReader(tabId);
    if (status && status.kind !== 'reading') break;
    await new Promise((resolve) => setTimeout(resolve, RETRY));
  }
  return status;
}

/** Reads a page that does not look like an article, because the reader of it asks. */
export async function scanPage(tabId: number): Promise<PageStatus | undefined> {
  await untilRead(tabId);
  return sendMessage('scanAnyway', undefined, await readerAt(tabId)).catch(() => undefined);
}

/** Paints every mark of a tab's very long article now. */
export async function markAll(tabId: number): Promise<void> {
  await sendMessage('markAll', undefined, await readerAt(tabId)).catch(() => undefined);
}

/** Scrolls a tab to an annotation; false when its place is not known there. */
export async function showInPage(tabId: number, annotationId: string): Promise<boolean> {
  const status = await askReader(tabId);
  if (status?.kind !== 'article') return false;
  const placed = status.reading.annotations.find(({ id }) => id === annotationId);
  if (!placed || placed.anchored.start === null) return false;
  return showPassage(tabId, { start: placed.anchored.start, end: placed.anchored.end });
}

/** Scrolls a tab to a passage, and brings it to the front; false when the passage has no place there. */
export async function showPassage(tabId: number, { start, end }: Passage): Promise<boolean> {
  const shown = await sendMessage('showPassage', { start, end }, await readerAt(tabId)).catch(() => false);
  // The panel may be a tab of its own, in front of the one that it speaks of.
  if (shown) await browser.tabs.update(tabId, { active: true }).catch(() => undefined);
  return shown ?? false;
}

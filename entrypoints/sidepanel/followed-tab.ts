import { type Browser, browser } from 'wxt/browser';
import type { Article } from '../../lib/core/article/article.ts';
import { readerAt } from '../../lib/extension/frames.ts';
import { sendMessage } from '../../lib/extension/messages.ts';
import { activeTab } from '../../lib/extension/tabs.ts';

/** The tab that the panel's address names; undefined for the browser's own panel, which follows the tab in front. */
function ownTab(): number | undefined {
  const digits = /^#tab=(\d+)$/.exec(location.hash)?.[1];
  return digits ? Number(digits) : undefined;
}

/** Inside our own PDF reader, whose bar names the document already. */
export const isInReader = window !== window.top;

/** The tab that the panel speaks of. */
export async function followedTab(): Promise<Browser.tabs.Tab | undefined> {
  const id = ownTab();
  return id === undefined ? activeTab() : browser.tabs.get(id).catch(() => undefined);
}

/** The article that a tab shows; undefined when no reader of ours answers there. */
export async function articleIn(tabId: number | undefined): Promise<Article | undefined> {
  if (tabId === undefined) return undefined;
  return sendMessage('article', undefined, await readerAt(tabId)).catch(() => undefined);
}

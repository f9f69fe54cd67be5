import { type Browser, browser } from 'wxt/browser';
import { activeTab } from '../../lib/extension/tabs.ts';

/** The tab that the panel's address names; undefined for the browser's own panel, which follows the tab in front. */
export function ownTab(): number | undefined {
  const digits = /^#tab=(\d+)$/.exec(location.hash)?.[1];
  return digits ? Number(digits) : undefined;
}

/** The tab that the panel speaks of. */
export async function followedTab(): Promise<Browser.tabs.Tab | undefined> {
  const id = ownTab();
  return id === undefined ? activeTab() : browser.tabs.get(id).catch(() => undefined);
}

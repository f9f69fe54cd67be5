import { browser } from 'wxt/browser';

/** Firefox has a sidebar, Chromium a side panel, Firefox for Android neither. */
type Sidebar = { toggle(): Promise<void>; open(): Promise<void> };

function firefoxSidebar(): Sidebar | undefined {
  return (browser as unknown as { sidebarAction?: Sidebar }).sidebarAction;
}

/**
 * Opens the browser's own panel beside the page; call it in the turn of a click or key, or the browser refuses.
 * Where there is no panel, the same page opens as a tab that speaks of this one.
 */
export async function openPanel(tab: { id?: number; windowId?: number } | undefined): Promise<void> {
  const sidebar = firefoxSidebar();
  if (sidebar) return sidebar.open();
  if (browser.sidePanel && tab?.windowId !== undefined)
    return browser.sidePanel.open({ windowId: tab.windowId });
  const of = tab?.id === undefined ? '' : `#tab=${tab.id}`;
  await browser.tabs.create({ url: `${browser.runtime.getURL('/sidepanel.html' as never)}${of}` });
}

/** As `openPanel`, but closes it when it is open, where the browser can. */
export async function togglePanel(tab: { id?: number; windowId?: number } | undefined): Promise<void> {
  const sidebar = firefoxSidebar();
  if (sidebar) return sidebar.toggle();
  return openPanel(tab);
}

import type { MenuTarget } from './browser.ts';

/** Functions that travel into the background as text: each must stand alone. */

/** Empties everything the extension keeps. */
export async function emptyStores(): Promise<void> {
  await chrome.storage.local.clear();
  await chrome.storage.session?.clear();
  const gone = (await indexedDB.databases()).map(
    ({ name }) =>
      new Promise<void>((done) => {
        const request = indexedDB.deleteDatabase(name!);
        // Blocked by an open connection: it goes when that closes.
        request.onsuccess = request.onerror = request.onblocked = () => done();
      }),
  );
  await Promise.all(gone);
}

/** The native event, sent by hand: `dispatch` exists on every event and is not in the typings. */
export async function dispatchCommand(name: string, tabId: number): Promise<void> {
  const event = chrome.commands.onCommand as unknown as { dispatch(...args: unknown[]): void };
  event.dispatch(name, await chrome.tabs.get(tabId));
}

/** The same for a menu. */
export async function dispatchMenu(menuItemId: string, on: MenuTarget, tabId: number): Promise<void> {
  const event = chrome.contextMenus.onClicked as unknown as { dispatch(...args: unknown[]): void };
  event.dispatch({ menuItemId, ...on, editable: false }, await chrome.tabs.get(tabId));
}

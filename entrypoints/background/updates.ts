import { browser } from 'wxt/browser';

/**
 * Firefox ends our scripts in open pages without a word when the extension is updated, so that what they painted stays
 * and nothing answers. The new version takes it away and reads the page anew. (In Chromium the old script lives on
 * long enough to take everything away itself, see `reader/life.ts`.)
 */
export function followUpdates(): void {
  if (!import.meta.env.FIREFOX) return;
  browser.runtime.onInstalled.addListener(() => void readAnew());
}

async function readAnew(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const tabs = origins.length > 0 ? await browser.tabs.query({ url: origins }) : [];
  await Promise.allSettled(
    tabs.map(async ({ id }) => {
      if (id === undefined) return;
      const target = { tabId: id };
      await browser.scripting.executeScript({ target, func: takeAway });
      await browser.scripting.executeScript({ target, files: ['door.js'] as never[] });
    }),
  );
}

/** Runs in the page: it may use nothing from here. */
function takeAway(): void {
  for (const host of document.querySelectorAll('mc-margin')) host.remove();
  // The typings leave out that the registry is a map.
  const painted = CSS.highlights as unknown as Map<string, Highlight>;
  for (const name of [...painted.keys()]) if (name.startsWith('mc-')) painted.delete(name);
}

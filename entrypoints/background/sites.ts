import { browser } from 'wxt/browser';

const SCRIPT = 'allowed-sites';

/** Runs the door on the sites that the reader allowed for good, as the browser tells them: it may revoke them too. */
export function followSites(): void {
  browser.permissions.onAdded.addListener(() => void registerDoor());
  browser.permissions.onRemoved.addListener(() => void registerDoor());
  browser.runtime.onInstalled.addListener(() => void registerDoor());
  browser.runtime.onStartup.addListener(() => void registerDoor());
}

async function registerDoor(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const shipped = new Set(
    browser.runtime.getManifest().content_scripts?.flatMap(({ matches }) => matches ?? []),
  );
  const matches = origins.filter((origin) => !shipped.has(origin));
  const [known] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
  if (matches.length === 0) {
    if (known) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT] });
    return;
  }
  const script = { id: SCRIPT, matches, js: ['door.js'], runAt: 'document_idle' as const };
  if (known) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

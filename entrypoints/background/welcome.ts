import { browser } from 'wxt/browser';
import { loadPolicy } from '../../lib/extension/managed.ts';

/** Opens the first page once, after installing; never after an update, nor where an organisation does not want it. */
export function followInstall(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void openWelcome();
  });
}

async function openWelcome(): Promise<void> {
  const { welcome } = await loadPolicy();
  if (welcome) await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html' as never) });
}

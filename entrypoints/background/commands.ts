import { browser } from 'wxt/browser';
import { rulesFor, siteOf } from '../../lib/core/settings.ts';
import { sendMessage } from '../../lib/extension/messages.ts';
import { togglePanel } from '../../lib/extension/panel.ts';
import { loadSettings, saveSettings, saveSite } from '../../lib/extension/settings.ts';
import { bringReader } from '../../lib/extension/tabs.ts';

const DENSITIES = ['first', 'all', 'none'] as const;

/** The browser's shortcuts (`ui.md` §4). */
export function followCommands(): void {
  browser.commands.onCommand.addListener((name, tab) => {
    // The panel opens only in the same turn as the key: nothing may be awaited before.
    if (name === 'toggle-panel') void togglePanel(tab);
    else void run(name, tab);
  });
}

async function run(name: string, tab: { id?: number; url?: string } | undefined): Promise<void> {
  switch (name) {
    case 'next-mark':
    case 'previous-mark':
    case 'note':
      if (tab?.id !== undefined) await commandReader(tab.id, name);
      return;
    case 'toggle-site': {
      if (!tab?.url) return;
      const { sites } = await loadSettings();
      await saveSite(tab.url, { on: rulesFor(sites, siteOf(tab.url)).on === false });
      return;
    }
    case 'density': {
      const { density } = await loadSettings();
      await saveSettings({ density: DENSITIES[(DENSITIES.indexOf(density) + 1) % DENSITIES.length]! });
    }
  }
}

/** Tells the reader in a tab; brings it first where a door, or nobody, answers. */
export async function commandReader(
  tabId: number,
  name: 'next-mark' | 'previous-mark' | 'note' | 'highlight' | 'copy-quote' | 'look-up',
): Promise<void> {
  try {
    await sendMessage('command', { name }, { tabId });
  } catch {
    if (await bringReader(tabId)) await sendMessage('command', { name }, { tabId }).catch(() => undefined);
  }
}

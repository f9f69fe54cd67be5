import { browser } from 'wxt/browser';

/** A command of the manifest with the keys that it has now; '' when it has none. */
export interface CommandKeys {
  name: string;
  shortcut: string;
}

/** The browser's shortcuts, without the one that opens the popup and has no name of ours. */
export async function commandKeys(): Promise<CommandKeys[]> {
  // Firefox for Android has no commands.
  const all = (await browser.commands?.getAll()) ?? [];
  return all.flatMap(({ name, shortcut }) =>
    name && !name.startsWith('_') ? [{ name, shortcut: shortcut ?? '' }] : [],
  );
}

/** Opens the browser's page where shortcuts are changed; undefined where it has none that we may open. */
export function shortcutPage(): (() => void) | undefined {
  const open = (browser.commands as { openShortcutSettings?: () => Promise<void> } | undefined)
    ?.openShortcutSettings;
  if (open) return () => void open.call(browser.commands);
  if (import.meta.env.FIREFOX) return undefined;
  return () => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

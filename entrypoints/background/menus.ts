import { browser } from 'wxt/browser';
import { loadStrings } from '../../lib/data/locales.ts';
import { openSearch } from '../../lib/extension/library.ts';
import { openPdfReader } from '../../lib/extension/pdf-reader.ts';
import { loadSettings, onSettings } from '../../lib/extension/settings.ts';
import { uiLang } from '../../lib/extension/ui-lang.ts';
import { commandReader } from './commands.ts';

const ITEMS = [
  { id: 'highlight', key: 'menu.highlight' },
  { id: 'note', key: 'menu.annotate' },
  { id: 'look-up', key: 'menu.lookup' },
  { id: 'copy-quote', key: 'menu.copyQuote' },
] as const;

/** The item on links to PDFs. */
const OPEN_PDF = 'open-pdf';
/** The item on our button in the browser's bar. */
const SEARCH_NOTES = 'search-notes';

type Item = (typeof ITEMS)[number]['id'];

/** The native menu on a selection, where our own layer cannot work, on links to PDFs and on our button. */
export function followMenus(): void {
  // One after the other: two at once would make each item twice.
  let made = Promise.resolve();
  const make = () => {
    made = made.then(createMenus, createMenus);
  };
  browser.runtime.onInstalled.addListener(make);
  let spoken: string | undefined;
  onSettings((settings) => {
    const lang = uiLang(settings);
    if (lang !== spoken) make();
    spoken = lang;
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId, linkUrl }, tab) => {
    if (menuItemId === SEARCH_NOTES) void openSearch();
    if (menuItemId === OPEN_PDF && linkUrl) void openPdfReader(linkUrl);
    if (tab?.id !== undefined && ITEMS.some(({ id }) => id === menuItemId)) {
      void commandReader(tab.id, menuItemId as Item);
    }
  });
}

async function createMenus(): Promise<void> {
  const strings = await loadStrings(uiLang(await loadSettings()));
  await browser.contextMenus.removeAll();
  for (const { id, key } of ITEMS) {
    // The browser fills in %s with the selected words.
    const title = strings[key].replace('{text}', '%s');
    browser.contextMenus.create({ id, title, contexts: ['selection'] });
  }
  browser.contextMenus.create({ id: SEARCH_NOTES, title: strings['sel.searchNotes'], contexts: ['action'] });
  browser.contextMenus.create({
    id: OPEN_PDF,
    title: strings['menu.openPdf'],
    contexts: ['link'],
    targetUrlPatterns: ['*://*/*.pdf', '*://*/*.pdf?*', '*://*/*.pdf#*', '*://*/*.PDF'],
  });
}

import type { Rolldown } from 'vite';

/**
 * The few files in which pages share their modules. A browser takes some milliseconds for each file before a page is
 * painted, however small it is; left alone, the builder makes one for every set of pages that have something in common.
 * A page loads more than it needs, but never what only larger pages do: the note frame stays small, then the popup.
 */
export const pageFiles: Rolldown.CodeSplittingGroup = {
  debugName: 'page files',
  name: (module, graph) => {
    const pages = pagesWith(module, (id) => graph.getModuleInfo(id)?.importers ?? []);
    if (pages.size < 2) return null;
    if (pages.has('note-frame')) return 'every-page';
    return pages.has('popup') ? 'popup-and-tabs' : 'tabs';
  },
};

/** Names of the pages that cannot be shown without a module. */
function pagesWith(module: string, importersOf: (id: string) => readonly string[]): Set<string> {
  const pages = new Set<string>();
  const met = new Set([module]);
  // A set goes on with what is added meanwhile.
  for (const id of met) {
    const page = /([^/]+)\/index\.html$/.exec(id)?.[1];
    if (page !== undefined) pages.add(page);
    for (const importer of importersOf(id)) met.add(importer);
  }
  return pages;
}

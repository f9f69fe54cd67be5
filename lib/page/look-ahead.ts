import { type Extraction, extractInSlices } from './extract/extract.ts';
import { inSlices } from './slices.ts';

/** A reading of the page that was begun early. */
export interface FirstLook {
  reading: Promise<Extraction | undefined>;
  /** Ends the watch over the page; true when it has changed since the reading began, and is to be read once more. */
  hasChanged(): boolean;
}

/** Begins to read a page before there is anything to do with what is read. */
export function lookAhead(document: Document): FirstLook {
  let changed = false;
  const changes = new MutationObserver(() => {
    changed = true;
    changes.disconnect();
  });
  changes.observe(document, { childList: true, characterData: true, subtree: true });
  return {
    reading: inSlices(extractInSlices(document, document.location.href), () => true),
    hasChanged: () => {
      changed ||= changes.takeRecords().length > 0;
      changes.disconnect();
      return changed;
    },
  };
}

import { browser } from 'wxt/browser';

/**
 * Facts shipped as files beside the scripts, read when first needed and kept while the background lives:
 * a worker that wakes for a click need not parse the whole glossary.
 */
export function shippedFile(path: string): Promise<Response> {
  return fetch(browser.runtime.getURL(`/${path}` as never));
}

/** Calls `make` once and keeps its promise; a failure is forgotten, so that the next call tries again. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}

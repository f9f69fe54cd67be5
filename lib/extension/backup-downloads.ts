import { browser } from 'wxt/browser';

/** Backups go in a folder of their own within the downloads. */
const FOLDER = 'Marge civique';

/** Longest file that can be handed over as an address, where the browser makes no addresses of files (workers). */
const MOST_IN_ADDRESS = 1_000_000;

/** Whether the reader allowed files to be saved without a click. */
export async function mayDownload(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['downloads'] }).catch(() => false);
}

/** Asks the reader; call it in the turn of a click. */
export async function askToDownload(): Promise<boolean> {
  return browser.permissions.request({ permissions: ['downloads'] }).catch(() => false);
}

/** Gives the permission back. */
export async function stopDownloads(): Promise<void> {
  await browser.permissions.remove({ permissions: ['downloads'] }).catch(() => false);
}

/**
 * Saves a backup among the downloads, over an older one of the same name.
 * @returns the browser's number of it; undefined when this context cannot hand over so large a file.
 */
export async function saveToDownloads(name: string, file: Blob): Promise<number | undefined> {
  const url = await addressOf(file);
  if (url === undefined) return undefined;
  try {
    const filename = `${FOLDER}/${name}`;
    return await browser.downloads.download({ url, filename, conflictAction: 'overwrite', saveAs: false });
  } finally {
    if (url.startsWith('blob:')) setTimeout(() => URL.revokeObjectURL(url), 60_000);
  }
}

/** Whether files of any size can be handed over here. */
export const canHandOver = (): boolean => typeof URL.createObjectURL === 'function';

/** A service worker of Chromium has no addresses for files; a page of ours and Firefox's background have. */
async function addressOf(file: Blob): Promise<string | undefined> {
  if (canHandOver()) return URL.createObjectURL(file);
  if (file.size > MOST_IN_ADDRESS) return undefined;
  const address = `data:application/json;charset=utf-8,${encodeURIComponent(await file.text())}`;
  return address.length > MOST_IN_ADDRESS * 1.8 ? undefined : address;
}

/** Takes an older backup away, as far as the browser still knows it. */
export async function removeDownload(id: number): Promise<void> {
  await browser.downloads.removeFile(id).catch(() => {});
  await browser.downloads.erase({ id }).catch(() => {});
}

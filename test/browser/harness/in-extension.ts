/** Functions that travel into the background as text: each must stand alone. */

/** Empties everything the extension keeps. */
export async function emptyStores(): Promise<void> {
  await chrome.storage.local.clear();
  await chrome.storage.session?.clear();
  const gone = (await indexedDB.databases()).map(
    ({ name }) =>
      new Promise<void>((done) => {
        const request = indexedDB.deleteDatabase(name!);
        // Blocked by an open connection: it goes when that closes.
        request.onsuccess = request.onerror = request.onblocked = () => done();
      }),
  );
  await Promise.all(gone);
}

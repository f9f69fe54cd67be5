/**
 * The folder that the reader picked for backups, where the browser lets one be picked (Chromium, in 2026). Its handle
 * lies in a small database of its own: storage areas cannot hold it, and it must outlive the library's database.
 */

/** What is used of a folder's handle: TypeScript's DOM library has not all of it. */
export interface Folder extends FileSystemDirectoryHandle {
  queryPermission?(descriptor: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(descriptor: { mode: 'readwrite' }): Promise<PermissionState>;
}

type Picker = (options: { id: string; mode: 'readwrite'; startIn: 'documents' }) => Promise<Folder>;

const pickerOf = (scope: unknown): Picker | undefined =>
  (scope as { showDirectoryPicker?: Picker }).showDirectoryPicker;

/** Whether this browser can write into a folder that the reader picks. */
export const canPickFolder = (): boolean => pickerOf(globalThis) !== undefined;

/** Asks the reader for a folder; call it in the turn of a click. Undefined when they pick none. */
export async function pickFolder(): Promise<Folder | undefined> {
  try {
    const folder = await pickerOf(globalThis)?.({ id: 'backups', mode: 'readwrite', startIn: 'documents' });
    if (folder) await onHandles('readwrite', (handles) => handles.put(folder, 'folder'));
    return folder;
  } catch {
    // Closed without a choice, or a folder that the browser protects.
    return undefined;
  }
}

/** The folder picked before, if we may still write there. */
export async function knownFolder(): Promise<{ folder: Folder; allowed: boolean } | undefined> {
  const folder = await onHandles<Folder | undefined>('readonly', (handles) => handles.get('folder')).catch(
    () => undefined,
  );
  if (!folder) return undefined;
  const permission =
    (await folder.queryPermission?.({ mode: 'readwrite' }).catch(() => 'denied')) ?? 'granted';
  return { folder, allowed: permission === 'granted' };
}

/** Asks anew for a folder picked before; call it in the turn of a click. */
export async function allowFolder(folder: Folder): Promise<boolean> {
  return (
    ((await folder.requestPermission?.({ mode: 'readwrite' }).catch(() => 'denied')) ?? 'granted') ===
    'granted'
  );
}

export async function forgetFolder(): Promise<void> {
  await onHandles('readwrite', (handles) => handles.delete('folder'));
}

/** Writes a file whole: readers of the folder see the old one or the new one. */
export async function writeInFolder(folder: Folder, name: string, contents: Blob): Promise<void> {
  const file = await folder.getFileHandle(name, { create: true });
  const writing = await file.createWritable();
  await writing.write(contents);
  await writing.close();
}

export async function readFromFolder(folder: Folder, name: string): Promise<Blob> {
  return (await folder.getFileHandle(name)).getFile();
}

export async function namesIn(folder: Folder): Promise<string[]> {
  const names: string[] = [];
  for await (const [name, { kind }] of folder.entries()) if (kind === 'file') names.push(name);
  return names;
}

function onHandles<T = unknown>(
  mode: IDBTransactionMode,
  act: (handles: IDBObjectStore) => IDBRequest,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('civic-margin-folder', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('handles');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const db = opening.result;
      const transaction = db.transaction('handles', mode);
      const request = act(transaction.objectStore('handles'));
      transaction.oncomplete = () => {
        db.close();
        resolve(request.result as T);
      };
      transaction.onabort = () => {
        db.close();
        reject(transaction.error);
      };
    };
  });
}

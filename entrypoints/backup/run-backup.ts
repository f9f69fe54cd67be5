import { browser } from 'wxt/browser';
import { type Backup, backupText, makeBackup } from '../../lib/core/transfer/backup.ts';
import { backupName, dayOfBackup, daysToRemove } from '../../lib/core/transfer/rotation.ts';
import {
  canHandOver,
  mayDownload,
  removeDownload,
  saveToDownloads,
} from '../../lib/extension/backup-downloads.ts';
import { type Folder, knownFolder, namesIn, writeInFolder } from '../../lib/extension/backup-folder.ts';
import { backupState, changeBackupState } from '../../lib/extension/backup-state.ts';
import { sha256 } from '../../lib/extension/digest.ts';
import { localDay } from '../../lib/extension/local-day.ts';
import { loadSettings } from '../../lib/extension/settings.ts';
import type { Store } from '../../lib/store/store.ts';

const HOUR = 3_600_000;
/** Annotations that surely fit into an address. */
const FEW = 500;

/** The library of this moment as a backup; undefined when the store does not answer. */
export async function currentBackup(
  store: Store,
): Promise<{ backup: Backup; text: string; name: string } | undefined> {
  const contents = await store.transfer.contents();
  if (!contents.ok) return undefined;
  const now = new Date().toISOString();
  const settings = { ...(await loadSettings()) };
  const product = browser.runtime.getManifest().version;
  const backup = await makeBackup({ contents: contents.value, settings, now, product }, sha256);
  return { backup, text: backupText(backup), name: backupName(localDay(new Date())) };
}

/**
 * The daily backup: written when today's is missing and the browser lets us write without a click. Called whenever a
 * part of the product wakes; no alarm is needed, as nothing changes while nothing is awake.
 */
export async function backUpIfDue(store: Store): Promise<void> {
  const { last, trouble, tried } = await backupState();
  const today = localDay(new Date());
  if (last && last.where !== 'file' && localDay(new Date(last.at)) === today) return;
  // What has just failed (a folder that is gone) is not tried again at every wake.
  if (trouble === 'failed' && tried !== null && Date.now() - Date.parse(tried) < HOUR) return;
  const known = await knownFolder();
  if (!known && !(await mayDownload())) return;
  // After a loss, empty backups would push the good ones out.
  const [notes, pledges] = [await store.annotations.count(), await store.pledges.count()];
  if (!notes.ok || !pledges.ok || notes.value + pledges.value === 0) return;
  // Two of us may wake at once; the lock lets one write.
  await navigator.locks.request('backup', { ifAvailable: true }, async (lock) => {
    if (lock) await writeAutomatic(store, known);
  });
}

/** Writes today's backup where the reader said; true when it is there. */
export async function writeAutomatic(
  store: Store,
  known: { folder: Folder; allowed: boolean } | undefined,
): Promise<boolean> {
  const notes = await store.annotations.count();
  if (!notes.ok) return false;
  // Too many for this context: a page of ours will do it, without our reading everything at each wake.
  if (!known && !canHandOver() && notes.value > FEW) return false;
  if (known && !known.allowed) {
    await changeBackupState({ trouble: 'permission' });
    return false;
  }
  const current = await currentBackup(store);
  if (!current) return false;
  const { text, name, backup } = current;
  try {
    if (known) await writeRotating(known.folder, name, text);
    else if (!(await downloadRotating(name, text))) return false;
    await changeBackupState({
      last: { name, at: backup.created, where: known ? 'folder' : 'downloads', notes: notes.value },
      trouble: null,
    });
    return true;
  } catch {
    await changeBackupState({ trouble: 'failed', tried: new Date().toISOString() });
    return false;
  }
}

async function writeRotating(folder: Folder, name: string, text: string): Promise<void> {
  await writeInFolder(folder, name, text);
  const days = (await namesIn(folder)).map(dayOfBackup).filter((day) => day !== undefined);
  for (const day of daysToRemove(days)) await folder.removeEntry(backupName(day));
}

async function downloadRotating(name: string, text: string): Promise<boolean> {
  const id = await saveToDownloads(name, text);
  if (id === undefined) return false;
  const { downloads } = await backupState();
  const day = dayOfBackup(name)!;
  const all = [...downloads.filter((one) => one.day !== day), { day, id }];
  const gone = new Set(daysToRemove(all.map((one) => one.day)));
  for (const one of all) if (gone.has(one.day)) await removeDownload(one.id);
  await changeBackupState({ downloads: all.filter((one) => !gone.has(one.day)) });
  return true;
}

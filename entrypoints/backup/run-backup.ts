import { browser } from 'wxt/browser';
import { backupName, dayOfBackup, daysToRemove } from '../../lib/core/transfer/rotation.ts';
import {
  canHandOver,
  mayDownload,
  removeDownload,
  saveToDownloads,
} from '../../lib/extension/backup-downloads.ts';
import { type Folder, knownFolder, namesIn, writeInFolder } from '../../lib/extension/backup-folder.ts';
import { backupState, changeBackupState } from '../../lib/extension/backup-state.ts';
import { localDay } from '../../lib/extension/local-day.ts';
import { loadSettings } from '../../lib/extension/settings.ts';
import type { Store } from '../../lib/store/store.ts';
import { type BackupWork, backupWork } from './backup-work.ts';

const HOUR = 3_600_000;
/** Annotations that surely fit into an address. */
const FEW = 500;

/** The library of this moment as a backup; undefined when the store does not answer. */
export async function currentBackup(
  work: BackupWork,
): Promise<{ file: Blob; name: string; created: string } | undefined> {
  const created = new Date().toISOString();
  const settings = { ...(await loadSettings()) };
  const product = browser.runtime.getManifest().version;
  const file = await work.make({ settings, now: created, product });
  return file && { file, name: backupName(localDay(new Date())), created };
}

/**
 * The daily backup: written when today's is missing and the browser lets us write without a click. Called whenever a
 * part of the product wakes; no alarm is needed, as nothing changes while nothing is awake.
 */
export async function backUpIfDue(store: Store, work: BackupWork = backupWork(store)): Promise<void> {
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
    if (lock) await writeAutomatic(store, known, work);
  });
}

/** Writes today's backup where the reader said; true when it is there. */
export async function writeAutomatic(
  store: Store,
  known: { folder: Folder; allowed: boolean } | undefined,
  work: BackupWork,
): Promise<boolean> {
  const notes = await store.annotations.count();
  if (!notes.ok) return false;
  // Too many for this context: a page of ours will do it, without our reading everything at each wake.
  if (!known && !canHandOver() && notes.value > FEW) return false;
  if (known && !known.allowed) {
    await changeBackupState({ trouble: 'permission' });
    return false;
  }
  try {
    const current = await currentBackup(work);
    if (!current) return false;
    const { file, name, created } = current;
    if (known) await writeRotating(known.folder, name, file);
    else if (!(await downloadRotating(name, file))) return false;
    await changeBackupState({
      last: { name, at: created, where: known ? 'folder' : 'downloads', notes: notes.value },
      trouble: null,
    });
    return true;
  } catch {
    await changeBackupState({ trouble: 'failed', tried: new Date().toISOString() });
    return false;
  }
}

async function writeRotating(folder: Folder, name: string, file: Blob): Promise<void> {
  await writeInFolder(folder, name, file);
  const days = (await namesIn(folder)).map(dayOfBackup).filter((day) => day !== undefined);
  for (const day of daysToRemove(days)) await folder.removeEntry(backupName(day));
}

async function downloadRotating(name: string, file: Blob): Promise<boolean> {
  const id = await saveToDownloads(name, file);
  if (id === undefined) return false;
  const { downloads } = await backupState();
  const day = dayOfBackup(name)!;
  const all = [...downloads.filter((one) => one.day !== day), { day, id }];
  const gone = new Set(daysToRemove(all.map((one) => one.day)));
  for (const one of all) if (gone.has(one.day)) await removeDownload(one.id);
  await changeBackupState({ downloads: all.filter((one) => !gone.has(one.day)) });
  return true;
}

import { knownFolder, readFromFolder } from '../../lib/extension/backup-folder.ts';
import { backupState, changeBackupState } from '../../lib/extension/backup-state.ts';
import type { BackupWork } from './backup-work.ts';

interface KeptFile {
  name: string;
  file: Blob;
}

/** The last backup in the folder; undefined where we cannot read it (downloads are not ours to read). */
export async function lastInFolder(): Promise<KeptFile | undefined> {
  const { last } = await backupState();
  const known = await knownFolder();
  if (last?.where !== 'folder' || !known?.allowed) return undefined;
  try {
    return { name: last.name, file: await readFromFolder(known.folder, last.name) };
  } catch {
    // The file was moved or deleted.
    return { name: last.name, file: new Blob() };
  }
}

/** Reads a backup back, compares it with the library, and remembers what came of it. */
export async function verifyBackup({ name, file }: KeptFile, work: BackupWork): Promise<void> {
  const { maker } = await backupState();
  // What cannot even be read is no backup to count on.
  const found = await work.verify(file, maker.id).catch(() => 'damaged' as const);
  await changeBackupState({ verified: { name, at: new Date().toISOString(), found } });
}

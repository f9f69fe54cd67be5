import { differingParts } from '../../lib/core/transfer/backup.ts';
import { readFile } from '../../lib/core/transfer/import/read-file.ts';
import { knownFolder, readFromFolder } from '../../lib/extension/backup-folder.ts';
import { type BackupState, backupState, changeBackupState } from '../../lib/extension/backup-state.ts';
import { sha256 } from '../../lib/extension/digest.ts';
import type { Store } from '../../lib/store/store.ts';

type Found = NonNullable<BackupState['verified']>['found'];

/** The text of the last backup in the folder; undefined where we cannot read it (downloads are not ours to read). */
export async function lastInFolder(): Promise<{ name: string; text: string } | undefined> {
  const { last } = await backupState();
  const known = await knownFolder();
  if (last?.where !== 'folder' || !known?.allowed) return undefined;
  try {
    return { name: last.name, text: await readFromFolder(known.folder, last.name) };
  } catch {
    // The file was moved or deleted.
    return { name: last.name, text: '' };
  }
}

/**
 * A restore that writes nothing: the file is read as an import reads it, its hashes are counted again, every record is
 * judged, and what it holds is compared with the library.
 */
export async function verifyBackup(
  store: Store,
  { name, text }: { name: string; text: string },
): Promise<Found> {
  const found = await judge(store, text);
  await changeBackupState({ verified: { name, at: new Date().toISOString(), found } });
  return found;
}

async function judge(store: Store, text: string): Promise<Found> {
  const { maker } = await backupState();
  const read = await readFile(text, maker.id, sha256);
  if (!read.ok || read.file.format !== 'backup') return 'damaged';
  const { bad, damaged, contents } = read.file;
  if (bad.length > 0 || damaged.length > 0) return 'damaged';
  const now = await store.transfer.contents();
  if (!now.ok) return 'older';
  return (await differingParts(contents, now.value, sha256)).length === 0 ? 'same' : 'older';
}

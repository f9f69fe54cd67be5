import { archive, writeFile } from '../../../lib/core/transfer/export/archive.ts';
import { fileNames } from '../../../lib/core/transfer/export/file-names.ts';
import type { PlannedFile } from '../../../lib/core/transfer/export/files.ts';
import type { Format } from '../../../lib/core/transfer/export/formats.ts';
import { saveFile } from '../../../lib/extension/save-file.ts';
import { backupAway } from '../../backup/backup-away.ts';
import { currentBackup } from '../../backup/run-backup.ts';
import { createPause } from './pause.ts';

/** Hands the files over: one as it is, several in an archive. Answers how many there were. */
export async function saveFiles(
  files: readonly PlannedFile[],
  { title, format }: { title: string; format: Format },
): Promise<number> {
  const pause = createPause();
  const written = [];
  for (const file of files) written.push(await writeFile(file, pause));
  const [only] = written;
  if (only && written.length === 1) {
    saveFile(only.name, only.contents, format.type);
  } else if (only) {
    const [name = ''] = fileNames([title], 'zip');
    // ZIP has no time zone: local time is what file managers show.
    saveFile(name, await archive(written, Date.now(), pause), 'application/zip');
  }
  return written.length;
}

/** Puts a file's text on the clipboard. */
export async function copyFile(file: PlannedFile | undefined): Promise<void> {
  if (file) await navigator.clipboard.writeText([...file.pieces()].join(''));
}

/** Hands the whole library over as a backup. Answers how many files there were. */
export async function saveBackup(): Promise<number> {
  const current = await currentBackup(backupAway);
  if (!current) throw new Error('the store did not answer');
  saveFile(current.name, [current.file], 'application/json');
  return 1;
}

import { type BackupFacts, backupText, differingParts, makeBackup } from '../../lib/core/transfer/backup.ts';
import { openFile } from '../../lib/core/transfer/import/open-file.ts';
import { readFile } from '../../lib/core/transfer/import/read-file.ts';
import type { BackupState } from '../../lib/extension/backup-state.ts';
import { sha256 } from '../../lib/extension/digest.ts';
import type { Store } from '../../lib/store/store.ts';

/** What a backup says beside the library. */
export type BackupHead = Omit<BackupFacts, 'contents'>;
export type Verdict = NonNullable<BackupState['verified']>['found'];

/** What takes long with a large library; a page has it done by a worker (`backup-away.ts`). */
export interface BackupWork {
  /** The library of this moment as a file; undefined when the store does not answer. */
  make(head: BackupHead): Promise<Blob | undefined>;
  /**
   * A restore that writes nothing: the file is read as an import reads it, its hashes are counted again, every record is
   * judged, and what it holds is compared with the library.
   * @param self id of this copy of the product
   */
  verify(file: Blob, self: string): Promise<Verdict>;
}

export function backupWork(store: Store): BackupWork {
  return {
    async make(head) {
      const contents = await store.transfer.contents();
      if (!contents.ok) return undefined;
      const backup = await makeBackup({ ...head, contents: contents.value }, sha256);
      return new Blob([backupText(backup)], { type: 'application/json' });
    },
    async verify(file, self) {
      const opened = openFile(new Uint8Array(await file.arrayBuffer()));
      if (!opened.ok) return 'damaged';
      const read = await readFile(opened.text, self, sha256);
      if (!read.ok || read.file.format !== 'backup') return 'damaged';
      const { bad, damaged, contents } = read.file;
      if (bad.length > 0 || damaged.length > 0) return 'damaged';
      const now = await store.transfer.contents();
      if (!now.ok) return 'older';
      return (await differingParts(contents, now.value, sha256)).length === 0 ? 'same' : 'older';
    },
  };
}

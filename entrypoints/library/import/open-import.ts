import type { Refusal } from '../../../lib/core/transfer/import/found.ts';
import { type Encoding, MOST_BYTES } from '../../../lib/core/transfer/import/open-file.ts';
import { backupState } from '../../../lib/extension/backup-state.ts';
import { type AwayImport, importAway } from './import-away.ts';
import type { FileFacts } from './import-talk.ts';

/** A file that was read, or why it was not. */
export type OpenedImport =
  | { ok: true; key: string; fileName: string; encoding: Encoding; file: FileFacts; away: AwayImport }
  | { ok: false; fileName: string; reason: Refusal; line: number | null };

/** Reads a file that the reader chose. Nothing is written. */
export async function openImport(chosen: File): Promise<OpenedImport> {
  const fileName = chosen.name.slice(0, 200);
  // Its size is known before its bytes are.
  if (chosen.size > MOST_BYTES) return { ok: false, fileName, reason: 'too-large', line: null };
  const { maker } = await backupState();
  const away = importAway();
  const opened = await away.open(chosen, maker.id);
  if (opened.ok)
    return {
      ok: true,
      key: crypto.randomUUID(),
      fileName,
      encoding: opened.encoding,
      file: opened.file,
      away,
    };
  away.end();
  return { fileName, ...opened };
}

import type { FoundFile, Refusal } from '../../../lib/core/transfer/import/found.ts';
import { type Encoding, MOST_BYTES, openFile } from '../../../lib/core/transfer/import/open-file.ts';
import { readFile } from '../../../lib/core/transfer/import/read-file.ts';
import { backupState } from '../../../lib/extension/backup-state.ts';
import { sha256 } from '../../../lib/extension/digest.ts';

/** A file that was read, or why it was not. */
export type OpenedImport =
  | { ok: true; key: string; fileName: string; encoding: Encoding; file: FoundFile; self: string }
  | { ok: false; fileName: string; reason: Refusal; line: number | null };

/** Reads a file that the reader chose. Nothing is written. */
export async function openImport(chosen: File): Promise<OpenedImport> {
  const fileName = chosen.name.slice(0, 200);
  const refused = (reason: Refusal, line: number | null = null) => ({
    ok: false as const,
    fileName,
    reason,
    line,
  });
  // Its size is known before its bytes are.
  if (chosen.size > MOST_BYTES) return refused('too-large');
  const opened = openFile(new Uint8Array(await chosen.arrayBuffer()));
  if (!opened.ok) return refused(opened.reason);
  const { maker } = await backupState();
  const read = await readFile(opened.text, maker.id, sha256);
  if (!read.ok) return refused(read.reason, read.line);
  return {
    ok: true,
    key: crypto.randomUUID(),
    fileName,
    encoding: opened.encoding,
    file: read.file,
    self: maker.id,
  };
}

import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { PlannedFile } from './files.ts';

/** A file, written. */
export interface WrittenFile {
  name: string;
  contents: Uint8Array<ArrayBuffer>[];
  /** Bytes. */
  size: number;
}

/**
 * Writes a file.
 * @param pause Awaited after each piece: it lets others work when its time has come, or throws to stop.
 */
export async function writeFile(file: PlannedFile, pause: () => Promise<void>): Promise<WrittenFile> {
  const contents: Uint8Array<ArrayBuffer>[] = [];
  if (file.bytes) {
    contents.push(new Uint8Array(await file.bytes()));
    await pause();
  } else {
    const encoder = new TextEncoder();
    for (const piece of file.pieces()) {
      contents.push(encoder.encode(piece));
      await pause();
    }
  }
  return { name: file.name, contents, size: contents.reduce((sum, { length }) => sum + length, 0) };
}

/**
 * Several files as one ZIP archive.
 * @param time When the files are said to have been written, in milliseconds since 1970.
 */
export async function archive(
  files: readonly WrittenFile[],
  time: number,
  pause: () => Promise<void>,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, chunk) => {
    failure ??= error;
    parts.push(chunk as Uint8Array<ArrayBuffer>);
  });
  for (const { name, contents } of files) {
    // A Word document is an archive already.
    const entry = name.endsWith('.docx') ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
    entry.mtime = time;
    zip.add(entry);
    for (const piece of contents) {
      entry.push(piece);
      await pause();
    }
    entry.push(new Uint8Array(), true);
  }
  zip.end();
  if (failure !== null) throw failure;
  return parts;
}

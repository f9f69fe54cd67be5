/**
 * A file from outside as text, or why not. Nothing is believed: neither its name nor what it says of its own size.
 */
import { type UnzipFileInfo, unzipSync } from 'fflate';

/** Why a file cannot be read; each has a sentence in `locales/` (`import.no.…`). */
export type Unreadable =
  | 'empty'
  | 'too-large'
  /** A picture, a program, a text processor's file: no text. */
  | 'binary'
  /** An archive that holds no file of ours, or several. */
  | 'archive'
  /** An archive that grows beyond measure when opened. */
  | 'bomb'
  | 'archive-damaged';

export type Encoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'Windows-1252';

export type OpenedFile =
  | {
      ok: true;
      text: string;
      encoding: Encoding;
      /** Name of the file within an archive; null when the file was none. */
      inside: string | null;
    }
  | { ok: false; reason: Unreadable };

/** Bytes of a file, and of what an archive holds. */
export const MOST_BYTES = 256 * 2 ** 20;
/** Text compresses ten times, sometimes thirty; a thousand times is an attack. */
const MOST_RATIO = 200;
/** Below this size no ratio can hurt. */
const HARMLESS = 2 ** 20;
/** Files in an archive. */
const MOST_ENTRIES = 64;

/** Reads bytes as text: archives are opened, the encoding is found. */
export function openFile(bytes: Uint8Array): OpenedFile {
  if (bytes.length === 0) return { ok: false, reason: 'empty' };
  if (bytes.length > MOST_BYTES) return { ok: false, reason: 'too-large' };
  if (!startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return decode(bytes, null);
  const entry = openArchive(bytes);
  return typeof entry === 'string' ? { ok: false, reason: entry } : decode(entry.bytes, entry.name);
}

function openArchive(bytes: Uint8Array): { name: string; bytes: Uint8Array } | Unreadable {
  let reason: Unreadable | undefined;
  const wanted: UnzipFileInfo[] = [];
  let entries = 0;
  // The directory of the archive is judged before a byte is inflated; what it says is then held to.
  const isWanted = (file: UnzipFileInfo): boolean => {
    entries++;
    if (entries > MOST_ENTRIES) reason ??= 'archive';
    if (!/\.(?:json|jsonld|marge)$/i.test(file.name) || /^__MACOSX\//.test(file.name)) return false;
    if (file.originalSize > MOST_BYTES) reason ??= 'bomb';
    if (file.originalSize > HARMLESS && file.originalSize > file.size * MOST_RATIO) reason ??= 'bomb';
    wanted.push(file);
    if (wanted.length > 1) reason ??= 'archive';
    return reason === undefined;
  };
  try {
    // A first look without inflating anything; `filter` sees the whole directory.
    unzipSync(bytes, { filter: (file) => isWanted(file) && false });
    const [file] = wanted;
    if (!reason && !file) reason = 'archive';
    if (reason || !file) return reason ?? 'archive';
    const inflated = unzipSync(bytes, { filter: ({ name }) => name === file.name })[file.name];
    if (!inflated || inflated.length !== file.originalSize) return 'archive-damaged';
    return { name: file.name, bytes: inflated };
  } catch {
    return reason ?? 'archive-damaged';
  }
}

function decode(bytes: Uint8Array, inside: string | null): OpenedFile {
  if (bytes.length === 0) return { ok: false, reason: 'empty' };
  const encoding = encodingOf(bytes);
  if (encoding === 'binary') return { ok: false, reason: 'binary' };
  try {
    const decoder = new TextDecoder(encoding, { fatal: encoding === 'UTF-8' });
    return { ok: true, text: decoder.decode(bytes), encoding, inside };
  } catch {
    // Not UTF-8 after all, further down than was looked.
    return {
      ok: true,
      text: new TextDecoder('Windows-1252').decode(bytes),
      encoding: 'Windows-1252',
      inside,
    };
  }
}

/** Bytes looked at to tell text from anything else. */
const LOOK = 64 * 1024;

function encodingOf(bytes: Uint8Array): Encoding | 'binary' {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return 'UTF-8';
  if (startsWith(bytes, [0xff, 0xfe])) return 'UTF-16LE';
  if (startsWith(bytes, [0xfe, 0xff])) return 'UTF-16BE';
  const head = bytes.subarray(0, LOOK);
  let even = 0;
  let odd = 0;
  let controls = 0;
  for (const [at, byte] of head.entries()) {
    if (byte === 0) at % 2 === 0 ? even++ : odd++;
    else if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12) controls++;
  }
  // Latin letters in UTF-16 leave every other byte empty.
  const half = head.length / 2;
  if (odd > half * 0.6 && even < half * 0.05) return 'UTF-16LE';
  if (even > half * 0.6 && odd < half * 0.05) return 'UTF-16BE';
  if (even + odd > 0 || controls > head.length * 0.02) return 'binary';
  return isUtf8(head, head.length < bytes.length) ? 'UTF-8' : 'Windows-1252';
}

/** @param isCut The bytes may end within a character. */
function isUtf8(bytes: Uint8Array, isCut: boolean): boolean {
  try {
    new TextDecoder('UTF-8', { fatal: true }).decode(bytes, { stream: isCut });
    return true;
  } catch {
    return false;
  }
}

const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean =>
  head.every((byte, at) => bytes[at] === byte);

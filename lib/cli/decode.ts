/** Texts of files, whose bytes say in which encoding they are, or do not. */

/** How much of a file is looked at. */
const LOOKED_AT = 4000;
/** UTF-16 of a Latin text has a zero in nearly every second byte. */
const MOST = 0.4;

/**
 * The text of bytes that tell their encoding: UTF-16 by its mark or its zeros, or flawless UTF-8. null when they do not.
 * A byte order mark stays in the text: offsets are those of the file.
 */
export function decodeCertain(bytes: Uint8Array): string | null {
  const utf16 = utf16Of(bytes);
  try {
    return new TextDecoder(utf16 ?? 'utf-8', { fatal: utf16 === null, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The text of any bytes; what tells nothing is taken for Western European. Throws when they are no text. */
export function decodeText(bytes: Uint8Array): string {
  const text = decodeCertain(bytes) ?? new TextDecoder('windows-1252').decode(bytes);
  // No text has zeros, and a binary file nearly always.
  if (text.includes('\0')) throw new Error('not a text: it has zero bytes');
  return text;
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  const length = Math.min(bytes.length, LOOKED_AT);
  for (let at = 0; at < length; at += 1) if (bytes[at] === 0) zeros[at & 1]! += 1;
  const [even, odd] = zeros as [number, number];
  if (odd > length * MOST && even === 0) return 'utf-16le';
  return even > length * MOST && odd === 0 ? 'utf-16be' : null;
}

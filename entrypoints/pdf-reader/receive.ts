import { browser } from 'wxt/browser';
import { requestSite, sitePattern } from '../../lib/extension/permissions.ts';

/** Bytes of the largest file that is opened. */
export const LARGEST = 300_000_000;

/** A file with what is known of it. */
export interface ReceivedPdf {
  bytes: Uint8Array;
  /** The file as it was received: for the reader to keep, not held in memory. */
  original: Blob;
  /** null for a file of the reader's own. */
  address: string | null;
  name: string;
  /** SHA-256, 64 hexadecimal digits. */
  hash: string;
}

/** Why there is no file. */
export type ReceivingFailure =
  | { reason: 'tooLarge' }
  | { reason: 'localAddress' }
  | { reason: 'needsSite' }
  | { reason: 'unreachable' }
  | { reason: 'notThere'; status: number };

/** Takes a file that the reader chose or dropped. */
export async function receiveFile(file: File): Promise<ReceivedPdf | ReceivingFailure> {
  if (file.size > LARGEST) return { reason: 'tooLarge' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { bytes, original: file, address: null, name: file.name, hash: await hashOf(bytes) };
}

/**
 * Asks the PDF's own site for it, as the browser's viewer does; nothing else is asked of anybody.
 * @param received Called with the bytes that came so far, and their number in all when the site says it.
 */
export async function receiveFrom(
  address: string,
  received: (bytes: number) => void,
  signal: AbortSignal,
): Promise<ReceivedPdf | ReceivingFailure> {
  if (!sitePattern(address)) return { reason: 'localAddress' };
  let answer: Response;
  try {
    answer = await fetch(address, { credentials: 'include', signal });
  } catch {
    return { reason: (await hasSite(address)) ? 'unreachable' : 'needsSite' };
  }
  if (!answer.ok || !answer.body) return { reason: 'notThere', status: answer.status };
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = answer.body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      parts.push(value);
      length += value.length;
      if (length > LARGEST) {
        await reader.cancel();
        return { reason: 'tooLarge' };
      }
      received(length);
    }
  } catch {
    return { reason: 'unreachable' };
  }
  const original = new Blob(parts, { type: 'application/pdf' });
  const bytes = new Uint8Array(await original.arrayBuffer());
  const name = new URL(address).pathname.split('/').at(-1) ?? '';
  return { bytes, original, address, name, hash: await hashOf(bytes) };
}

export async function hasSite(address: string): Promise<boolean> {
  const pattern = sitePattern(address);
  return pattern !== undefined && (await browser.permissions.contains({ origins: [pattern] }));
}

export { requestSite };

async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

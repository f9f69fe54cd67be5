import type { Annotation } from '../core/annotation/annotation.ts';

/**
 * Why the store could not do what it was asked, in the cases that a reader must be told of. After each of them nothing
 * is half-written.
 */
export type StoreFailure =
  /** No space left on this device. */
  | { ok: false; reason: 'full' }
  /** Another page still holds the database at an older version: it must be closed first. */
  | { ok: false; reason: 'blocked' }
  /** A newer version of the product has taken over the database, or the store was closed. */
  | { ok: false; reason: 'closed' }
  /** What was to be changed is not there any more. */
  | { ok: false; reason: 'gone' }
  /** Somebody else changed it meanwhile. Theirs stands; mine is kept as a draft. */
  | { ok: false; reason: 'conflict'; theirs: Annotation }
  /** The stored record makes no sense, and was put aside. */
  | { ok: false; reason: 'unreadable' }
  /** The browser gave up (an aborted transaction, a disk error). Trying again may help. */
  | { ok: false; reason: 'failed' };

/** What came of an act. */
export type StoreOutcome<T> = { ok: true; value: T } | StoreFailure;

export const done = <T>(value: T): StoreOutcome<T> => ({ ok: true, value });

/** What an error of IndexedDB means to a reader. */
export function failureOf(error: unknown): StoreFailure {
  const { name, message } = error instanceof Error ? error : { name: '', message: '' };
  // Chromium tells of a full disk in words only (`UnknownError: … FILE_ERROR_NO_SPACE`).
  if (/NO_SPACE/.test(message)) return { ok: false, reason: 'full' };
  switch (name) {
    case 'QuotaExceededError':
      return { ok: false, reason: 'full' };
    // A newer schema is on the disk, or the connection is closing.
    case 'VersionError':
    case 'InvalidStateError':
      return { ok: false, reason: 'closed' };
    case 'DataError':
    case 'DataCloneError':
      return { ok: false, reason: 'unreadable' };
    default:
      return { ok: false, reason: 'failed' };
  }
}

/** What the readers of the several formats find in a file, before it meets what is there. */
import type { Contents, KindName } from '../kinds.ts';
import type { Maker, Source } from '../merge-notes.ts';
import type { Unreadable } from './open-file.ts';

export type ImportFormat = 'backup' | 'pack' | 'web-annotations' | 'hypothesis' | 'obsidian';

/** Why a record did not go in; each has a sentence in `locales/` (`import.bad.…`). */
export type BadReason =
  | 'forbidden-key'
  | 'too-deep'
  | 'field-too-long'
  | 'not-a-record'
  | 'no-quote'
  | 'no-article'
  | 'address'
  | 'date-malformed'
  | 'json'
  /** Something else is not as it must be: `where` says what. */
  | 'shape';

/** Why a whole file is refused; each has a sentence in `locales/` (`import.no.…`). */
export type Refusal =
  | Unreadable
  | 'not-json'
  | 'truncated'
  | 'unknown'
  | 'glossary'
  | 'newer'
  | 'too-deep'
  | 'damaged-head';

/** A record that did not go in. */
export interface BadRecord {
  /** Line on which it begins; the first is 1. */
  line: number;
  /** As it stands in the file, for correcting it; cut where it is longer than anyone could read. */
  source: string;
  reason: BadReason;
  /** The member that is wrong (`target.source`); '' when it is the whole. */
  where: string;
  /** For `FoundFile.retry`. */
  row: number;
}

export interface FoundFile {
  format: ImportFormat;
  contents: Contents;
  source: Source;
  /** Of a backup: what the reader had chosen. */
  settings: Record<string, unknown> | null;
  /** Who made the pack. */
  maker: Maker | null;
  /** UTC, ISO 8601, where the file says it. */
  created: string | null;
  bad: BadRecord[];
  /** Kinds that this version does not know: left out. */
  unknownKinds: string[];
  /** Parts whose hash is not what the file says. */
  damaged: string[];
  /** Reads one bad record again after the reader corrected its source. */
  retry(row: number, source: string): RetryOutcome;
}

export type RetryOutcome = { ok: true; contents: Contents } | { ok: false; reason: BadReason; where: string };

/** One element of a file, in whatever format. */
export interface Row {
  /** Of the array in the file, and the place in it. */
  path: readonly (string | number)[];
  index: number;
  raw: unknown;
  /** What it is as our records; not judged yet. */
  convert(raw: unknown): Converted;
}

export type Converted = Unjudged | { bad: BadReason; where: string };
export type Unjudged = { kind: KindName; record: unknown }[];

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A member as text; '' when it is none. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** UTC as we write it; null for what is no time. */
export function momentOf(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > 40) return null;
  const time = Date.parse(value);
  return Number.isFinite(time) && time > 0 && time < 253_402_300_800_000
    ? new Date(time).toISOString()
    : null;
}

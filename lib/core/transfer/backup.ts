/**
 * The full backup: one JSON file with everything that is kept and what the reader has chosen, and a hash of each part
 * inside, so that a damaged file says so itself. The published schema is `docs/backup.schema.json`.
 */
import * as v from 'valibot';
import { canonicalJson } from './canonical-json.ts';
import { type Contents, KIND_NAMES, type KindName } from './kinds.ts';

/** What the first member of the file says. */
export const BACKUP_FORMAT = 'civic-margin-backup';
/** Raised when an older product could misread the file. */
export const BACKUP_VERSION = 1;

/** SHA-256 of a text's UTF-8 bytes, in hexadecimal digits: core has no cryptography of its own. */
export type Digest = (text: string) => Promise<string>;

export interface Backup {
  format: typeof BACKUP_FORMAT;
  version: number;
  /** UTC, ISO 8601. */
  created: string;
  /** Version of the product that wrote it. */
  product: string;
  integrity: Integrity;
  contents: Contents;
  /** What the reader has chosen; null where it was not asked for. */
  settings: Record<string, unknown> | null;
}

export interface Integrity {
  algorithm: 'SHA-256';
  /** How a part becomes the text that is hashed. */
  canonical: 'RFC 8785';
  /** Hexadecimal digits, by name of the part; `settings` too. */
  parts: Record<string, string>;
}

/** Records of each kind that a file may hold. */
export const MOST_RECORDS = 1_000_000;

export const BackupShape = v.looseObject({
  format: v.literal(BACKUP_FORMAT),
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  created: v.pipe(v.string(), v.isoTimestamp()),
  product: v.pipe(v.string(), v.maxLength(100)),
  integrity: v.looseObject({
    algorithm: v.literal('SHA-256'),
    canonical: v.literal('RFC 8785'),
    parts: v.record(v.string(), v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
  }),
  contents: v.record(v.string(), v.pipe(v.array(v.unknown()), v.maxLength(MOST_RECORDS))),
  settings: v.nullable(v.record(v.string(), v.unknown())),
});

export interface BackupFacts {
  contents: Contents;
  settings: Record<string, unknown> | null;
  now: string;
  product: string;
}

/** A backup of these contents. */
export async function makeBackup(facts: BackupFacts, digest: Digest): Promise<Backup> {
  const { settings, now, product } = facts;
  // Every kind is named, so that an empty list is known to have been empty.
  const contents = Object.fromEntries(
    KIND_NAMES.map((kind) => [kind, facts.contents[kind] ?? []]),
  ) as Contents;
  return {
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    created: now,
    product,
    integrity: {
      algorithm: 'SHA-256',
      canonical: 'RFC 8785',
      parts: await hashParts(contents, settings, digest),
    },
    contents,
    settings,
  };
}

/** The file's text: one record a line, so that a reader can look into it and a line number means something. */
export function backupText(backup: Backup): string {
  const { contents, ...head } = backup;
  const parts = KIND_NAMES.filter((kind) => contents[kind]).map((kind) => {
    const records = contents[kind] ?? [];
    const lines = records.map((record) => JSON.stringify(record)).join(',\n');
    return `${JSON.stringify(kind)}: [${lines === '' ? '' : `\n${lines}\n`}]`;
  });
  const top = JSON.stringify(head, null, 1).replace(/\n\}$/, '');
  return `${top},\n "contents": {\n${parts.join(',\n')}\n}\n}\n`;
}

/** The parts whose hash is not what the file says; none when all is well. */
export async function damagedParts(
  { contents, settings, integrity }: Pick<Backup, 'contents' | 'settings' | 'integrity'>,
  digest: Digest,
): Promise<string[]> {
  const found = await hashParts(contents, settings, digest);
  const names = new Set([...Object.keys(integrity.parts), ...Object.keys(found)]);
  return [...names].filter((name) => found[name] !== integrity.parts[name]);
}

/** Hashes by part. */
export async function hashParts(
  contents: Partial<Record<string, readonly unknown[]>>,
  settings: Record<string, unknown> | null,
  digest: Digest,
): Promise<Record<string, string>> {
  const parts: Record<string, string> = {};
  for (const [name, records] of Object.entries(contents))
    parts[name] = await digest(canonicalJson(records ?? []));
  if (settings) parts.settings = await digest(canonicalJson(settings));
  return parts;
}

/** The kinds in which two libraries differ; the order of records does not count. */
export async function differingParts(one: Contents, other: Contents, digest: Digest): Promise<KindName[]> {
  const differing: KindName[] = [];
  for (const kind of KIND_NAMES) {
    const [a, b] = [one, other].map((contents) => sortedText(contents[kind] ?? []));
    if ((await digest(a ?? '')) !== (await digest(b ?? ''))) differing.push(kind);
  }
  return differing;
}

const sortedText = (records: readonly unknown[]): string => records.map(canonicalJson).sort().join('\n');

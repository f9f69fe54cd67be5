/**
 * A pack: a dossier, or a part of the library, handed to somebody else. A `.marge` file is a zip archive with one JSON
 * file in it, so that anybody can look inside; `docs/import.md` describes it.
 */
import { strToU8, zipSync } from 'fflate';
import * as v from 'valibot';
import { BackupShape, type Digest, hashParts, type Integrity } from './backup.ts';
import { type Contents, KIND_NAMES, type KindName } from './kinds.ts';
import { type Maker, originKey } from './merge-notes.ts';

export const PACK_FORMAT = 'civic-margin-pack';
export const PACK_VERSION = 1;
/** Name of the file within the archive. */
export const PACK_ENTRY = 'pack.json';

export interface Pack {
  format: typeof PACK_FORMAT;
  version: number;
  /** UTC, ISO 8601. */
  created: string;
  /** Version of the product that wrote it. */
  product: string;
  /** Whose library it was made in, as they call themselves. */
  maker: Maker;
  integrity: Integrity;
  contents: Contents;
}

export const PackShape = v.looseObject({
  ...BackupShape.entries,
  format: v.literal(PACK_FORMAT),
  maker: v.object({
    id: v.pipe(v.string(), v.nonEmpty(), v.maxLength(200)),
    name: v.pipe(v.string(), v.maxLength(200)),
  }),
  settings: v.optional(v.null()),
});

/** Kinds that are handed on. What the reader has learned, thrown away or left unfinished is nobody else's business. */
export const PACKED = [
  'articles',
  'texts',
  'annotations',
  'dossiers',
  'pledges',
  'ownCommitments',
  'glossaries',
  'ownConcepts',
  'origins',
] as const satisfies readonly KindName[];

export interface PackFacts {
  contents: Contents;
  maker: Maker;
  now: string;
  product: string;
}

/** A pack of these contents; origins of what is not in it are left out. */
export async function makePack({ contents, maker, now, product }: PackFacts, digest: Digest): Promise<Pack> {
  const named = new Set([
    ...(contents.annotations ?? []).map(({ id }) => originKey(id)),
    ...(contents.pledges ?? []).map(({ id }) => `pledges ${id}`),
  ]);
  const origins = (contents.origins ?? []).filter(({ key }) => named.has(key));
  // What an article says, not what its reader decided of it.
  const texts = (contents.texts ?? []).map(({ canonicalUrl, text, seen }) => ({ canonicalUrl, text, seen }));
  const lists: Contents = { ...contents, origins, texts };
  const packed = Object.fromEntries(PACKED.map((kind) => [kind, lists[kind] ?? []])) as Contents;
  return {
    format: PACK_FORMAT,
    version: PACK_VERSION,
    created: now,
    product,
    maker,
    integrity: { algorithm: 'SHA-256', canonical: 'RFC 8785', parts: await hashParts(packed, null, digest) },
    contents: packed,
  };
}

/** The bytes of the file. */
export function packBytes(pack: Pack): Uint8Array<ArrayBuffer> {
  const { contents, ...head } = pack;
  const lists = KIND_NAMES.flatMap((kind) => {
    const records = contents[kind];
    return records
      ? [`${JSON.stringify(kind)}: [\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]`]
      : [];
  });
  const top = JSON.stringify(head, null, 1).replace(/\n\}$/, '');
  const text = `${top},\n "contents": {\n${lists.join(',\n')}\n}\n}\n`;
  // A fixed time: the same pack has the same bytes.
  return zipSync({ [PACK_ENTRY]: [strToU8(text), { mtime: '1980-01-02T00:00:00Z' }] });
}

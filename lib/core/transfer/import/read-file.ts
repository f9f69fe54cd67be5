/** A file from outside as records of ours: the format is recognised by what is in it, never by its name. */
import * as v from 'valibot';
import { BACKUP_FORMAT, BACKUP_VERSION, BackupShape, type Digest, damagedParts } from '../backup.ts';
import type { Collection } from '../collection.ts';
import { type Contents, KINDS, type KindName } from '../kinds.ts';
import type { Maker, Source } from '../merge-notes.ts';
import { PACK_FORMAT, PackShape } from '../pack.ts';
import { readOwnWebAnnotations } from '../web-annotation.ts';
import { isTooDeep } from '../weigh.ts';
import {
  convert,
  isAnnotationLike,
  webAnnotationLists,
  webAnnotationRows,
} from './foreign-web-annotations.ts';
import {
  type BadRecord,
  type FoundFile,
  isObject,
  type Refusal,
  type RetryOutcome,
  type Row,
} from './found.ts';
import { hypothesisList, hypothesisRows } from './hypothesis.ts';
import { elementsAt, endsTooSoon, type JsonPlace } from './json-places.ts';
import { judge, push } from './judge.ts';
import { isObsidian, obsidianRows } from './obsidian.ts';

export type ReadFile =
  | { ok: true; file: FoundFile }
  /** `line`: where the text stops making sense, when that is known. */
  | { ok: false; reason: Refusal; line: number | null };

/** Of a bad record, shown for correction. */
const MOST_SOURCE = 20_000;

/** What of a file depends on its format. */
interface Sorted {
  format: FoundFile['format'];
  rows: Row[];
  source: Source;
  settings?: Record<string, unknown> | null;
  maker?: Maker;
  created?: string;
  unknownKinds?: string[];
  damaged?: string[];
}

/**
 * Reads the text of a file.
 * @param self Id of this copy of the product: a pack of its own is an earlier state of itself.
 */
export async function readFile(text: string, self: string, digest: Digest): Promise<ReadFile> {
  let json: unknown;
  try {
    json = JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  } catch (error) {
    const line = /line (\d+)/.exec(String(error))?.[1] ?? null;
    if (looksLikeGlossary(text)) return { ok: false, reason: 'glossary', line: null };
    const isBegun = /^\s*[[{]/.test(text.slice(0, 1000));
    const reason = isBegun && endsTooSoon(text) ? 'truncated' : 'not-json';
    return { ok: false, reason, line: line === null ? null : Number(line) };
  }
  if (isTooDeep(json)) return { ok: false, reason: 'too-deep', line: null };
  const sorted = await sort(json, self, digest);
  if (typeof sorted === 'string') return { ok: false, reason: sorted, line: null };
  return { ok: true, file: judgeRows(sorted, text) };
}

async function sort(json: unknown, self: string, digest: Digest): Promise<Sorted | Refusal> {
  if (isObject(json) && (json.format === BACKUP_FORMAT || json.format === PACK_FORMAT))
    return sortOwnFile(json, self, digest);
  const own = readOwnWebAnnotations(json);
  if (own) return { format: 'web-annotations', rows: collectionRows(own), source: { own: true } };
  const other = (id: string): Source => ({ own: false, maker: { id, name: '' } });
  const list = hypothesisList(json);
  if (list && isObject(json))
    return { format: 'hypothesis', rows: hypothesisRows(json, list), source: other('hypothesis') };
  if (isObsidian(json)) return { format: 'obsidian', rows: obsidianRows(json), source: other('obsidian') };
  const lists = webAnnotationLists(json);
  if (lists)
    return { format: 'web-annotations', rows: webAnnotationRows(lists), source: other('web-annotation') };
  if (isAnnotationLike(json)) {
    const row = { path: [], index: 0, raw: json, convert };
    return { format: 'web-annotations', rows: [row], source: other('web-annotation') };
  }
  return JSON.stringify(json).slice(0, 20_000).includes('skos') ? 'glossary' : 'unknown';
}

async function sortOwnFile(
  json: Record<string, unknown>,
  self: string,
  digest: Digest,
): Promise<Sorted | Refusal> {
  const isPack = json.format === PACK_FORMAT;
  if (typeof json.version === 'number' && json.version > BACKUP_VERSION) return 'newer';
  const parsed = v.safeParse(isPack ? PackShape : BackupShape, json, { abortEarly: true });
  if (!parsed.success) return 'damaged-head';
  const { contents, created } = parsed.output;
  const settings = (isPack ? null : parsed.output.settings) ?? null;
  const maker = 'maker' in parsed.output ? (parsed.output.maker as Maker) : undefined;
  const damaged = await damagedParts(
    // As it stands in the file: the schema's copy may have lost something.
    { contents: json.contents as Contents, settings, integrity: parsed.output.integrity },
    digest,
  );
  return {
    format: isPack ? 'pack' : 'backup',
    rows: collectionRows(contents),
    source: maker === undefined || maker.id === self ? { own: true } : { own: false, maker },
    settings,
    ...(maker && { maker }),
    created,
    unknownKinds: Object.keys(contents).filter((kind) => !(kind in KINDS)),
    damaged,
  };
}

/** Records by kind, as they stand in files of our own. */
function collectionRows(
  lists: Partial<Record<keyof Collection | KindName, unknown[]>> | Record<string, unknown[]>,
): Row[] {
  const rows: Row[] = [];
  for (const [kind, list] of Object.entries(lists)) {
    if (!Object.hasOwn(KINDS, kind)) continue;
    const convertAs = (record: unknown) => [{ kind: kind as KindName, record }];
    for (const [index, raw] of (list ?? []).entries())
      rows.push({ path: ['contents', kind], index, raw, convert: convertAs });
  }
  return rows;
}

function judgeRows({ rows, ...sorted }: Sorted, text: string): FoundFile {
  const contents: Contents = {};
  const wrong: { row: number; at: Row; judged: Exclude<ReturnType<typeof judge>, { ok: true }> }[] = [];
  for (const [row, at] of rows.entries()) {
    const judged = judge(at.convert(at.raw));
    if (judged.ok) addAll(contents, judged.contents);
    else wrong.push({ row, at, judged });
  }
  const places = new Map<string, JsonPlace[]>();
  const placeOf = ({ path, index }: Row): JsonPlace | undefined => {
    const name = JSON.stringify(path);
    if (!places.has(name)) places.set(name, elementsIn(text, path));
    return places.get(name)?.[index];
  };
  const bad = wrong.map(({ row, at, judged: { reason, where } }): BadRecord => {
    const place = placeOf(at);
    return {
      row,
      line: place?.line ?? 1,
      source: place ? text.slice(place.start, Math.min(place.end, place.start + MOST_SOURCE)) : '',
      reason,
      where,
    };
  });
  return {
    settings: null,
    maker: null,
    created: null,
    unknownKinds: [],
    damaged: [],
    ...sorted,
    contents,
    bad,
    retry: (row, source) => retry(rows[row], source),
  };
}

/** Files of our own have their lists under one of two names. */
function elementsIn(text: string, path: readonly (string | number)[]): JsonPlace[] {
  const found = elementsAt(text, path);
  if (found.length > 0 || path[0] !== 'contents') return found;
  return path[1] === 'annotations'
    ? elementsAt(text, ['first', 'items'])
    : elementsAt(text, ['library', ...path.slice(1)]);
}

function retry(row: Row | undefined, source: string): RetryOutcome {
  let raw: unknown;
  try {
    raw = JSON.parse(source);
  } catch {
    return { ok: false, reason: 'json', where: '' };
  }
  return judge(row ? row.convert(raw) : { bad: 'not-a-record', where: '' });
}

/** Adds records to what a file brought. */
export function addAll(contents: Contents, more: Contents): void {
  for (const [kind, records] of Object.entries(more))
    for (const record of records) push(contents, kind as KindName, record as never);
}

/** SKOS, or a table: for the page of glossaries. */
const looksLikeGlossary = (text: string): boolean =>
  /@prefix\s+skos:|<skos:|rdf:RDF/.test(text.slice(0, 20_000));

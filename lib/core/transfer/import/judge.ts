import type { Annotation } from '../../annotation/annotation.ts';
import { type Contents, type Kept, KINDS, type KindName } from '../kinds.ts';
import { type BadReason, type Converted, isObject } from './found.ts';

/** Addresses that would run something when they are followed. */
const ACTIVE = /^(?:javascript|vbscript|data|blob):/i;

/** Whether an address may become a link. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: browsers skip them, so must we
export const isSafeAddress = (address: string): boolean => !ACTIVE.test(address.replace(/[\u0000- ]/g, ''));

/** Records that a file brought, each as it must be; or what is wrong with the first that is not. */
export function judge(
  converted: Converted,
): { ok: true; contents: Contents } | { ok: false; reason: BadReason; where: string } {
  if (!Array.isArray(converted)) return { ok: false, reason: converted.bad, where: converted.where };
  const contents: Contents = {};
  for (const { kind, record } of converted) {
    const judged = KINDS[kind].judge(record);
    if (!judged.ok) return { ok: false, ...reasonOf(judged.why, record) };
    const address = addressOf(kind, record);
    if (address !== null && !isSafeAddress(address)) return { ok: false, reason: 'address', where: 'source' };
    push(contents, kind, judged.value as Kept[typeof kind]);
  }
  return { ok: true, contents };
}

/** Adds a record to the list of its kind. */
export function push<K extends KindName>(contents: Contents, kind: K, record: Kept[K]): void {
  const list = (contents[kind] ?? []) as Kept[K][];
  list.push(record);
  contents[kind] = list as Contents[K];
}

function addressOf(kind: KindName, record: unknown): string | null {
  if (kind === 'annotations') return (record as Annotation).target.source;
  if (kind === 'bin') return (record as Kept['bin']).annotation.target.source;
  if (kind === 'articles') return (record as Kept['articles']).canonicalUrl;
  return null;
}

/** The parser's word for what is wrong, as one of ours. */
function reasonOf(why: string, record: unknown): { reason: BadReason; where: string } {
  if (why === 'forbidden-key' || why === 'too-deep' || why === 'field-too-long')
    return { reason: why, where: '' };
  if (!isObject(record)) return { reason: 'not-a-record', where: '' };
  const where = /^([\w.@]*)(?=:)/.exec(why)?.[1] ?? '';
  if (/Invalid length/.test(why)) return { reason: 'field-too-long', where };
  if (/\b(?:created|modified|deleted|seen|at|saved|lastRead|firstSeen)$/.test(where))
    return { reason: 'date-malformed', where };
  if (/\bexact$/.test(where)) return { reason: 'no-quote', where };
  if (/\b(?:source|canonicalUrl)$/.test(where)) return { reason: 'no-article', where };
  return { reason: 'shape', where };
}

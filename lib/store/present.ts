import type { Present } from '../core/transfer/import/plan.ts';
import {
  type Contents,
  type Kept,
  type Key,
  KIND_NAMES,
  KINDS,
  type KindName,
  keyText,
} from '../core/transfer/kinds.ts';
import { LOOKS } from './readable.ts';

/** What an import finds in the database. */
export interface Found {
  present: Present;
  /** Records that make no sense, by `nameIn`, as far as they were met: the import does not see them. */
  unreadable: Map<string, { from: KindName; record: unknown; why: string }>;
}

/** Either kind of transaction over all stores. */
interface Reading {
  objectStore(name: KindName): {
    getAllKeys(): Promise<unknown[]>;
    get(key: never): Promise<unknown>;
    getAll(): Promise<unknown[]>;
  };
}

/** A record's name among those of all kinds. */
export const nameIn = (kind: KindName, key: Key): string => `${kind} ${keyText(key)}`;

/** A record that was put aside, without the number that the database gave it: it means nothing elsewhere. */
export const withoutKey = ({ key: _, ...record }: Kept['quarantine'] & { key?: unknown }) =>
  record as Kept['quarantine'];

/**
 * What is there of the records that are brought: those are read in one go, whatever else the plan asks for when it
 * asks. Names are looked at first, as most of what is imported is new.
 */
export async function presentIn(transaction: unknown, contents: Contents): Promise<Found> {
  const reading = transaction as Reading;
  const there = new Map<KindName, Map<string, unknown>>();
  const absent = new Map<KindName, Set<string>>();
  const unreadable: Found['unreadable'] = new Map();
  const sensible = (kind: KindName, key: Key, record: unknown): unknown => {
    const why = kind === 'quarantine' || record === undefined ? undefined : LOOKS[kind](record);
    if (why === undefined) return record;
    unreadable.set(nameIn(kind, key), { from: kind, record, why });
    return undefined;
  };
  await Promise.all(
    KIND_NAMES.map(async (kind) => {
      const known = new Map<string, unknown>();
      there.set(kind, known);
      if (kind === 'quarantine') {
        for (const record of (await reading.objectStore(kind).getAll()) as Kept['quarantine'][])
          known.set(keyText(KINDS.quarantine.keyOf(record)), withoutKey(record));
        absent.set(kind, new Set());
        return;
      }
      const names = new Set(((await reading.objectStore(kind).getAllKeys()) as Key[]).map(keyText));
      absent.set(kind, names);
      const { keyOf } = KINDS[kind] as { keyOf(record: unknown): Key };
      const wanted = new Set((contents[kind] ?? []).map(keyOf).map(keyText));
      const shared = [...wanted].filter((name) => names.has(name));
      if (shared.length === 0) return;
      // Most of them: one request for all is cheaper than one for each.
      if (shared.length > names.size / 8) {
        for (const record of await reading.objectStore(kind).getAll()) {
          const key = keyOf(record);
          if (wanted.has(keyText(key))) known.set(keyText(key), sensible(kind, key, record));
        }
        return;
      }
      const keys = (contents[kind] ?? []).map(keyOf).filter((key) => names.has(keyText(key)));
      await Promise.all(
        keys.map(async (key) =>
          known.set(keyText(key), sensible(kind, key, await reading.objectStore(kind).get(key as never))),
        ),
      );
    }),
  );
  return {
    unreadable,
    present: {
      get(kind, key) {
        const name = keyText(key);
        const known = there.get(kind);
        if (known?.has(name)) return known.get(name) as never;
        if (!absent.get(kind)?.has(name)) return undefined;
        const asked = reading.objectStore(kind).get(key as never);
        return asked.then((record) => sensible(kind, key, record)) as never;
      },
    },
  };
}

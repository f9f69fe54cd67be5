import * as v from 'valibot';
import { browser } from 'wxt/browser';

const KEY = 'backup';

const Moment = v.pipe(v.string(), v.isoTimestamp());

/** What is known of the backups. Kept outside the database, so that it outlives it. */
const stateSchema = v.object({
  /** The last one that was written, and where to. */
  last: v.fallback(
    v.nullable(
      v.object({
        name: v.string(),
        at: Moment,
        where: v.picklist(['folder', 'downloads', 'file']),
        /** Annotations in it. */
        notes: v.number(),
      }),
    ),
    null,
  ),
  /** Backups in the downloads folder, by the browser's number: the only way to take one away again. */
  downloads: v.fallback(v.array(v.object({ day: v.string(), id: v.number() })), []),
  /** The last one that was read back. */
  verified: v.fallback(
    v.nullable(
      v.object({
        name: v.string(),
        at: Moment,
        /** `same`: as the library was then; `older`: whole, the library has gone on; `damaged`. */
        found: v.picklist(['same', 'older', 'damaged']),
      }),
    ),
    null,
  ),
  /** Name of the folder that the reader picked, for the screen. */
  folder: v.fallback(v.nullable(v.string()), null),
  /** Why the last automatic backup was not written; null when it was. */
  trouble: v.fallback(v.nullable(v.picklist(['permission', 'failed'])), null),
  /** When that was. */
  tried: v.fallback(v.nullable(Moment), null),
  /** Days after which an old backup is told of; null never. */
  remindAfter: v.fallback(v.nullable(v.number()), 31),
  /** When the reader was last told that the backup is old. */
  reminded: v.fallback(v.nullable(Moment), null),
  /** This copy of the product, and its reader as they call themselves: said in packs, nowhere else. */
  maker: v.fallback(v.object({ id: v.string(), name: v.string() }), { id: '', name: '' }),
});

export type BackupState = v.InferOutput<typeof stateSchema>;

export async function backupState(): Promise<BackupState> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  const state = v.parse(stateSchema, typeof stored === 'object' && stored !== null ? stored : {});
  if (state.maker.id !== '') return state;
  // Made once, at random: it says nothing of the reader.
  return changeBackupState({ maker: { id: crypto.randomUUID(), name: '' } }, state);
}

export async function changeBackupState(
  change: Partial<BackupState>,
  known?: BackupState,
): Promise<BackupState> {
  const state = { ...(known ?? (await backupState())), ...change };
  await browser.storage.local.set({ [KEY]: state });
  return state;
}

/** Calls back at each change; answers how to stop. */
export function onBackupState(callback: (state: BackupState) => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && KEY in changes) void backupState().then(callback);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

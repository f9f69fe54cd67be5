/** How safe the reader's notes are from the browser's own tidying. */
export interface StorageHealth {
  /** The browser will not evict our data by itself; null when it cannot say. */
  persisted: boolean | null;
  /** Bytes; null when the browser does not say. */
  used: number | null;
  quota: number | null;
}

/** The part of `navigator.storage` that is needed; older and private windows have less of it, or refuse. */
export type StorageLike = Partial<Pick<StorageManager, 'persist' | 'persisted' | 'estimate'>>;

/**
 * Asks the browser how the storage stands, and to protect it if it does not yet. Never rejects.
 * @param storage `navigator.storage`, undefined where there is none.
 */
export async function storageHealth(storage: StorageLike | undefined): Promise<StorageHealth> {
  const persisted =
    (await safely(() => storage?.persisted?.())) || (await safely(() => storage?.persist?.())) || null;
  const isPersisted = persisted ?? (await safely(() => storage?.persisted?.()));
  const estimate = await safely(() => storage?.estimate?.());
  return {
    persisted: isPersisted ?? null,
    used: estimate?.usage ?? null,
    quota: estimate?.quota ?? null,
  };
}

async function safely<T>(ask: () => Promise<T> | undefined): Promise<T | undefined> {
  try {
    return await ask();
  } catch {
    return undefined;
  }
}

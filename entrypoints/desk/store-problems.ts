import type { StoreState } from '../../lib/store/store.ts';

/** Keys of what a reader must be told when the database does not open. */
export const STORE_PROBLEMS: Partial<Record<StoreState, string>> = {
  blocked: 'state.dbBlocked',
  outdated: 'state.updated',
  full: 'state.dbFull',
  failed: 'state.dbFailed',
};

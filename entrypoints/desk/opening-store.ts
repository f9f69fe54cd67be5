import { tellReaders } from '../../lib/extension/tabs.ts';
import { openStore, type Store, type StoreState } from '../../lib/store/store.ts';
import { type Early, early } from './early.ts';

/** A store that may open before anything is drawn, and how it stands until somebody follows it. */
export interface OpeningStore {
  store: Early<Store>;
  state: StoreState;
  /** Takes the place of whoever followed before. */
  follow(onState: (state: StoreState) => void): void;
}

/** Begins to open the store of a page of ours. */
export function openingStore(): OpeningStore {
  let told: (state: StoreState) => void = () => {};
  const onState = (state: StoreState) => {
    opening.state = state;
    told(state);
  };
  const opening: OpeningStore = {
    store: early(openStore({ onState, onWrite: (change) => void tellReaders(change) })),
    state: 'open',
    follow(next) {
      told = next;
      next(opening.state);
    },
  };
  return opening;
}

import type { IconName } from '../../components/icons.ts';
import { dueCards } from '../../lib/core/review/due.ts';
import { stateOf } from '../../lib/core/tracker/history.ts';
import type { Store, StoreOutcome } from '../../lib/store/store.ts';

/** A page that the rail of every full tab leads to. */
export interface DeskPage {
  id: string;
  icon: IconName;
  /** Key of its name. */
  name: string;
  /** File of the extension and place in it. */
  at: string;
  /** What is counted beside the name. */
  count?: (store: Store) => Promise<StoreOutcome<number>>;
}

/** Pages of the rail, in order; only those that exist. A new page is one line. */
export const PAGES: readonly DeskPage[] = [
  {
    id: 'library',
    icon: 'library',
    name: 'desk.library',
    at: 'library.html#/',
    count: (store) => store.annotations.count(),
  },
  { id: 'tracker', icon: 'target', name: 'track.nav.pledges', at: 'tracker.html#/', count: followedPledges },
  { id: 'review', icon: 'review', name: 'review.title', at: 'library.html#/review', count: dueReviews },
  { id: 'glossaries', icon: 'book', name: 'set.glossaries', at: 'library.html#/glossaries' },
];

/** At the bottom of the rail. */
export const FOOT: readonly DeskPage[] = [
  { id: 'import', icon: 'upload', name: 'import.page', at: 'library.html#/import' },
  { id: 'backup', icon: 'storage', name: 'set.backup', at: 'library.html#/backup' },
  { id: 'settings', icon: 'sliders', name: 'popup.settings', at: 'options.html' },
];

async function followedPledges({ pledges }: Store): Promise<StoreOutcome<number>> {
  const all = await pledges.list();
  return all.ok ? { ok: true, value: all.value.filter((one) => !stateOf(one).stopped).length } : all;
}

async function dueReviews({ learning }: Store): Promise<StoreOutcome<number>> {
  const cards = await learning.cards();
  return cards.ok ? { ok: true, value: dueCards(cards.value, new Date().toISOString()).length } : cards;
}

import type { ComponentType } from 'preact';
import type { ToastData } from '../../components/Toast.tsx';
import type { Store } from '../../lib/store/store.ts';

/** What a page of this tab is given. */
export interface PageProps {
  store: Store;
  /** A short message, bottom left; undefined takes it away. */
  tell: (toast: ToastData | undefined) => void;
  /** What follows the page's word in the address: `#/review/done` gives `done`. */
  rest: string;
  params: URLSearchParams;
}

/** The pages of this tab beside the library itself. */
interface LibraryPage {
  /** `id` of the rail's entry (`entrypoints/desk/places.ts`). */
  place: string;
  /** Brought in when it is asked for, so that the library paints first. */
  load: () => Promise<ComponentType<PageProps>>;
}

/** By the word in the address (`#/import`). A new page is one line here and one in `entrypoints/desk/places.ts`. */
export const LIBRARY_PAGES: Readonly<Record<string, LibraryPage>> = {
  review: { place: 'review', load: async () => (await import('./ReviewPage.tsx')).ReviewPage },
  import: { place: 'import', load: async () => (await import('./ImportPage.tsx')).ImportPage },
  backup: { place: 'backup', load: async () => (await import('./BackupPage.tsx')).BackupPage },
  glossaries: {
    place: 'glossaries',
    load: async () => (await import('./glossaries/GlossariesPage.tsx')).GlossariesPage,
  },
};

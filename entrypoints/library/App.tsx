import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { useStrings } from '../../components/StringsContext.ts';
import { Toast, type ToastData } from '../../components/Toast.tsx';
import { NameDialog } from '../../components/WriteDialog.tsx';
import type { CountedArticle } from '../../lib/store/articles.ts';
import { useBackupReminder } from '../backup/useBackupReminder.ts';
import { Desk } from '../desk/Desk.tsx';
import type { Early } from '../desk/early.ts';
import type { OpeningStore } from '../desk/opening-store.ts';
import { useStore } from '../desk/useStore.ts';
import { createBulkActs } from './bulk-acts.ts';
import { ExportHost } from './exporting/ExportHost.tsx';
import { LibraryPage } from './LibraryPage.tsx';
import { LIBRARY_PAGES, type PageProps } from './pages.ts';
import { go, LIBRARY, useRoute } from './route.ts';

const NAMES = Object.keys(LIBRARY_PAGES);

interface AppProps {
  opening: OpeningStore;
  /** What the list begins with. */
  first: Early<readonly CountedArticle[]>;
}

/** The library in its own tab, and the pages that stand beside it in the rail. */
export function App({ opening, first }: AppProps) {
  const { t } = useStrings();
  const route = useRoute(NAMES);
  const { store, problem } = useStore(() => opening);
  const [toast, tell] = useState<ToastData>();
  useBackupReminder(store, tell);
  const [asksDossier, askDossier] = useState(false);
  const isLibrary = route.page === 'library';
  return (
    <>
      <Desk
        page={isLibrary ? 'library' : (LIBRARY_PAGES[route.name]?.place ?? '')}
        store={store}
        panes={isLibrary}
        onNewDossier={() => askDossier(true)}
        tag={(isLibrary && only(route.filters.tags)) || undefined}
        dossier={(isLibrary && only(route.filters.dossiers)) || undefined}
      >
        {problem && (
          <Banner
            kind="problem"
            title={t(problem)}
            actions={
              <Button size="small" onClick={() => location.reload()}>
                {t('common.retry')}
              </Button>
            }
          />
        )}
        {store && isLibrary && <LibraryPage route={route} store={store} first={first} tell={tell} />}
        {store && !isLibrary && (
          <OtherPage key={route.name} name={route.name} store={store} tell={tell} {...placeOf(route)} />
        )}
      </Desk>
      {store && asksDossier && (
        <NameDialog
          title={t('dossier.new')}
          name=""
          onClose={() => askDossier(false)}
          onDone={async (name) => {
            askDossier(false);
            const id = await createBulkActs({ store, t, tell }).newDossier(name);
            if (id !== undefined) go({ ...LIBRARY, filters: { ...LIBRARY.filters, dossiers: [id] } });
          }}
        />
      )}
      {store && <ExportHost store={store} tell={tell} />}
      {toast && <Toast {...toast} onDone={() => tell(undefined)} />}
    </>
  );
}

/** The one value of a facet. */
const only = (values: readonly string[]) => (values.length === 1 ? values[0] : undefined);

const placeOf = ({ rest, params }: { rest: string; params: URLSearchParams }) => ({ rest, params });

/** A page that is brought in when it is asked for. */
function OtherPage({ name, ...props }: PageProps & { name: string }) {
  const [Page, setPage] = useState<ComponentType<PageProps>>();
  useEffect(() => {
    let left = false;
    void LIBRARY_PAGES[name]?.load().then((page) => !left && setPage(() => page));
    return () => {
      left = true;
    };
  }, [name]);
  return Page ? <Page {...props} /> : null;
}

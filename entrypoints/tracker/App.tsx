import { useState } from 'preact/hooks';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Icon } from '../../components/Icon.tsx';
import { useStrings } from '../../components/StringsContext.ts';
import { Toast } from '../../components/Toast.tsx';
import { CommitmentsPage } from './CommitmentsPage.tsx';
import { DifferencesPage } from './DifferencesPage.tsx';
import { ListPage } from './ListPage.tsx';
import { NewPage } from './NewPage.tsx';
import { PledgePage } from './PledgePage.tsx';
import { hashOf, LIST, type Route, useRoute } from './route.ts';
import { type Tracker, useTracker } from './tracked.ts';

/** The tracker in its own tab: followed pledges, one of them, imported commitments, articles that differ. */
export function App() {
  const { t } = useStrings();
  const route = useRoute();
  const { tracker, problem } = useTracker();
  const [toast, tell] = useState<string>();
  const followed = tracker?.rows.filter(({ state }) => !state.stopped).length;
  const places = [
    { route: LIST, icon: 'target', label: t('track.nav.pledges'), count: followed },
    {
      route: { page: 'commitments' },
      icon: 'flag',
      label: t('track.nav.commitments'),
      count: tracker?.own.commitments.length,
    },
    { route: { page: 'differences' }, icon: 'library', label: t('track.nav.differences'), count: undefined },
  ] as const satisfies readonly { route: Route; icon: string; label: string; count: number | undefined }[];
  const current = route.page === 'pledge' || route.page === 'new' ? 'list' : route.page;
  return (
    <div class="desk">
      <header class="rail">
        <span class="wordmark">
          <Icon name="mark" size={17} />
          {t('app.name')}
        </span>
        <nav aria-label={t('track.title')}>
          {places.map((place) => (
            <a
              key={place.route.page}
              class="rail__place"
              href={hashOf(place.route)}
              aria-current={current === place.route.page ? 'page' : undefined}
            >
              <Icon name={place.icon} />
              <span class="grow">{place.label}</span>
              {place.count !== undefined && <span class="rail__count">{place.count}</span>}
            </a>
          ))}
        </nav>
        <p class="rail__local">{t('common.local')}</p>
      </header>
      <main class="desk__page">
        {problem && <p role="alert">{t(problem)}</p>}
        {tracker && <Page route={route} tracker={tracker} tell={tell} />}
      </main>
      {toast && <Toast text={toast} onDone={() => tell(undefined)} />}
    </div>
  );
}

interface PageProps {
  route: Route;
  tracker: Tracker;
  tell: (text: string) => void;
}

function Page({ route, tracker, tell }: PageProps) {
  const { t } = useStrings();
  switch (route.page) {
    case 'list':
      return <ListPage route={route} tracker={tracker} />;
    case 'new':
      return <NewPage tracker={tracker} tell={tell} />;
    case 'commitments':
      return <CommitmentsPage tracker={tracker} tell={tell} />;
    case 'differences':
      return <DifferencesPage tracker={tracker} />;
    case 'pledge': {
      const row = tracker.rows.find(({ pledge }) => pledge.id === route.id);
      if (!row) return <EmptyState icon="target" title={t('track.unknown')} />;
      return <PledgePage key={route.id} route={route} row={row} tracker={tracker} tell={tell} />;
    }
  }
}

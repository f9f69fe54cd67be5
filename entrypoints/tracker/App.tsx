import { useState } from 'preact/hooks';
import type { DeskPlace } from '../../components/DeskShell.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useStrings } from '../../components/StringsContext.ts';
import { Toast } from '../../components/Toast.tsx';
import { Desk } from '../desk/Desk.tsx';
import { CommitmentPage } from './CommitmentPage.tsx';
import { CommitmentsPage } from './CommitmentsPage.tsx';
import { DifferencesPage } from './DifferencesPage.tsx';
import { ListPage } from './ListPage.tsx';
import { NewPage } from './NewPage.tsx';
import { PledgePage } from './PledgePage.tsx';
import { hashOf, type Route, useRoute } from './route.ts';
import { type Tracker, useTracker } from './tracked.ts';

/** The tracker in its own tab: followed pledges, one of them, imported commitments, articles that differ. */
export function App() {
  const { t } = useStrings();
  const route = useRoute();
  const { tracker, problem } = useTracker();
  const [toast, tell] = useState<string>();
  const places: DeskPlace[] = [
    {
      id: 'commitments',
      icon: 'flag',
      label: t('track.nav.commitments'),
      href: hashOf({ page: 'commitments' }),
      count: tracker?.own.commitments.length,
      current: route.page === 'commitments' || route.page === 'commitment',
    },
    {
      id: 'differences',
      icon: 'copy',
      label: t('track.nav.differences'),
      href: hashOf({ page: 'differences' }),
      current: route.page === 'differences',
    },
  ];
  return (
    <>
      <Desk page="tracker" inside={places} store={tracker?.store}>
        {problem && <p role="alert">{t(problem)}</p>}
        {tracker && <Page route={route} tracker={tracker} tell={tell} />}
      </Desk>
      {toast && <Toast text={toast} onDone={() => tell(undefined)} />}
    </>
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
    case 'commitment':
      return <CommitmentPage key={route.id} id={route.id} tracker={tracker} tell={tell} />;
    case 'differences':
      return <DifferencesPage tracker={tracker} />;
    case 'pledge': {
      const row = tracker.rows.find(({ pledge }) => pledge.id === route.id);
      if (!row) return <EmptyState icon="target" title={t('track.unknown')} />;
      return <PledgePage key={route.id} route={route} row={row} tracker={tracker} tell={tell} />;
    }
  }
}

import { useEffect, useState } from 'preact/hooks';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { Masthead } from '../../components/Masthead.tsx';
import { NoteBriefs } from '../../components/NoteBriefs.tsx';
import { type PageState, PageStatus as PageStatusView } from '../../components/PageStatus.tsx';
import { useStrings } from '../../components/StringsContext.ts';
import { Toast } from '../../components/Toast.tsx';
import type { Annotation } from '../../lib/core/annotation/annotation.ts';
import type { PageStatus } from '../../lib/core/reading.ts';
import type { Density } from '../../lib/core/settings.ts';
import { openLibrary } from '../../lib/extension/library.ts';
import { onMessage } from '../../lib/extension/messages.ts';
import { openReviews, openSettings } from '../../lib/extension/own-pages.ts';
import { openPanel } from '../../lib/extension/panel.ts';
import { openPdfReader } from '../../lib/extension/pdf-reader.ts';
import { requestSite } from '../../lib/extension/permissions.ts';
import { fileNameOf, saveFile } from '../../lib/extension/save-file.ts';
import { loadSettings, saveSettings, saveSite } from '../../lib/extension/settings.ts';
import { bringReader, markAll, scanPage, showInPage, untilRead } from '../../lib/extension/tabs.ts';
import { openTracker } from '../../lib/extension/tracker.ts';
import { onStoreChange } from '../../lib/store/changes.ts';
import { STORE_PROBLEMS } from '../desk/store-problems.ts';
import { currentPage, type PopupTab } from './page.ts';

/** What is kept comes after the first paint: it is most of what the popup has to load. */
const keeping = () => import('./notes.ts');

/** Notes shown in the popup; the panel has them all. */
const MOST_NOTES = 3;

interface AppProps {
  tab: PopupTab | undefined;
  first: PageState;
}

/** The toolbar popup: what this page is, what was found, what can be set, what was kept. */
export function App({ tab, first }: AppProps) {
  const { t } = useStrings();
  const [page, setPage] = useState(first);
  const [status, setStatus] = useState<PageStatus>();
  const [notes, setNotes] = useState<readonly Annotation[]>([]);
  const [due, setDue] = useState(0);
  const [reviews, setReviews] = useState(0);
  const [toast, setToast] = useState<string>();
  const [problem, setProblem] = useState<string>();

  async function update(): Promise<void> {
    const settings = await loadSettings();
    const current = tab && page.kind !== 'off' ? await currentPage(tab, settings) : undefined;
    // A PDF in the browser's own viewer has no text for the door: it is a PDF all the same.
    if (current && !(page.kind === 'pdf' && current.state.kind === 'notArticle')) setPage(current.state);
    setStatus(current?.status);
    const { notesOf, remindersDueToday, reviewsDue } = await keeping();
    setNotes(await notesOf(current?.status, tab?.url));
    setDue(await remindersDueToday());
    setReviews(settings.reviewReminder ? await reviewsDue() : 0);
  }

  useEffect(() => {
    void keeping().then(({ onStoreState }) => onStoreState((state) => setProblem(STORE_PROBLEMS[state])));
    void update();
    const stops = [onStoreChange(() => void update()), onMessage('statusChanged', () => void update())];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);

  const article = status?.kind === 'article' ? status.article : undefined;
  const shown = withNotes(page, notes.length);

  async function bring(): Promise<boolean> {
    const came = tab?.id !== undefined && (await bringReader(tab.id));
    if (!came) setPage({ kind: 'protected' });
    return came;
  }

  const acts = {
    onDensity: async (density: Density) => {
      if (page.kind === 'article') setPage({ ...page, density });
      if (tab?.url) await saveSite(tab.url, { density });
    },
    onSite: async (on: boolean) => {
      if (!tab?.url) return;
      // The browser asks for a site only in the turn of a click: nothing is awaited before.
      const allowed = on ? await requestSite(tab.url) : true;
      await saveSite(tab.url, { on });
      if (!on) setPage({ kind: 'off', site: 'site' in page ? page.site : '', notes: notes.length });
      else if ((await bring()) && tab.id !== undefined) {
        await untilRead(tab.id);
        await update();
      }
      if (!allowed) setToast(t('state.permissionDenied', { site: 'site' in page ? page.site : '' }));
    },
    onScan: async () => {
      if (tab?.id === undefined || !(await bring())) return;
      await scanPage(tab.id);
      await update();
    },
    onAlwaysHere: async () => {
      if (!tab?.url || tab.id === undefined) return;
      const allowed = await requestSite(tab.url);
      if (allowed) await saveSite(tab.url, { on: true, onDemand: false });
      else setToast(t('state.permissionDenied', { site: 'site' in page ? page.site : '' }));
      if (await bring()) {
        await untilRead(tab.id);
        await update();
      }
    },
    onOpenPdf: () => {
      if (tab?.url) void openPdfReader(tab.url, tab.id).then(() => window.close());
    },
    onOpenPdfs: async (openPdfs: boolean) => {
      if (page.kind === 'pdf') setPage({ ...page, opensItself: openPdfs });
      // The browser asks for a site only in the turn of a click: nothing is awaited before.
      if (openPdfs && tab?.url) await requestSite(tab.url);
      await saveSettings({ openPdfs });
    },
    onMarkAll: () => tab?.id !== undefined && void markAll(tab.id),
    onSeeChanges: () => void openPanel(tab).then(() => window.close()),
  };

  const markdown = async (read: NonNullable<typeof article>) =>
    (await keeping()).markdownOf(read, notes, status, t);
  /** The article when something is kept of it. */
  const libraryPlace = () => (notes[0] ? { article: notes[0].target.source } : {});
  const canExport = article !== undefined && notes.length > 0;
  return (
    <>
      <Masthead>
        <IconButton
          icon="library"
          label={t('popup.library')}
          onClick={() => void openLibrary(libraryPlace()).then(() => window.close())}
        />
        <IconButton
          icon="target"
          label={t('track.title')}
          onClick={() => void openTracker().then(() => window.close())}
        />
        <IconButton
          icon="panel"
          label={t('popup.panel')}
          onClick={() => void openPanel(tab).then(() => window.close())}
        />
        <IconButton
          icon="sliders"
          label={t('popup.settings')}
          onClick={() => void openSettings().then(() => window.close())}
        />
      </Masthead>
      {!('title' in shown) && <h1 class="sr">{t('app.name')}</h1>}
      {problem && <Banner kind="problem" title={t(problem)} />}
      {due > 0 && (
        <Banner
          icon="target"
          title={t('track.remindersDue', { n: due })}
          actions={
            <Button size="small" onClick={() => void openTracker().then(() => window.close())}>
              {t('track.seeDue')}
            </Button>
          }
        />
      )}
      {reviews > 0 && (
        <Banner
          icon="review"
          title={t('review.left', { n: reviews })}
          actions={
            <Button size="small" onClick={() => void openReviews().then(() => window.close())}>
              {t('track.seeDue')}
            </Button>
          }
        />
      )}
      <PageStatusView page={shown} {...acts} />
      {page.kind !== 'off' && (
        <NoteBriefs
          annotations={notes.slice(0, MOST_NOTES)}
          onOpen={(id) => tab?.id !== undefined && void showInPage(tab.id, id)}
        />
      )}
      {canExport && (
        <footer class="surface-foot">
          <Button
            class="grow"
            icon="copy"
            onClick={async () => {
              await navigator.clipboard.writeText(await markdown(article));
              setToast(t('common.copied'));
            }}
          >
            {t('popup.copyMd')}
          </Button>
          <Button
            icon="download"
            onClick={async () =>
              saveFile(
                fileNameOf(article.title, 'md'),
                await markdown(article),
                'text/markdown;charset=utf-8',
              )
            }
          >
            {t('popup.export')}
          </Button>
        </footer>
      )}
      {toast && <Toast text={toast} onDone={() => setToast(undefined)} />}
    </>
  );
}

/** The number of notes comes from the store: it is there before, and without, a reader in the page. */
function withNotes(page: PageState, notes: number): PageState {
  return 'notes' in page ? { ...page, notes } : page;
}

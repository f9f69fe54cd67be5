import { useEffect, useState } from 'preact/hooks';
import { Banner } from '../../components/Banner.tsx';
import { BinList } from '../../components/BinList.tsx';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { Masthead } from '../../components/Masthead.tsx';
import { useStrings } from '../../components/StringsContext.ts';
import { Tabs } from '../../components/Tabs.tsx';
import { Toast, type ToastData } from '../../components/Toast.tsx';
import { linkedMarkdown } from '../../lib/core/transfer/linked-markdown.ts';
import { openLibrary } from '../../lib/extension/library.ts';
import { onMessage } from '../../lib/extension/messages.ts';
import { fileNameOf, saveFile } from '../../lib/extension/save-file.ts';
import { openTracker } from '../../lib/extension/tracker.ts';
import { useFollowedPage } from './followed-page.ts';
import { LinkNote } from './LinkNote.tsx';
import { NotesTab } from './NotesTab.tsx';
import { createNoteActs } from './note-acts.ts';
import { PanelEditor } from './PanelEditor.tsx';
import { PdfBanner } from './PdfBanner.tsx';
import { PledgesTab } from './PledgesTab.tsx';
import { useStore } from './store.ts';
import { TermsTab } from './TermsTab.tsx';

type TabId = 'notes' | 'terms' | 'commitments';

/** The browser's own panel beside the page: everything of the page as lists, complete without a pointer. */
export function App() {
  const speech = useStrings();
  const { t } = speech;
  const { store, problem } = useStore();
  const page = useFollowedPage(store);
  const [selected, select] = useState<TabId>('notes');
  const [current, setCurrent] = useState<string>();
  const [inBin, setInBin] = useState(false);
  const [editing, setEditing] = useState<string>();
  const [linking, setLinking] = useState<string>();
  const [toast, setToast] = useState<ToastData>();

  const { status, notes, terms } = page;
  const acts = createNoteActs({ page, store, speech, edit: setEditing, link: setLinking, toast: setToast });

  // What the reader clicks in the page is shown here.
  useEffect(
    () =>
      onMessage('highlightChosen', ({ data, sender }) => {
        if (sender.tab?.id !== page.tabId) return;
        select('notes');
        setInBin(false);
        setCurrent(data.id);
      }),
    [page.tabId],
  );

  if (status?.kind === 'reading') return <Waiting />;
  if (status?.kind !== 'article') {
    return (
      <div class="panel">
        <Masthead />
        {page.title && <h1 class="panel__title">{page.title}</h1>}
        <EmptyState icon="page" title={t(status ? 'popup.notArticle' : 'panel.noReader')}>
          {t(status ? 'popup.notArticleBody' : 'panel.noReaderBody')}
        </EmptyState>
      </div>
    );
  }

  const { reading, article } = status;
  const notesView = () => {
    const linked = notes.find(({ annotation }) => annotation.id === linking)?.annotation;
    if (linked)
      return (
        <LinkNote
          key={linked.id}
          annotation={linked}
          onLink={(commitmentId, isLinked) => acts.answerLink(linked.id, commitmentId, isLinked)}
          back={t(editing ? 'note.backToNote' : 'bin.backToNotes')}
          onDone={() => setLinking(undefined)}
        />
      );
    if (editing)
      return (
        <PanelEditor
          key={editing}
          store={store}
          item={notes.find(({ annotation }) => annotation.id === editing)}
          onLink={() => setLinking(editing)}
          onDone={() => setEditing(undefined)}
        />
      );
    if (inBin)
      return (
        <BinList
          annotations={page.bin}
          onRestore={(id) => void acts.restore(id)}
          onBack={() => setInBin(false)}
        />
      );
    return <NotesTab page={page} acts={acts} current={current} onCurrent={setCurrent} />;
  };
  return (
    <div class="panel">
      <Masthead>
        <IconButton
          icon="library"
          label={t('popup.library')}
          onClick={() => void openLibrary(notes.length > 0 ? { article: reading.keptUnder } : {})}
        />
        {notes.length > 0 && (
          <IconButton
            icon="download"
            label={t('popup.export')}
            onClick={async () => {
              const kept = notes.map(({ annotation }) => annotation);
              const text = await store?.articles.text(reading.keptUnder);
              const markdown = linkedMarkdown(article, kept, text?.ok ? text.value?.text : undefined, t);
              saveFile(fileNameOf(article.title, 'md'), markdown, 'text/markdown;charset=utf-8');
            }}
          />
        )}
      </Masthead>
      <h1 class="panel__title">{page.title}</h1>
      {problem && <Banner kind="problem" title={t(problem)} />}
      {status.pdf && <PdfBanner pdf={status.pdf} />}
      {page.unreadable > 0 && <Banner title={t('panel.unreadable', { n: page.unreadable })} />}
      <Tabs
        label={t('app.name')}
        selected={selected}
        onSelect={select}
        tabs={[
          { id: 'notes', label: t('panel.notes'), count: notes.length },
          { id: 'terms', label: t('panel.terms'), count: terms.length },
          {
            id: 'commitments',
            label: t('panel.commitments'),
            count: reading.pledges.length + reading.commitments.length,
          },
        ]}
      >
        {selected === 'notes' && notesView()}
        {selected === 'terms' && <TermsTab page={page} />}
        {selected === 'commitments' && <PledgesTab page={page} toast={setToast} />}
      </Tabs>
      <span class="grow" />
      <footer class="panel__foot">
        {selected === 'commitments' && (
          <Button look="quiet" icon="target" onClick={() => void openTracker()}>
            {t('pledge.openTracker')}
          </Button>
        )}
        <Button look="quiet" icon="plus" onClick={() => void acts.pageNote()}>
          {t('note.onPage')}
        </Button>
        {page.bin.length > 0 && (
          <IconButton
            icon="trash"
            label={`${t('bin.title')} (${page.bin.length})`}
            onClick={() => {
              select('notes');
              setInBin(true);
            }}
          />
        )}
        <span>{t('common.local')}</span>
      </footer>
      {toast && <Toast text={toast.text} action={toast.action} onDone={() => setToast(undefined)} />}
    </div>
  );
}

/** ms for which nothing is said: most pages are read by then. */
const QUIET = 400;

function Waiting() {
  const { t } = useStrings();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), QUIET);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div class="panel">
      <Masthead />
      <p class="panel__title" role="status">
        {late && t('state.reading')}
      </p>
    </div>
  );
}

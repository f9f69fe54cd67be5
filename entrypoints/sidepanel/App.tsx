import { useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { Masthead } from '../../components/Masthead.tsx';
import { NoteList } from '../../components/NoteList.tsx';
import type { NoteOrder } from '../../components/notes.ts';
import { useStrings } from '../../components/StringsContext.ts';
import { Tabs } from '../../components/Tabs.tsx';
import { Toast } from '../../components/Toast.tsx';
import { linkedMarkdown } from '../../lib/core/transfer/linked-markdown.ts';
import { fileNameOf, saveFile } from '../../lib/extension/save-file.ts';
import { showInPage } from '../../lib/extension/tabs.ts';
import { useFollowedPage } from './followed-page.ts';
import { createNoteActs, type PanelToast } from './note-acts.ts';
import { PanelEditor } from './PanelEditor.tsx';
import { PledgesTab } from './PledgesTab.tsx';
import { useStore } from './store.ts';
import { TermsTab } from './TermsTab.tsx';

type TabId = 'notes' | 'terms' | 'commitments';

/** The browser's own panel beside the page: everything of the page as lists, complete without a pointer. */
export function App() {
  const { t } = useStrings();
  const { store, problem } = useStore();
  const page = useFollowedPage(store);
  const [selected, select] = useState<TabId>('notes');
  const [order, setOrder] = useState<NoteOrder>('text');
  const [editing, setEditing] = useState<string>();
  const [toast, setToast] = useState<PanelToast>();

  const { status, notes, terms } = page;
  const acts = createNoteActs({ page, store, t, edit: setEditing, toast: setToast });

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
  return (
    <div class="panel">
      <Masthead>
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
      {problem && <p role="alert">{t(problem)}</p>}
      <Tabs
        label={t('app.name')}
        selected={selected}
        onSelect={select}
        tabs={[
          { id: 'notes', label: t('panel.notes'), count: notes.length },
          { id: 'terms', label: t('panel.terms'), count: terms.length },
          { id: 'commitments', label: t('panel.commitments'), count: reading.pledges.length },
        ]}
      >
        {selected === 'notes' &&
          (editing ? (
            <PanelEditor
              key={editing}
              store={store}
              item={notes.find(({ annotation }) => annotation.id === editing)}
              onDone={() => setEditing(undefined)}
            />
          ) : (
            <NoteList
              notes={notes}
              order={order}
              onOrder={setOrder}
              {...acts.row}
              onOpen={(id) => page.tabId !== undefined && void showInPage(page.tabId, id)}
            />
          ))}
        {selected === 'terms' && <TermsTab page={page} />}
        {selected === 'commitments' && <PledgesTab page={page} />}
      </Tabs>
      <span class="grow" />
      <footer class="panel__foot">
        <Button look="quiet" icon="plus" onClick={() => void acts.pageNote()}>
          {t('note.onPage')}
        </Button>
        <span>{t('common.local')}</span>
      </footer>
      {toast && <Toast text={toast.text} action={toast.action} onDone={() => setToast(undefined)} />}
    </div>
  );
}

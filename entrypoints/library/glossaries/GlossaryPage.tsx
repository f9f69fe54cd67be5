import { useState } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { FormField } from '../../../components/FormField.tsx';
import { IconButton } from '../../../components/IconButton.tsx';
import { OwnTermForm, type WrittenTerm } from '../../../components/OwnTermForm.tsx';
import { useStrings } from '../../../components/StringsContext.ts';
import { TextField } from '../../../components/TextField.tsx';
import type { ToastData } from '../../../components/Toast.tsx';
import { writeGlossaryCsv } from '../../../lib/core/glossary/files/glossary-csv.ts';
import { problemOf } from '../../../lib/core/glossary/files/glossary-file.ts';
import { writeSkos } from '../../../lib/core/glossary/files/write-skos.ts';
import {
  nameOf,
  type OwnConcept,
  type OwnGlossary,
  searchOwn,
} from '../../../lib/core/glossary/own-glossary.ts';
import type { Lang } from '../../../lib/core/i18n/lang.ts';
import { notSaved } from '../../../lib/core/i18n/not-saved.ts';
import { fileNameOf, saveFile } from '../../../lib/extension/save-file.ts';
import { newId } from '../../../lib/store/new-id.ts';
import type { Store, StoreOutcome } from '../../../lib/store/store.ts';

interface GlossaryPageProps {
  store: Store;
  tell: (toast: ToastData | undefined) => void;
  glossary: OwnGlossary;
  concepts: readonly OwnConcept[];
  /** The form is open with these words. */
  begin: { label: string; lang: Lang; source: string } | undefined;
}

/** Rows in sight; the search finds the others. */
const MOST_ROWS = 200;
const NOTHING: WrittenTerm = { prefLabel: {}, altLabels: {}, definition: {}, source: null };

/** The terms of one glossary of the reader's own. */
export function GlossaryPage({ store, tell, glossary, concepts, begin }: GlossaryPageProps) {
  const { t, lang } = useStrings();
  const [query, search] = useState('');
  const [edited, edit] = useState<OwnConcept | 'new' | undefined>(begin && 'new');
  const [naming, name] = useState<string>();

  /** Whether it went well; otherwise the reader is told why not. */
  async function settle<T>(
    act: Promise<StoreOutcome<T>>,
    text?: string,
    undo?: () => void,
  ): Promise<boolean> {
    const outcome = await act;
    if (!outcome.ok) tell({ text: t(notSaved(outcome.reason)) });
    else if (text) tell(undo ? { text, action: { label: t('common.undo'), onClick: undo } } : { text });
    return outcome.ok;
  }

  async function save(term: WrittenTerm): Promise<void> {
    const problem = problemOf({ ...term, id: null, broader: [], related: [] });
    if (problem) return tell({ text: t(`glossary.bad.${problem}`) });
    const now = new Date().toISOString();
    const fresh = { id: newId(), glossary: glossary.id, broader: [], related: [], created: now };
    const concept: OwnConcept = { ...(edited === 'new' || !edited ? fresh : edited), ...term, modified: now };
    if (await settle(store.glossaries.change(glossary.id, { put: [concept] }), t('glossary.saved'))) {
      edit(undefined);
      if (begin) location.replace(location.hash.split('?')[0]!);
    }
  }
  const remove = (concept: OwnConcept) => {
    const put = () => void store.glossaries.change(glossary.id, { put: [concept] });
    void settle(
      store.glossaries.change(glossary.id, { remove: [concept.id] }),
      t('glossary.removed', { term: nameOf(concept, lang) }),
      put,
    );
  };
  async function removeAll(): Promise<void> {
    const removed = await store.glossaries.remove(glossary.id);
    if (!removed.ok) return tell({ text: t('state.notSaved') });
    const { glossary: gone, concepts: its } = removed.value;
    location.hash = '#/glossaries';
    tell({
      text: t('glossary.removed', { term: glossary.name }),
      action: { label: t('common.undo'), onClick: () => void store.glossaries.add(gone, its) },
    });
  }

  const found = searchOwn(concepts, query, lang);
  return (
    <div class="desk__narrow own-glossary">
      <p>
        <a href="#/glossaries">{t('set.glossaries')}</a>
      </p>
      <div class="desk__head">
        <h1>{glossary.name}</h1>
        <Button icon="plus" look="primary" onClick={() => edit('new')}>
          {t('glossary.addTerm')}
        </Button>
      </div>
      <div class="own-glossary__acts">
        <Button
          size="small"
          icon="download"
          onClick={() =>
            saveFile(
              fileNameOf(glossary.name, 'csv'),
              `\uFEFF${writeGlossaryCsv(concepts)}`,
              'text/csv;charset=utf-8',
            )
          }
        >
          {t('glossary.exportCsv')}
        </Button>
        <Button
          size="small"
          icon="download"
          onClick={() =>
            saveFile(
              fileNameOf(glossary.name, 'jsonld'),
              writeSkos(glossary.name, concepts),
              'application/ld+json',
            )
          }
        >
          {t('glossary.exportSkos')}
        </Button>
        <Button size="small" look="quiet" icon="pencil" onClick={() => name(glossary.name)}>
          {t('glossary.rename')}
        </Button>
        <Button size="small" look="quiet" icon="trash" onClick={() => void removeAll()}>
          {t('glossary.remove')}
        </Button>
      </div>
      {naming !== undefined && (
        <form
          class="form"
          onSubmit={(event) => {
            event.preventDefault();
            const wanted = naming.trim();
            if (wanted) void settle(store.glossaries.arrange(glossary.id, { name: wanted.slice(0, 200) }));
            name(undefined);
          }}
        >
          <FormField label={t('glossary.name')} focused required value={naming} onInput={name} />
          <div class="form__acts">
            <Button look="primary" submit>
              {t('common.save')}
            </Button>
          </div>
        </form>
      )}
      {edited && (
        <OwnTermForm
          key={edited === 'new' ? 'new' : edited.id}
          isNew={edited === 'new'}
          lang={edited === 'new' ? (begin?.lang ?? lang) : lang}
          term={edited === 'new' ? begun(begin) : edited}
          onSave={(term) => void save(term)}
          onCancel={() => edit(undefined)}
        />
      )}
      {concepts.length === 0 ? (
        !edited && (
          <EmptyState icon="book" title={t('glossary.empty')}>
            {t('glossary.emptyBody')}
          </EmptyState>
        )
      ) : (
        <>
          <div class="desk__bar">
            <TextField search icon="search" label={t('glossary.search')} value={query} onInput={search} />
            <span class="muted">{t('glossary.found', { n: found.length })}</span>
          </div>
          <ul class="own-terms">
            {found.slice(0, MOST_ROWS).map((concept) => (
              <li key={concept.id} class="own-term">
                <div class="grow">
                  <p class="own-term__name">{nameOf(concept, lang)}</p>
                  <p class="own-term__definition">
                    {concept.definition[lang] ??
                      Object.values(concept.definition)[0] ??
                      t('glossary.noDefinition')}
                  </p>
                </div>
                <IconButton
                  icon="pencil"
                  label={t('glossary.editOne', { term: nameOf(concept, lang) })}
                  onClick={() => edit(concept)}
                />
                <IconButton
                  icon="trash"
                  label={t('glossary.removeOne', { term: nameOf(concept, lang) })}
                  onClick={() => remove(concept)}
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function begun(begin: GlossaryPageProps['begin']): WrittenTerm {
  if (!begin) return NOTHING;
  return { ...NOTHING, prefLabel: { [begin.lang]: begin.label }, source: begin.source || null };
}

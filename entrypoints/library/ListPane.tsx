import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ArticleList } from '../../components/ArticleList.tsx';
import type { ArticleRowData } from '../../components/ArticleRow.tsx';
import { Banner } from '../../components/Banner.tsx';
import { BulkBar } from '../../components/BulkBar.tsx';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { FacetBar } from '../../components/FacetBar.tsx';
import { LiveRegion } from '../../components/LiveRegion.tsx';
import { MenuButton } from '../../components/MenuButton.tsx';
import { Select } from '../../components/Select.tsx';
import { useStrings } from '../../components/StringsContext.ts';
import { TextField } from '../../components/TextField.tsx';
import type { Dossier, DossierMembers } from '../../lib/core/dossier/dossier.ts';
import { type FacetCounts, isNarrowed, NO_FILTERS } from '../../lib/core/search/filters.ts';
import { localDay } from '../../lib/extension/local-day.ts';
import type { Store } from '../../lib/store/store.ts';
import type { Asked } from './asked.ts';
import type { BulkActs } from './bulk-acts.ts';
import { openExport } from './exporting/exporting.ts';
import { facetsOf, toggled } from './facets.ts';
import { go, hashOf, LIBRARY, type LibraryRoute } from './route.ts';
import type { Suggestion } from './search-talk.ts';
import type { Chosen } from './useChosen.ts';
import { useCommitmentNames } from './useCommitmentNames.ts';
import type { Search } from './useSearch.ts';
import { useUnreadable } from './useUnreadable.ts';

interface ListPaneProps {
  route: LibraryRoute;
  rows: readonly ArticleRowData[];
  /** The rows are known, be they none. */
  ready: boolean;
  search: Search;
  chosen: Chosen;
  pointed: string | null;
  dossiers: readonly Dossier[];
  /** The one dossier that the list is narrowed to. */
  dossier: Dossier | null;
  acts: BulkActs;
  store: Store;
  show: (part: Partial<LibraryRoute>) => void;
  ask: (asked: Asked) => void;
  askTags: (title: string, onDone: (tags: string[]) => void) => Promise<void>;
  askDossier: (members: DossierMembers) => void;
  onDelete: () => void;
}

/** The pane of the list: search, facets, what is chosen, articles. */
export function ListPane(props: ListPaneProps) {
  const { route, rows, ready, search, chosen, pointed, dossiers, dossier, acts, store, show } = props;
  const speech = useStrings();
  const { t } = speech;
  const { query, filters } = route;
  const [typed, type] = useTyped(query, (now) => show({ query: now }));
  const [counts, setCounts] = useState<FacetCounts>();
  const unreadable = useUnreadable(store, search.progress);
  const key = JSON.stringify([query, filters]);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (isOpen) void search.facets().then(setCounts);
  }, [key, isOpen, search.found]);

  const commitmentName = useCommitmentNames(store, isOpen || filters.commitments.length > 0);

  const chosenUrls = [...chosen.ids];
  const narrowed = query.trim() !== '' || isNarrowed(filters);
  const { found, progress } = search;
  const listed = found && {
    articles: t('count.articles', { n: found.articles.length }),
    notes: t('count.notes', { n: found.notes }),
  };

  const said = narrowed && listed ? t('lib.counts', listed) : '';
  const say = useMemo(() => (said === '' ? null : { text: said }), [said]);

  return (
    <section class="library__list" aria-label={t('lib.articles')}>
      <div class="library__head">
        {dossier ? (
          <DossierHead {...props} dossier={dossier} />
        ) : (
          route.article === null && <h1 class="sr">{t('desk.library')}</h1>
        )}
        <search class="library__search">
          <TextField label={t('lib.search')} icon="search" search value={typed} onInput={type} />
          <span class="kbd" aria-hidden="true">
            /
          </span>
        </search>
        <FacetBar
          facets={facetsOf(filters, counts, { dossiers, commitmentName }, speech).filter(
            ({ id }) => !dossier || id !== 'dossiers',
          )}
          days={{ from: filters.from, to: filters.to }}
          today={localDay()}
          onOpen={() => setOpen(true)}
          onToggle={(facet, value, isChosen) => show({ filters: toggled(filters, facet, value, isChosen) })}
          onDays={(days) => show({ filters: { ...filters, ...days } })}
          onClear={() => show({ filters: NO_FILTERS })}
        />
      </div>
      {chosen.ids.size > 0 ? (
        <BulkBar
          chosen={t('lib.chosenArticles', { n: chosen.ids.size })}
          dossiers={dossiers}
          inDossier={dossier}
          onTag={() =>
            void props.askTags(t('lib.tagChosen'), async (tags) =>
              acts.tag(await search.notesOf(chosenUrls), tags),
            )
          }
          onDossier={(id) => {
            const into = dossiers.find((one) => one.id === id);
            if (into) void acts.put(into, { articles: chosenUrls });
          }}
          onNewDossier={() => props.askDossier({ articles: chosenUrls })}
          onLeaveDossier={async () => {
            if (dossier)
              await acts.take(dossier, {
                articles: chosenUrls,
                annotations: await search.notesOf(chosenUrls),
              });
          }}
          onExport={() => openExport({ of: { articles: chosenUrls } })}
          onDelete={props.onDelete}
          onNone={chosen.none}
        />
      ) : (
        <div class="library__counts">
          <span class="grow">{listed && t('lib.counts', listed)}</span>
          <Select
            label={t('lib.sort')}
            value={route.order}
            options={[
              { value: 'recent', label: t('lib.sort.recent') },
              { value: 'title', label: t('lib.sort.title') },
            ]}
            onChange={(order) => show({ order: order === 'title' ? 'title' : 'recent' })}
          />
        </div>
      )}
      <LiveRegion say={say} />
      {search.failed && (
        <Banner
          kind="problem"
          title={t('lib.failed')}
          actions={
            <Button size="small" onClick={() => location.reload()}>
              {t('state.reload')}
            </Button>
          }
        >
          {t('lib.failedBody')}
        </Banner>
      )}
      {unreadable > 0 && (
        <Banner title={t('lib.unreadable', { n: unreadable })}>{t('lib.unreadableBody')}</Banner>
      )}
      {!ready && !search.failed && <p class="library__wait muted">{t('lib.reading')}</p>}
      {query.trim() !== '' && progress.notes && !progress.texts && (
        <p class="library__wait muted">{t('lib.readingTexts')}</p>
      )}
      {ready && rows.length === 0 && (
        <Nothing route={route} dossier={dossier} narrowed={narrowed} suggestion={search.suggestion} />
      )}
      <ArticleList
        rows={rows}
        opened={route.article}
        pointed={pointed}
        chosen={chosen.ids}
        query={query}
        excerptOf={search.excerptOf}
        onChoose={chosen.choose}
      />
    </section>
  );
}

/**
 * What is in the search field. The address follows it and may lag behind by a moment: it only writes into the field
 * what the field did not send (back, a link).
 */
function useTyped(query: string, send: (typed: string) => void): [string, (typed: string) => void] {
  const [typed, setTyped] = useState(query);
  /** What was sent and has not come back. */
  const sent = useRef<string[]>([]);
  // At once: an effect that runs after the next key would take that key's letter away.
  useLayoutEffect(() => {
    const at = sent.current.lastIndexOf(query);
    if (at === -1) setTyped(query);
    else sent.current.splice(0, at);
  }, [query]);
  return [
    typed,
    (now) => {
      sent.current.push(now);
      setTyped(now);
      send(now);
    },
  ];
}

function Nothing({
  route,
  dossier,
  narrowed,
  suggestion,
}: {
  route: LibraryRoute;
  dossier: Dossier | null;
  narrowed: boolean;
  suggestion: Suggestion | undefined;
}) {
  const { t } = useStrings();
  if (!narrowed)
    return (
      <EmptyState icon="library" title={t('lib.empty')}>
        {t('lib.emptyBody')}
      </EmptyState>
    );
  const query = route.query.trim();
  if (dossier && query === '')
    return (
      <EmptyState icon="folder" title={t('dossier.empty')}>
        {t('dossier.emptyBody')}
      </EmptyState>
    );
  return (
    <EmptyState
      icon="search"
      title={query === '' ? t('lib.noneFits') : t('lib.noResult', { query })}
      actions={
        <Button size="small" onClick={() => go({ ...LIBRARY, article: route.article })}>
          {t('lib.clear')}
        </Button>
      }
    >
      {suggestion ? (
        <>
          <a class="textlink" href={hashOf({ ...route, query: suggestion.query })}>
            {t('lib.didYouMean', { query: suggestion.query })}
          </a>{' '}
          {t('lib.speakOfIt', { n: suggestion.notes })}
        </>
      ) : (
        t('lib.noResultBody')
      )}
    </EmptyState>
  );
}

/** The dossier that is shown, with what can be done with it. */
function DossierHead({ dossier, acts, ask }: ListPaneProps & { dossier: Dossier }) {
  const { t } = useStrings();
  return (
    <div class="library__dossier">
      <h1 class="grow truncated">{dossier.name}</h1>
      <MenuButton
        label={t('dossier.acts')}
        items={[
          {
            id: 'rename',
            icon: 'pencil',
            label: t('dossier.rename'),
            onSelect: () =>
              ask({
                kind: 'name',
                title: t('dossier.rename'),
                name: dossier.name,
                onDone: (name) => void acts.rename(dossier, name),
              }),
          },
          {
            id: 'export',
            icon: 'download',
            label: t('dossier.export'),
            onSelect: () => openExport({ of: { dossiers: [dossier.id] }, title: dossier.name }),
          },
          {
            id: 'print',
            icon: 'print',
            label: t('export.print'),
            onSelect: () =>
              openExport({ of: { dossiers: [dossier.id] }, title: dossier.name, format: 'html' }),
          },
          {
            id: 'delete',
            icon: 'trash',
            label: t('dossier.delete'),
            onSelect: async () => {
              if (await acts.removeDossier(dossier)) go(LIBRARY);
            },
          },
        ]}
      />
    </div>
  );
}

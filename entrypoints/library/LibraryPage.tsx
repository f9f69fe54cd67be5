import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useStrings } from '../../components/StringsContext.ts';
import type { ToastData } from '../../components/Toast.tsx';
import { NameDialog, TagDialog } from '../../components/WriteDialog.tsx';
import type { DossierMembers } from '../../lib/core/dossier/dossier.ts';
import { isNarrowed } from '../../lib/core/search/filters.ts';
import { LIBRARY_SEARCH } from '../../lib/extension/library.ts';
import type { CountedArticle } from '../../lib/store/articles.ts';
import type { Store } from '../../lib/store/store.ts';
import type { Early } from '../desk/early.ts';
import { usePainted } from '../desk/usePainted.ts';
import { ArticlePane } from './ArticlePane.tsx';
import type { Asked } from './asked.ts';
import { createBulkActs } from './bulk-acts.ts';
import { ListPane } from './ListPane.tsx';
import { go, hashOf, LIBRARY, type LibraryRoute } from './route.ts';
import { firstFound, rowOf } from './rows.ts';
import { useChosen } from './useChosen.ts';
import { useDossiers } from './useDossiers.ts';
import { useFirstArticles } from './useFirstArticles.ts';
import { useListKeys } from './useListKeys.ts';
import { useSearch } from './useSearch.ts';

interface LibraryPageProps {
  route: LibraryRoute;
  store: Store;
  /** What the list begins with. */
  first: Early<readonly CountedArticle[]>;
  tell: (toast: ToastData | undefined) => void;
}

/** Articles with notes, looked through and narrowed, and the opened one beside them. */
export function LibraryPage({ route, store, first: begun, tell }: LibraryPageProps) {
  const speech = useStrings();
  const { t } = speech;
  const { query, filters, order, article } = route;
  const wanted = { query, filters, order };
  const narrowed = query.trim() !== '' || isNarrowed(filters);
  const first = useFirstArticles(store, begun);
  // Before the search has read the store, the first rows come straight from it; they answer no question.
  const atFirst = narrowed || order !== 'recent' ? undefined : first;
  const painted = usePainted(first !== undefined);
  const search = useSearch(wanted, painted || narrowed || order !== 'recent');
  const dossiers = useDossiers(store);
  const [asked, ask] = useState<Asked>();
  const page = useRef<HTMLDivElement>(null);

  const found = search.found?.articles ?? atFirst?.map(firstFound);
  const rows = useMemo(() => {
    const hrefOf = (url: string) => hashOf({ ...route, article: url, note: null });
    return (found ?? []).map((one) => rowOf(one, hrefOf, speech));
  }, [found, route, speech]);
  const urls = useMemo(() => rows.map(({ url }) => url), [rows]);
  const chosen = useChosen(urls);
  const [pointed, point] = useState<string | null>(article);
  useEffect(() => {
    if (article !== null) point(article);
  }, [article]);

  const acts = createBulkActs({ store, t, tell });
  const show = (part: Partial<LibraryRoute>) => go({ ...route, ...part }, { replace: 'query' in part });
  const dossier =
    dossiers.find(({ id }) => filters.dossiers.length === 1 && id === filters.dossiers[0]) ?? null;

  async function askTags(title: string, onDone: (tags: string[]) => void): Promise<void> {
    const known = await store.tags.list();
    ask({ kind: 'tags', title, known: known.ok ? known.value : [], onDone });
  }
  const askDossier = (members: DossierMembers) =>
    ask({
      kind: 'name',
      title: t('dossier.new'),
      name: '',
      onDone: (name) => void acts.newDossier(name, members),
    });

  /** The row is a link: it takes the keys, and Enter opens it. */
  const focusRow = (url: string) => {
    point(url);
    // Drawn first, when it was out of sight.
    requestAnimationFrame(() =>
      page.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(url)}"]`)?.focus(),
    );
  };
  const searchField = () => page.current?.querySelector<HTMLInputElement>('.library__search input');

  useListKeys({
    move(by) {
      const at = pointed === null ? -1 : urls.indexOf(pointed);
      const active = document.activeElement?.closest('.article-list') !== null;
      // From elsewhere, the first step goes to the row that is pointed at.
      const next = at === -1 ? 0 : active ? at + by : at;
      const url = urls[Math.max(0, Math.min(urls.length - 1, next))];
      if (url !== undefined) focusRow(url);
    },
    choose: () => pointed !== null && urls.includes(pointed) && chosen.toggle(pointed),
    search() {
      searchField()?.focus();
      searchField()?.select();
    },
    remove: () => chosen.ids.size > 0 && void removeChosen(),
    escape() {
      if (chosen.ids.size > 0) chosen.none();
      else if (query !== '') show({ query: '' });
      else if (article !== null) {
        const back = article;
        show({ article: null, note: null });
        focusRow(back);
      }
    },
  });

  // Opened to look for something: the address goes on as the library's own.
  useLayoutEffect(() => {
    if (location.hash !== LIBRARY_SEARCH) return;
    searchField()?.focus();
    go(LIBRARY, { replace: true });
  }, []);

  async function removeChosen(): Promise<void> {
    const ids = await search.notesOf([...chosen.ids]);
    if (await acts.remove(ids)) chosen.none();
  }

  return (
    <div class={article === null ? 'library' : 'library library--opened'} ref={page}>
      <ListPane
        route={route}
        rows={rows}
        ready={found !== undefined}
        search={search}
        chosen={chosen}
        pointed={pointed}
        dossiers={dossiers}
        dossier={dossier}
        acts={acts}
        show={show}
        ask={ask}
        askTags={askTags}
        askDossier={askDossier}
        onDelete={() => void removeChosen()}
        store={store}
      />
      {article === null ? (
        <section class="article-detail article-detail--none" aria-label={t('lib.article')}>
          {rows.length > 0 && (
            <EmptyState icon="library" title={t('lib.pick')}>
              {t('lib.keys', { search: '/', move: 'j k', open: t('lib.enter'), choose: 'x' })}
            </EmptyState>
          )}
        </section>
      ) : (
        <ArticlePane
          key={article}
          url={article}
          route={route}
          store={store}
          search={search}
          dossiers={dossiers}
          dossier={dossier}
          acts={acts}
          tell={tell}
          askTags={askTags}
          askDossier={askDossier}
        />
      )}
      {asked?.kind === 'name' && (
        <NameDialog
          title={asked.title}
          name={asked.name}
          onClose={() => ask(undefined)}
          onDone={(name) => {
            ask(undefined);
            asked.onDone(name);
          }}
        />
      )}
      {asked?.kind === 'tags' && (
        <TagDialog
          title={asked.title}
          known={asked.known}
          onClose={() => ask(undefined)}
          onDone={(tags) => {
            ask(undefined);
            asked.onDone(tags);
          }}
        />
      )}
    </div>
  );
}

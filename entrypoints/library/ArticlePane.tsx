import { useEffect, useMemo, useState } from 'preact/hooks';
import { ArticleDetail } from '../../components/ArticleDetail.tsx';
import { BulkBar } from '../../components/BulkBar.tsx';
import { Button } from '../../components/Button.tsx';
import { Chip } from '../../components/Chip.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import type { MenuItem } from '../../components/Menu.tsx';
import { NoteCard } from '../../components/NoteCard.tsx';
import { useStrings } from '../../components/StringsContext.ts';
import { Tag } from '../../components/Tag.tsx';
import type { ToastData } from '../../components/Toast.tsx';
import type { Annotation } from '../../lib/core/annotation/annotation.ts';
import { tagsOf } from '../../lib/core/annotation/create.ts';
import type { Dossier, DossierMembers } from '../../lib/core/dossier/dossier.ts';
import { annotationLink } from '../../lib/core/quote/annotation-link.ts';
import { isNarrowed } from '../../lib/core/search/filters.ts';
import type { Store } from '../../lib/store/store.ts';
import { copyQuotes } from '../desk/copy-quotes.ts';
import { useLinkedCommitments } from '../linking/useLinkedCommitments.ts';
import { PanelEditor } from '../sidepanel/PanelEditor.tsx';
import type { BulkActs } from './bulk-acts.ts';
import { openExport } from './exporting/exporting.ts';
import { go, type LibraryRoute } from './route.ts';
import { type OpenedArticle, useArticle } from './useArticle.ts';
import { useChosen } from './useChosen.ts';
import type { Search } from './useSearch.ts';

interface ArticlePaneProps {
  /** Canonical address. */
  url: string;
  route: LibraryRoute;
  store: Store;
  search: Search;
  dossiers: readonly Dossier[];
  /** The one dossier that the list is narrowed to. */
  dossier: Dossier | null;
  acts: BulkActs;
  tell: (toast: ToastData | undefined) => void;
  askTags: (title: string, onDone: (tags: string[]) => void) => Promise<void>;
  askDossier: (members: DossierMembers) => void;
}

/** The opened article: what the reader kept of it, and what can be done with that. */
export function ArticlePane(props: ArticlePaneProps) {
  const { url, route, store, search, tell } = props;
  const speech = useStrings();
  const { t } = speech;
  const article = useArticle(store, url, speech);
  const found = useFoundNotes(url, route, search);
  const [showsAll, showAll] = useState(false);
  const notes = useMemo(() => {
    if (!article || !found || showsAll) return article?.notes ?? [];
    const listed = article.notes.filter(({ id }) => found.has(id));
    // The words may stand in the article alone, or the note that was asked for among the others.
    const shows = route.note === null || found.has(route.note);
    return listed.length > 0 && shows ? listed : article.notes;
  }, [article, found, showsAll, route.note]);
  const chosen = useChosen(useMemo(() => notes.map(({ id }) => id), [notes]));
  const [editing, edit] = useState<string>();
  const linksOf = useLinkedCommitments(notes);

  if (article === undefined) return <section class="article-detail" aria-label={t('lib.article')} />;
  if (article === null)
    return (
      <section class="article-detail" aria-label={t('lib.article')}>
        <EmptyState
          icon="page"
          title={t('lib.gone')}
          actions={
            <Button size="small" onClick={() => go({ ...route, article: null, note: null })}>
              {t('desk.library')}
            </Button>
          }
        >
          {t('lib.goneBody')}
        </EmptyState>
      </section>
    );

  const quotes = notes.filter(({ target }) => target.selector);
  const copy = async (some: readonly Annotation[]) => {
    const text = await store.articles.text(url);
    const quoted = { text: text.ok ? text.value?.text : undefined, notes: some };
    await copyQuotes({ ...quoted, record: article.record, title: article.title }, { speech, tell });
  };

  const renderNote = (annotation: Annotation) => {
    const { id } = annotation;
    if (editing === id)
      return (
        <div class="article-detail__editor">
          <PanelEditor store={store} item={{ annotation, anchored: null }} onDone={() => edit(undefined)} />
        </div>
      );
    return (
      <div class={`library-note${chosen.ids.has(id) ? ' is-chosen' : ''}`}>
        <label class="library-note__choose">
          <input
            type="checkbox"
            aria-label={t('lib.chooseNote')}
            checked={chosen.ids.has(id)}
            onClick={(event) => chosen.choose(id, event.currentTarget.checked, event.shiftKey)}
          />
        </label>
        <NoteCard
          annotation={annotation}
          links={linksOf(annotation)}
          current={id === route.note}
          query={route.query}
          acts={noteActs(annotation)}
        />
      </div>
    );
  };

  function noteActs(annotation: Annotation): MenuItem[] {
    const { id } = annotation;
    const link = annotationLink(annotation, undefined);
    return [
      { id: 'edit', icon: 'pencil', label: t('common.edit'), onSelect: () => edit(id) },
      ...(link === null
        ? []
        : ([
            {
              id: 'open',
              icon: 'external',
              label: t('lib.openPassage'),
              onSelect: () => window.open(link, '_blank', 'noreferrer'),
            },
            {
              id: 'copy',
              icon: 'quote',
              label: t('sel.quote'),
              onSelect: () => void copy([annotation]),
            },
          ] satisfies MenuItem[])),
      {
        id: 'delete',
        icon: 'trash',
        label: t('common.delete'),
        onSelect: () => void props.acts.remove([id]),
      },
    ];
  }

  return (
    <ArticleDetail
      article={{ ...article, notes }}
      acts={
        <ArticleActs
          {...props}
          article={article}
          onCopy={quotes.length > 0 ? () => void copy(quotes) : undefined}
        />
      }
      more={articleMore(props, article, t)}
      note={route.note}
      query={route.query}
      renderNote={renderNote}
      onBack={() => go({ ...route, article: null, note: null })}
    >
      {chosen.ids.size > 0 && <ChosenNotes {...props} chosen={[...chosen.ids]} onNone={chosen.none} />}
      {notes.length < article.notes.length ? (
        <p class="article-detail__part">
          <Button size="small" look="quiet" onClick={() => showAll(true)}>
            {t('lib.showAll', { n: article.notes.length })}
          </Button>
        </p>
      ) : (
        showsAll &&
        found &&
        found.size > 0 && (
          <p class="article-detail__part">
            <Button size="small" look="quiet" onClick={() => showAll(false)}>
              {t('lib.showFound')}
            </Button>
          </p>
        )
      )}
    </ArticleDetail>
  );
}

/** Ids of the notes that the search lists of this article; null when nothing is looked for. */
function useFoundNotes(url: string, { query, filters }: LibraryRoute, search: Search) {
  const [found, setFound] = useState<ReadonlySet<string> | null>(null);
  const narrowed = query.trim() !== '' || isNarrowed(filters);
  useEffect(() => {
    if (!narrowed) return setFound(null);
    let left = false;
    void search.notesOf([url]).then((ids) => !left && setFound(new Set(ids)));
    return () => {
      left = true;
    };
  }, [url, narrowed, search.found]);
  return found;
}

interface ArticleActsProps extends ArticlePaneProps {
  article: OpenedArticle;
  onCopy: (() => void) | undefined;
}

/** Export, copy, the article's tags and dossiers. */
function ArticleActs({ url, article, dossiers, acts, onCopy, askTags }: ArticleActsProps) {
  const { t } = useStrings();
  const ids = article.notes.map(({ id }) => id);
  // A tag of the article is one that all its notes bear.
  const [firstNote, ...otherNotes] = article.notes.map((note) => new Set(tagsOf(note)));
  const tags = [...(firstNote ?? [])].filter((tag) => otherNotes.every((one) => one.has(tag)));
  return (
    <>
      <Button
        look="primary"
        icon="download"
        onClick={() => openExport({ of: { articles: [url] }, title: article.title })}
      >
        {t('popup.export')}
      </Button>
      {onCopy && (
        <Button icon="quote" onClick={onCopy}>
          {t('lib.copyQuotes')}
        </Button>
      )}
      {dossiers
        .filter(({ articles }) => articles.includes(url))
        .map(({ id, name }) => (
          <Chip key={id} icon="folder">
            {name}
          </Chip>
        ))}
      {tags.map((tag) => (
        <Tag key={tag} tag={tag} />
      ))}
      {ids.length > 0 && (
        <Button
          class="tag-add"
          look="quiet"
          size="small"
          icon="plus"
          onClick={() => void askTags(t('lib.tagAll'), (given) => void acts.tag(ids, given))}
        >
          {t('lib.addTag')}
        </Button>
      )}
    </>
  );
}

/** Rare acts on the whole article. */
function articleMore(
  { url, dossiers, acts, askDossier }: ArticlePaneProps,
  article: OpenedArticle,
  t: (key: string, values?: Record<string, string>) => string,
): MenuItem[] {
  const inside = (dossier: Dossier) => dossier.articles.includes(url);
  return [
    ...dossiers.map(
      (dossier): MenuItem => ({
        id: dossier.id,
        icon: inside(dossier) ? 'close' : 'folder',
        label: t(inside(dossier) ? 'dossier.leave' : 'dossier.putIn', { name: dossier.name }),
        onSelect: () =>
          void (inside(dossier)
            ? acts.take(dossier, { articles: [url] })
            : acts.put(dossier, { articles: [url] })),
      }),
    ),
    {
      id: 'new',
      icon: 'plus',
      label: t('dossier.new'),
      onSelect: () => askDossier({ articles: [url] }),
    },
    {
      id: 'print',
      icon: 'print',
      label: t('export.print'),
      onSelect: () => openExport({ of: { articles: [url] }, title: article.title, format: 'html' }),
    },
    {
      id: 'delete',
      icon: 'trash',
      label: t('lib.deleteNotes'),
      onSelect: () => void acts.remove(article.notes.map(({ id }) => id)),
    },
  ];
}

interface ChosenNotesProps extends ArticlePaneProps {
  /** Ids. */
  chosen: readonly string[];
  onNone: () => void;
}

/** What can be done with the chosen notes. */
function ChosenNotes({ chosen, dossiers, dossier, acts, askTags, askDossier, onNone }: ChosenNotesProps) {
  const { t } = useStrings();
  return (
    <BulkBar
      chosen={t('lib.chosenNotes', { n: chosen.length })}
      dossiers={dossiers}
      inDossier={dossier}
      onTag={() => void askTags(t('lib.tagChosen'), (tags) => void acts.tag(chosen, tags))}
      onDossier={(id) => {
        const into = dossiers.find((one) => one.id === id);
        if (into) void acts.put(into, { annotations: chosen });
      }}
      onNewDossier={() => askDossier({ annotations: chosen })}
      onLeaveDossier={() => dossier && void acts.take(dossier, { annotations: chosen })}
      onExport={() => openExport({ of: { annotations: chosen } })}
      onDelete={async () => {
        if (await acts.remove(chosen)) onNone();
      }}
      onNone={onNone}
    />
  );
}

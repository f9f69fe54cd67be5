import { useEffect, useState } from 'preact/hooks';
import { ArticleDetail } from '../../components/ArticleDetail.tsx';
import { ArticleList } from '../../components/ArticleList.tsx';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { NoteCard } from '../../components/NoteCard.tsx';
import { useStrings } from '../../components/StringsContext.ts';
import type { ToastData } from '../../components/Toast.tsx';
import type { Store } from '../../lib/store/store.ts';
import { openExport } from './exporting/exporting.ts';
import { go, hashOf, type LibraryRoute } from './route.ts';
import { rowOf } from './rows.ts';
import { useArticle } from './useArticle.ts';
import { useFirstArticles } from './useFirstArticles.ts';

interface LibraryPageProps {
  route: LibraryRoute;
  store: Store;
  tell: (toast: ToastData | undefined) => void;
}

/** Articles with notes, and the opened one beside them. */
export function LibraryPage({ route, store }: LibraryPageProps) {
  const speech = useStrings();
  const { t } = speech;
  const first = useFirstArticles(store);
  const opened = useArticle(store, route.article, speech);
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const [pointed, point] = useState<string | null>(route.article);
  useEffect(() => point(route.article), [route.article]);
  const rows = (first ?? []).map((counted) =>
    rowOf(counted, hashOf({ ...route, article: counted.record.canonicalUrl, note: null }), speech),
  );
  return (
    <div class={route.article === null ? 'library' : 'library library--opened'}>
      <section class="library__list" aria-label={t('lib.articles')}>
        {first?.length === 0 && (
          <EmptyState icon="library" title={t('lib.empty')}>
            {t('lib.emptyBody')}
          </EmptyState>
        )}
        <ArticleList
          rows={rows}
          opened={route.article}
          pointed={pointed}
          chosen={chosen}
          query={route.query}
          onChoose={(url, isChosen) => {
            const next = new Set(chosen);
            if (isChosen) next.add(url);
            else next.delete(url);
            choose(next);
          }}
        />
      </section>
      {opened ? (
        <ArticleDetail
          key={opened.url}
          article={opened}
          acts={
            <Button
              look="primary"
              icon="download"
              onClick={() => openExport({ of: { articles: [opened.url] }, title: opened.title })}
            >
              {t('popup.export')}
            </Button>
          }
          more={[]}
          note={route.note}
          renderNote={(annotation) => (
            <NoteCard annotation={annotation} current={annotation.id === route.note} />
          )}
          onBack={() => go({ ...route, article: null, note: null })}
        />
      ) : (
        <section class="article-detail" aria-label={t('lib.article')} />
      )}
    </div>
  );
}

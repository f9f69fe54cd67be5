import { useEffect, useState } from 'preact/hooks';
import { DifferenceList } from '../../components/DifferenceList.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useStrings } from '../../components/StringsContext.ts';
import { type Difference, findDifferences } from '../../lib/core/tracker/differences.ts';
import type { Store } from '../../lib/store/store.ts';
import type { Tracker } from './tracked.ts';

/** Articles compared: those read last. More would only say more of the same. */
const MOST_ARTICLES = 200;

interface Found {
  differences: Difference[];
  compared: number;
  articles: ReadonlyMap<string, { title: string; url: string }>;
}

/** Dates and counts on which the reader's saved articles differ. */
export function DifferencesPage({ tracker }: { tracker: Tracker }) {
  const { t } = useStrings();
  const [found, setFound] = useState<Found>();
  useEffect(() => {
    let left = false;
    void compare(tracker.store).then((answer) => !left && setFound(answer));
    return () => {
      left = true;
    };
  }, [tracker]);
  if (!found) return null;
  return (
    <div class="desk__narrow">
      <h1>{t('track.nav.differences')}</h1>
      <p class="muted">{t('differs.compared', { n: found.compared })}</p>
      {found.differences.length === 0 ? (
        <EmptyState icon="library" title={t('differs.none')}>
          {t('differs.noneBody')}
        </EmptyState>
      ) : (
        <DifferenceList
          differences={found.differences}
          articleOf={(id) => found.articles.get(id) ?? { title: id, url: id }}
        />
      )}
    </div>
  );
}

async function compare({ articles }: Store): Promise<Found> {
  const listed = await articles.list();
  const records = listed.ok ? listed.value.slice(0, MOST_ARTICLES) : [];
  const texts = await Promise.all(records.map(({ canonicalUrl }) => articles.text(canonicalUrl)));
  const compared = records.flatMap(({ canonicalUrl, lang, publishedTime }, i) => {
    const text = texts[i];
    return text?.ok && text.value ? [{ id: canonicalUrl, text: text.value.text, lang, publishedTime }] : [];
  });
  return {
    differences: findDifferences(compared),
    compared: compared.length,
    articles: new Map(records.map(({ canonicalUrl, title }) => [canonicalUrl, { title, url: canonicalUrl }])),
  };
}

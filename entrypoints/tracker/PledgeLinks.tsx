import { useEffect, useState } from 'preact/hooks';
import { CommitmentSummary } from '../../components/CommitmentSummary.tsx';
import { useStrings } from '../../components/StringsContext.ts';
import { toLang } from '../../lib/core/i18n/lang.ts';
import type { TrackedRow } from '../../lib/core/tracker/overview.ts';
import { pledgeCard } from '../../lib/core/tracker/pledge-card.ts';
import { onStoreChange } from '../../lib/store/changes.ts';
import type { LinkRecord, Store } from '../../lib/store/store.ts';
import type { Acts } from './acts.ts';
import { hashOf } from './route.ts';
import type { Tracker } from './tracked.ts';

interface PledgeLinksProps {
  row: TrackedRow;
  tracker: Tracker;
  acts: Acts;
}

/** Suggestions shown for a pledge. */
const MOST = 3;

/** Official commitments linked to the pledge, and those that may be meant. */
export function PledgeLinks({ row, tracker, acts }: PledgeLinksProps) {
  const { lang: uiLang, t } = useStrings();
  const { pledge } = row;
  const url = pledge.article.url;
  const { answers, articleLang } = useSaid(tracker.store, url);
  const { actor, deadline, text } = pledge.found;
  const { commitments } = pledgeCard(
    { text, actor: actor === null ? null : { text: actor }, deadline },
    {
      register: tracker.register,
      tracked: pledge,
      answers,
      lang: toLang(articleLang) ?? uiLang,
      articleDate: pledge.article.publishedTime,
      articleTitle: pledge.article.title,
      address: url,
      today: tracker.today,
      uiLang,
      t,
    },
  );
  const linked = commitments.filter((near) => near.linked);
  const suggested = commitments.filter((near) => !near.linked).slice(0, MOST);
  return (
    <section aria-labelledby="official">
      <h2 id="official">{t('track.official')}</h2>
      {commitments.length === 0 && <p class="muted">{t('panel.noOfficial')}</p>}
      <ul class="commitments">
        {[...linked, ...suggested].map(({ card, linked: isLinked, reasons }) => (
          <li key={card.id}>
            <CommitmentSummary
              commitment={card}
              relation={isLinked ? 'matchConfirmed' : 'match'}
              reasons={reasons}
              correctAt={isLinked ? hashOf({ page: 'commitment', id: card.id }) : undefined}
              onLink={
                isLinked ? undefined : () => void acts.change({ kind: 'linked', commitmentId: card.id })
              }
              onRefuse={
                isLinked || url === null
                  ? undefined
                  : () =>
                      void tracker.store.links.answer({
                        article: url,
                        quote: text,
                        commitmentId: card.id,
                        answer: 'no',
                      })
              }
              onUnlink={
                isLinked ? () => void acts.change({ kind: 'unlinked', commitmentId: card.id }) : undefined
              }
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the reader answered about commitments in this article, and the article's language. */
function useSaid(store: Store, url: string | null) {
  const [said, setSaid] = useState<{ answers: LinkRecord[]; articleLang: string | null }>({
    answers: [],
    articleLang: null,
  });
  useEffect(() => {
    if (url === null) return;
    let left = false;
    const read = async () => {
      const [answers, article] = await Promise.all([store.links.byArticle(url), store.articles.get(url)]);
      if (left) return;
      setSaid({
        answers: answers.ok ? answers.value : [],
        articleLang: article.ok ? (article.value?.lang ?? null) : null,
      });
    };
    void read();
    const stop = onStoreChange(({ kind }) => {
      if (kind === 'answer') void read();
    });
    return () => {
      left = true;
      stop();
    };
  }, [store, url]);
  return said;
}

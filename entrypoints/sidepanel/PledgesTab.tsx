import { EmptyState } from '../../components/EmptyState.tsx';
import { PledgeQuote } from '../../components/PledgeQuote.tsx';
import { useStrings } from '../../components/StringsContext.ts';
import { showPassage } from '../../lib/extension/tabs.ts';
import type { FollowedPage } from './followed-page.ts';

/** The pledges found in the page, as a list; a click shows the passage. */
export function PledgesTab({ page }: { page: FollowedPage }) {
  const { t } = useStrings();
  if (page.status?.kind !== 'article') return null;
  const { pledges } = page.status.reading;
  if (pledges.length === 0) return <EmptyState title={t('panel.noPledges')} />;
  return (
    <section aria-labelledby="in-this-text">
      <h2 class="section" id="in-this-text">
        {t('panel.inThisText')}
      </h2>
      <ul class="note-briefs">
        {pledges.map((pledge) => (
          <li key={pledge.start}>
            <article class="note note--brief">
              <button
                type="button"
                class="note__open"
                onClick={() => page.tabId !== undefined && void showPassage(page.tabId, pledge)}
              >
                <PledgeQuote pledge={pledge} />
              </button>
            </article>
          </li>
        ))}
      </ul>
    </section>
  );
}

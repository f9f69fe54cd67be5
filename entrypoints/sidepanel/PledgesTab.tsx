import { useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { CommitmentRow } from '../../components/CommitmentRow.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { PledgeItem } from '../../components/PledgeItem.tsx';
import { useStrings } from '../../components/StringsContext.ts';
import type { ToastData } from '../../components/Toast.tsx';
import type { Pledge } from '../../lib/core/pledge/pledge.ts';
import type { NearCommitment } from '../../lib/core/tracker/pledge-card.ts';
import { showPassage } from '../../lib/extension/tabs.ts';
import { openTracker } from '../../lib/extension/tracker.ts';
import { useAboutPledges } from './about-pledges.ts';
import type { FollowedPage } from './followed-page.ts';
import { createPledgeActs } from './pledge-acts.ts';

/** Suggestions shown at first; the reader may ask for the rest. */
const FIRST_SUGGESTIONS = 5;

interface PledgesTabProps {
  page: FollowedPage;
  toast: (toast: ToastData | undefined) => void;
}

/** Pledges of the page, official commitments that it names, and those near its pledges. */
export function PledgesTab({ page, toast }: PledgesTabProps) {
  const { t } = useStrings();
  const about = useAboutPledges(page);
  const [all, setAll] = useState(false);
  if (page.status?.kind !== 'article') return null;
  const { pledges, commitments } = page.status.reading;
  const acts = createPledgeActs({ page, t, toast });
  const show = (passage: { start: number; end: number }) => {
    if (page.tabId !== undefined) void showPassage(page.tabId, passage);
  };
  const near = nearestFirst(
    pledges,
    about.pledges.map(({ commitments: found }) => found),
  );
  const named = commitments.filter(
    ({ commitmentId }, i) => commitments.findIndex((one) => one.commitmentId === commitmentId) === i,
  );
  const shown = all ? near : near.slice(0, FIRST_SUGGESTIONS);

  return (
    <>
      {pledges.length === 0 ? (
        <EmptyState title={t('panel.noPledges')}>{t('panel.noPledgesBody')}</EmptyState>
      ) : (
        <section aria-labelledby="in-this-text">
          <h2 class="section" id="in-this-text">
            {t('panel.inThisText')}
          </h2>
          <ul>
            {pledges.map((pledge, i) => (
              <li key={pledge.start}>
                <PledgeItem
                  pledge={pledge}
                  about={about.pledges[i]}
                  onOpen={() => show(pledge)}
                  onTrack={() => void acts.track(pledge)}
                  onOpenTracker={(id) => void openTracker({ id })}
                  onUntrack={acts.untrack}
                  onNotAPledge={() => void acts.notAPledge(pledge)}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      {named.length > 0 && (
        <section aria-labelledby="named-here">
          <h2 class="section" id="named-here">
            {t('panel.named')}
          </h2>
          {named.map((ref) => {
            const card = about.named.get(ref.commitmentId);
            return (
              card && (
                <CommitmentRow
                  key={card.id}
                  commitment={card}
                  quote={null}
                  reasons={[t(ref.reason.key, ref.reason.values)]}
                  onOpen={() => show(ref)}
                />
              )
            );
          })}
        </section>
      )}
      {pledges.length > 0 && (
        <section aria-labelledby="official-near">
          <h2 class="section" id="official-near">
            {t('panel.official')}
          </h2>
          {near.length === 0 && <p class="panel__said">{t('panel.noOfficial')}</p>}
          {shown.map(({ pledge, commitment: { card, linked, reasons } }) => (
            <CommitmentRow
              key={`${card.id} ${pledge.start}`}
              commitment={card}
              quote={pledge.text}
              reasons={reasons}
              onOpen={() => show(pledge)}
              onLink={linked ? undefined : () => acts.link(pledge.text, card.id, 'yes')}
              onUnlink={linked ? () => acts.link(pledge.text, card.id, 'open') : undefined}
            />
          ))}
          {near.length > shown.length && (
            <p class="panel__said">
              <Button look="quiet" size="small" onClick={() => setAll(true)}>
                {t('panel.others', { n: near.length - shown.length })}
              </Button>
            </p>
          )}
        </section>
      )}
    </>
  );
}

/** Links, then the likeliest suggestion of each pledge, then the second … */
function nearestFirst(pledges: readonly Pledge[], found: readonly (readonly NearCommitment[])[]) {
  const rows = pledges.flatMap((pledge, i) =>
    (found[i] ?? []).map((commitment, rank) => ({ pledge, commitment, rank })),
  );
  return rows.sort((a, b) => Number(b.commitment.linked) - Number(a.commitment.linked) || a.rank - b.rank);
}

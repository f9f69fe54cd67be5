import { ConceptCard } from '../../../components/ConceptCard.tsx';
import { PledgeCard } from '../../../components/PledgeCard.tsx';
import { type PledgeStatus, StatusBadge } from '../../../components/StatusBadge.tsx';
import * as samples from '../samples.ts';

import { nothing, Shot } from './shot.tsx';

export const cardActs = {
  onLookUp: nothing,
  onClose: nothing,
  onPin: nothing,
  onPrevious: nothing,
  onNext: nothing,
  onAddNote: nothing,
  onReview: nothing,
  onKnow: nothing,
  onWriteDefinition: nothing,
  onReportError: nothing,
  onBack: nothing,
};

export function Concepts() {
  return (
    <>
      <Shot name="compact">
        <ConceptCard concept={samples.openGovernment} mode="compact" {...cardActs} />
      </Shot>
      <Shot name="trail, reviewed">
        <ConceptCard
          concept={samples.actionPlan}
          mode="full"
          trail="partenariat pour un gouvernement ouvert"
          reviewed
          {...cardActs}
        />
      </Shot>
      <Shot name="full">
        <ConceptCard concept={samples.ogp} mode="full" occurrence={{ index: 1, count: 2 }} {...cardActs} />
      </Shot>
      <Shot name="by keyboard; source without address">
        <ConceptCard concept={samples.accountability} mode="full" focused {...cardActs} />
      </Shot>
      <Shot name="no definition in this language">
        <ConceptCard concept={samples.civicTech} mode="full" {...cardActs} />
      </Shot>
      <Shot name="former names">
        <ConceptCard concept={samples.dinum} mode="full" {...cardActs} />
      </Shot>
      <Shot name="pinned">
        <ConceptCard concept={samples.openGovernment} mode="pinned" {...cardActs} />
      </Shot>
    </>
  );
}

const pledgeActs = {
  onTrack: nothing,
  onUntrack: nothing,
  onAddNote: nothing,
  onAddEvidence: nothing,
  onOpenTracker: nothing,
  onNotAPledge: nothing,
  onLink: nothing,
  onRefuseLink: nothing,
  onClose: nothing,
};

export function Pledges() {
  return (
    <>
      <Shot name="found, with a suggestion">
        <PledgeCard
          pledge={samples.firmPledge}
          mode="full"
          occurrence={{ index: 2, count: 5 }}
          commitment={{
            card: samples.commitment,
            linked: false,
            reasons: ['Mots rares en commun\u00a0: collectivités, données'],
          }}
          onPin={nothing}
          onCorrect={nothing}
          {...pledgeActs}
        />
      </Shot>
      <Shot name="tracked">
        <PledgeCard
          pledge={samples.presidency}
          mode="full"
          tracked={{ id: '1', status: 'kept', evidence: 2, corrected: ['deadline'] }}
          {...pledgeActs}
        />
      </Shot>
      <Shot name="wish">
        <PledgeCard pledge={samples.wish} mode="full" {...pledgeActs} />
      </Shot>
      <Shot name="compact">
        <PledgeCard pledge={samples.presidency} mode="compact" onClose={nothing} onPin={nothing} />
      </Shot>
      <Shot name="linked, not reviewed">
        <PledgeCard
          pledge={samples.firmPledge}
          mode="full"
          commitment={{ card: samples.unreviewed, linked: true, reasons: [] }}
          {...pledgeActs}
        />
      </Shot>
      <Shot name="statuses">
        <div class="stack">
          {(['open', 'due', 'unknown', 'kept', 'partial', 'broken'] satisfies PledgeStatus[]).map(
            (status) => (
              <StatusBadge key={status} status={status} />
            ),
          )}
        </div>
      </Shot>
    </>
  );
}

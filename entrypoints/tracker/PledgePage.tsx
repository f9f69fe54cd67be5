import { useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { EvidenceForm } from '../../components/EvidenceForm.tsx';
import { EvidenceList } from '../../components/EvidenceList.tsx';
import { HistoryList } from '../../components/HistoryList.tsx';
import { Icon } from '../../components/Icon.tsx';
import { relativeDays } from '../../components/relativeDays.ts';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { useStrings } from '../../components/StringsContext.ts';
import { TrackedFacts, type TrackedField } from '../../components/TrackedFacts.tsx';
import { TwoSidesView } from '../../components/TwoSidesView.tsx';
import { VerdictForm } from '../../components/VerdictForm.tsx';
import { formatDate } from '../../lib/core/i18n/translate.ts';
import { describeChange } from '../../lib/core/tracker/describe-change.ts';
import { type TrackedRow, twoSides } from '../../lib/core/tracker/overview.ts';
import { statusWord } from '../../lib/core/tracker/status-word.ts';
import { createActs } from './acts.ts';
import { PledgeLinks } from './PledgeLinks.tsx';
import { PledgeNotes } from './PledgeNotes.tsx';
import { go, hashOf, LIST, type Route } from './route.ts';
import { titleOf } from './row-view.ts';
import { sayings } from './sayings.ts';
import type { Tracker } from './tracked.ts';

interface PledgePageProps {
  route: Extract<Route, { page: 'pledge' }>;
  row: TrackedRow;
  tracker: Tracker;
  tell: (text: string) => void;
}

const FIELDS = ['actor', 'action', 'deadline', 'strength'] as const;

/** One followed pledge: what was said, what each side says, the reader's verdict, and all that happened. */
export function PledgePage({ route, row, tracker, tell }: PledgePageProps) {
  const { t, lang } = useStrings();
  const [editing, setEditing] = useState<TrackedField | null>(
    FIELDS.find((field) => field === route.edit) ?? null,
  );
  const [adding, setAdding] = useState(route.add === 'evidence');
  const { pledge, state, status } = row;
  const acts = createActs(tracker.store, pledge.id, t, tell);
  const sides = twoSides(state, tracker.register);
  const say = sayings(tracker.register, lang, t);
  const { deadline } = status;

  return (
    <div class="desk__narrow dossier">
      <a class="dossier__back" href={hashOf(LIST)}>
        <Icon name="back" size={14} />
        {t('track.title')}
      </a>
      <div class="desk__head">
        <h1>{titleOf(row)}</h1>
        <StatusBadge status={statusWord(status)} />
      </div>
      {deadline.kind !== 'none' && (
        <p class="muted">
          {t(`track.deadline.${deadline.kind}`, {
            date: formatDate(deadline.lastDay, lang),
            when: relativeDays(deadline.kind === 'passed' ? -deadline.days : deadline.days, lang),
          })}
        </p>
      )}
      <blockquote class="dossier__quote">
        <q>{pledge.found.text.replace(/\s+/g, ' ').trim()}</q>
        <Source row={row} />
      </blockquote>
      <TrackedFacts
        state={state}
        deadlineWords={pledge.found.deadline?.text ?? null}
        inferred={pledge.selector !== null}
        editing={editing}
        onEdit={setEditing}
        onCorrect={async (field, value) => {
          if (await acts.correct(field, value)) setEditing(null);
        }}
      />
      <PledgeLinks row={row} tracker={tracker} acts={acts} />
      <section aria-labelledby="two-sides">
        <h2 id="two-sides">{t('track.twoSides')}</h2>
        <TwoSidesView
          government={sides.government.map(say.government)}
          independent={sides.independent.map(say.independent)}
        />
      </section>
      <section aria-labelledby="own-evidence">
        <h2 id="own-evidence">{t('track.myEvidence')}</h2>
        <EvidenceList
          evidence={state.evidence}
          inUse={state.verdict?.evidenceIds ?? []}
          onRemove={(evidenceId) => void acts.change({ kind: 'evidence-removed', evidenceId })}
        />
        {adding ? (
          <EvidenceForm
            onAdd={async (written) => {
              if (!(await acts.addEvidence(written))) return;
              setAdding(false);
              go({ ...route, add: null }, { replace: true });
            }}
            onCancel={() => setAdding(false)}
          />
        ) : (
          <Button icon="plus" onClick={() => setAdding(true)}>
            {t('pledge.addEvidence')}
          </Button>
        )}
      </section>
      <section aria-labelledby="own-verdict">
        <h2 id="own-verdict">{t('track.verdict')}</h2>
        {state.verdict ? (
          <div class="dossier__verdict">
            <StatusBadge status={statusWord(status)} />
            <span class="muted">
              {formatDate(state.verdict.at, lang)},{' '}
              {t('track.evidence', { n: state.verdict.evidenceIds.length })}
            </span>
            <Button look="quiet" onClick={() => void acts.change({ kind: 'verdict-withdrawn' })}>
              {t('track.withdraw')}
            </Button>
          </div>
        ) : (
          <VerdictForm evidence={state.evidence} onJudge={(verdict, ids) => void acts.judge(verdict, ids)} />
        )}
      </section>
      <PledgeNotes state={state} acts={acts} />
      <section aria-labelledby="history">
        <h2 id="history">{t('track.history')}</h2>
        <HistoryList
          lines={pledge.history.map((change) => ({
            id: change.id,
            at: change.at,
            what: describeChange(change, tracker.register, lang, t),
          }))}
        />
      </section>
      <Button
        look="quiet"
        icon={state.stopped ? 'target' : 'close'}
        onClick={() => void acts.change({ kind: state.stopped ? 'resumed' : 'stopped' })}
      >
        {t(state.stopped ? 'track.resume' : 'pledge.untrack')}
      </Button>
    </div>
  );
}

function Source({ row: { pledge } }: { row: TrackedRow }) {
  const { t, lang } = useStrings();
  const { article } = pledge;
  const date = article.publishedTime && formatDate(article.publishedTime.slice(0, 10), lang);
  const words = [article.title || t('track.noSource'), article.siteName, date].filter(Boolean).join(', ');
  return (
    <footer class="muted">
      {article.url ? (
        <a href={article.url} target="_blank" rel="noopener noreferrer">
          {words}
        </a>
      ) : (
        words
      )}
    </footer>
  );
}

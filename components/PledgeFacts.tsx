import type { ComponentChildren } from 'preact';
import { formatDate } from '../lib/core/i18n/translate.ts';
import type { Pledge } from '../lib/core/pledge/pledge.ts';
import type { FollowedPledge } from '../lib/core/tracker/pledge-card.ts';
import { IconButton } from './IconButton.tsx';
import type { PledgeField } from './PledgeCard.tsx';
import { StatusBadge } from './StatusBadge.tsx';
import { StrengthMeter } from './StrengthMeter.tsx';
import { useStrings } from './StringsContext.ts';

interface PledgeFactsProps {
  pledge: Pledge;
  /** Who, deadline and strength only. */
  brief: boolean;
  tracked: FollowedPledge | null;
  onCorrect?: (field: PledgeField) => void;
}

/** Who, what, by when, how firmly; and for a followed pledge its status and evidence. */
export function PledgeFacts({ pledge, brief, tracked, onCorrect }: PledgeFactsProps) {
  const { t } = useStrings();
  const { actor, action } = pledge;
  const inferredActor = actor !== null && (actor.start < pledge.start || actor.end > pledge.end);
  const corrected = (field: FollowedPledge['corrected'][number]) =>
    tracked?.corrected.includes(field) ? <small> {t('pledge.corrected')}</small> : null;
  return (
    <dl class="facts pc__facts">
      <Fact name={t('pledge.who')} field="who" onCorrect={onCorrect}>
        {actor ? actor.text : <span class="muted">{t('pledge.unknownWho')}</span>}
        {corrected('actor') ?? (inferredActor && <small> {t('pledge.inferred.who')}</small>)}
      </Fact>
      {action && !brief && !tracked && (
        <Fact name={t('pledge.what')} field="what" onCorrect={onCorrect}>
          {action.text}
          {corrected('action')}
        </Fact>
      )}
      <Fact name={t('pledge.deadline')} field="deadline" onCorrect={onCorrect}>
        <DeadlineValue pledge={pledge} />
        {corrected('deadline')}
      </Fact>
      {tracked ? (
        <>
          <Fact name={t('pledge.status')}>
            <StatusBadge status={tracked.status} />
          </Fact>
          {!brief && (
            <Fact name={t('pledge.evidence')}>{t('pledge.evidenceCount', { n: tracked.evidence })}</Fact>
          )}
        </>
      ) : (
        <Fact name={t('pledge.strength')}>
          <StrengthMeter strength={pledge.strength} /> <Reasons pledge={pledge} />
        </Fact>
      )}
    </dl>
  );
}

function DeadlineValue({ pledge: { deadline } }: { pledge: Pledge }) {
  const { t, lang } = useStrings();
  if (!deadline) return <span class="muted">{t('pledge.noDate')}</span>;
  if (!deadline.iso) return <>{deadline.text}</>;
  const yearSaid = deadline.text.includes(deadline.iso.slice(0, 4));
  return (
    <>
      {formatDate(deadline.iso, lang)}
      {!yearSaid && <small> {t('pledge.inferred.year')}</small>}
    </>
  );
}

function Reasons({ pledge }: { pledge: Pledge }) {
  const { t } = useStrings();
  if (pledge.reasons.length === 0) return null;
  return <small>{pledge.reasons.map(({ key, values }) => t(key, values)).join('. ')}.</small>;
}

interface FactProps {
  name: string;
  children: ComponentChildren;
  field?: PledgeField;
  onCorrect?: (field: PledgeField) => void;
}

function Fact({ name, children, field, onCorrect }: FactProps) {
  const { t } = useStrings();
  return (
    <div>
      <dt>{name}</dt>
      <dd class="pc__fact">
        <span class="grow">{children}</span>
        {field && onCorrect && (
          <IconButton
            icon="pencil"
            label={t('pledge.correct', { field: name })}
            onClick={() => onCorrect(field)}
          />
        )}
      </dd>
    </div>
  );
}

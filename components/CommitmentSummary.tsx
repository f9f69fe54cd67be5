import type { CommitmentCard } from '../lib/core/commitment/commitment-card.ts';
import { Button } from './Button.tsx';
import { useStrings } from './StringsContext.ts';

interface CommitmentSummaryProps {
  commitment: CommitmentCard;
  /** What it has to do with the pledge or the text: a guess of ours, the reader's word, or named in the text. */
  relation?: 'match' | 'matchConfirmed' | 'official';
  /** Why it is suggested, or how it was recognised. */
  reasons?: readonly string[];
  /** Where its facts can be corrected. */
  correctAt?: string | undefined;
  onLink?: (() => void) | undefined;
  onRefuse?: (() => void) | undefined;
  onUnlink?: (() => void) | undefined;
}

/** An official commitment with its independent review; a suggestion until the reader says yes. */
export function CommitmentSummary(props: CommitmentSummaryProps) {
  const { commitment, relation = 'match', reasons = [], correctAt, onLink, onRefuse, onUnlink } = props;
  const { t } = useStrings();
  const { code, title, plan, dates, ratings, report, caution } = commitment;
  return (
    <article class="commitment" aria-label={t(`pledge.${relation}`)}>
      <div class="commitment__head">
        <span>{t(`pledge.${relation}`)}</span>
        <span class="commitment__id">{code}</span>
      </div>
      <p class="commitment__title">{title}</p>
      <p class="commitment__plan">{[plan, dates].filter(Boolean).join(', ')}</p>
      {ratings.length > 0 && (
        <dl class="ratings">
          {ratings.map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      <p class="commitment__review">
        <span>{t('pledge.irm')}</span>
        {ratings.length === 0 && <span>{t('pledge.irm.none')}</span>}
        {report && (
          <a href={report.url} target="_blank" rel="noopener noreferrer" title={report.title}>
            {t(ratings.length > 0 ? 'pledge.irm.report' : 'pledge.irm.source')}
          </a>
        )}
      </p>
      {ratings.length > 0 && (
        <details class="commitment__scales">
          <summary>{t('pledge.irm.how')}</summary>
          <ul>
            {[...new Map(ratings.map(({ name, scale }) => [name, scale]))].map(([name, scale]) => (
              <li key={name}>
                <b>{name}</b> {scale}
              </li>
            ))}
          </ul>
        </details>
      )}
      {caution && <p class="commitment__plan">{caution}</p>}
      {reasons.length > 0 && <p class="commitment__why">{reasons.join('. ')}.</p>}
      {correctAt && (
        <p class="commitment__why">
          <a href={correctAt}>{t('commitment.correctThis')}</a>
        </p>
      )}
      {(onLink ?? onUnlink) && (
        <div class="commitment__ask">
          {onLink && <span class="grow">{t('pledge.isItThis')}</span>}
          {onLink && (
            <Button size="small" icon="check" onClick={onLink}>
              {t('pledge.yesLink')}
            </Button>
          )}
          {onRefuse && (
            <Button size="small" look="quiet" onClick={onRefuse}>
              {t('pledge.no')}
            </Button>
          )}
          {onUnlink && (
            <Button size="small" look="quiet" icon="unlink" onClick={onUnlink}>
              {t('pledge.unlink')}
            </Button>
          )}
        </div>
      )}
    </article>
  );
}

import type { CommitmentCard } from '../lib/core/commitment/commitment-card.ts';
import { Button } from './Button.tsx';
import { useStrings } from './StringsContext.ts';

interface CommitmentRowProps {
  commitment: CommitmentCard;
  /** Why it is here, in sentences. */
  reasons: readonly string[];
  /** The pledge that it may be about; null for a commitment that the text names itself. */
  quote: string | null;
  onOpen: () => void;
  onLink?: (() => void) | undefined;
  onUnlink?: (() => void) | undefined;
}

/** An official commitment in a list, with its reasons and, where it is near a pledge, the button that links them. */
export function CommitmentRow({ commitment, reasons, quote, onOpen, onLink, onUnlink }: CommitmentRowProps) {
  const { t } = useStrings();
  const { code, title, plan, ratings, report } = commitment;
  // "Did it open government?" takes no colon.
  const review = ratings
    .map(({ name, value }) =>
      name.endsWith('?') ? `${name} ${value}` : t('commitment.rating', { name, value }),
    )
    .join(', ');
  return (
    <article class="commitment-row">
      <span class="commitment-row__code">{code}</span>
      <div class="grow">
        <button type="button" class="commitment-row__title" onClick={onOpen}>
          {title}
        </button>
        <p class="commitment-row__plan">{plan}</p>
        <p class="commitment-row__plan">
          {review || t('pledge.irm.none')}
          {report && (
            <>
              {'. '}
              <a href={report.url} target="_blank" rel="noopener noreferrer">
                {t(ratings.length > 0 ? 'pledge.irm.report' : 'pledge.irm.source')}
              </a>
            </>
          )}
        </p>
        {quote && (
          <p class="commitment-row__quote">
            <q>{quote.replace(/\s+/g, ' ')}</q>
          </p>
        )}
        {reasons.length > 0 && <p class="commitment-row__plan">{reasons.join('. ')}.</p>}
      </div>
      {onLink && (
        <Button size="small" onClick={onLink}>
          {t('commitment.link')}
        </Button>
      )}
      {onUnlink && (
        <Button size="small" look="quiet" done icon="check" onClick={onUnlink}>
          {t('pledge.unlink')}
        </Button>
      )}
    </article>
  );
}

import { Button } from './Button.tsx';
import { useStrings } from './StringsContext.ts';

/** An official commitment as a card shows it. Ratings are quoted in words from the independent mechanism, never computed. */
export interface CommitmentView {
  /** Its number in the register (FR0001). */
  id: string;
  title: string;
  /** Country, plan and institution, in words. */
  plan: string;
  /** null: the mechanism has not reviewed it yet. */
  review: {
    verifiable: string | null;
    ambition: string | null;
    results: string | null;
    completion: string | null;
    /** Address of the report, when there is one. */
    url: string | null;
  } | null;
}

interface CommitmentSummaryProps {
  commitment: CommitmentView;
  /** The reader has said that the pledge is about it. */
  linked?: boolean;
  onLink?: () => void;
  onRefuse?: () => void;
}

/** An official commitment with its independent review; a suggestion until the reader says yes. */
export function CommitmentSummary({ commitment, linked = false, onLink, onRefuse }: CommitmentSummaryProps) {
  const { t } = useStrings();
  const { review } = commitment;
  const ratings = (['verifiable', 'ambition', 'results', 'completion'] as const).flatMap((name) =>
    review?.[name] ? [{ name, value: review[name] }] : [],
  );
  return (
    <section class="commitment" aria-label={t(linked ? 'pledge.matchConfirmed' : 'pledge.match')}>
      <div class="commitment__head">
        <span>{t(linked ? 'pledge.matchConfirmed' : 'pledge.match')}</span>
        <span class="commitment__id">{commitment.id}</span>
      </div>
      <h4 class="commitment__title">{commitment.title}</h4>
      <p class="commitment__plan">{commitment.plan}</p>
      {ratings.length > 0 && (
        <dl class="ratings">
          {ratings.map(({ name, value }) => (
            <div key={name}>
              <dt>{t(`pledge.irm.${name}`)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      <p class="commitment__review">
        <span>{t('pledge.irm')}</span>
        {review === null ? (
          <span>{t('pledge.irm.none')}</span>
        ) : (
          review.url && (
            <a href={review.url} target="_blank" rel="noopener noreferrer">
              {t('pledge.irm.report')}
            </a>
          )
        )}
      </p>
      {!linked && onLink && (
        <div class="commitment__ask">
          <span class="grow">{t('pledge.isItThis')}</span>
          <Button size="small" icon="check" onClick={onLink}>
            {t('pledge.yesLink')}
          </Button>
          {onRefuse && (
            <Button size="small" look="quiet" onClick={onRefuse}>
              {t('pledge.no')}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

import { useLayoutEffect, useRef } from 'preact/hooks';
import type { CommitmentRef } from '../lib/core/commitment/commitment.ts';
import type { CommitmentCard } from '../lib/core/commitment/commitment-card.ts';
import { CardHead } from './CardHead.tsx';
import { Chip } from './Chip.tsx';
import { CommitmentSummary } from './CommitmentSummary.tsx';
import { useStrings } from './StringsContext.ts';

interface CommitmentRefCardProps {
  commitment: CommitmentCard;
  /** Where the text names it, and how it was recognised. */
  named: CommitmentRef;
  /** Opened by keyboard: focus enters. */
  focused?: boolean;
  onClose?: () => void;
}

/** The official commitment that a text names. */
export function CommitmentRefCard({ commitment, named, focused = false, onClose }: CommitmentRefCardProps) {
  const { t } = useStrings();
  const quote = useRef<HTMLQuoteElement>(null);
  useLayoutEffect(() => {
    if (focused) quote.current?.focus({ preventScroll: true });
  }, [focused, named.start]);
  return (
    <section class="card pc" role="dialog" aria-label={t('pledge.official')}>
      <CardHead onClose={onClose}>
        <Chip kind="pledge" icon="flag">
          {t('pledge.official')}
        </Chip>
      </CardHead>
      <blockquote class="pc__quote" tabIndex={-1} ref={quote}>
        <q>{named.text.replace(/\s/g, ' ')}</q>
      </blockquote>
      <CommitmentSummary
        commitment={commitment}
        relation="official"
        reasons={[t(named.reason.key, named.reason.values)]}
      />
    </section>
  );
}

import type { NearCommitment } from '../lib/core/tracker/pledge-card.ts';
import { Button } from './Button.tsx';
import { useStrings } from './StringsContext.ts';
import { useId } from './useId.ts';

interface CommitmentChoiceProps extends NearCommitment {
  onLink: (linked: boolean) => void;
}

/** An official commitment that a note may be linked to. */
export function CommitmentChoice({ card, linked, reasons, onLink }: CommitmentChoiceProps) {
  const { t } = useStrings();
  const id = useId();
  const { code, title, plan } = card;
  return (
    <li class="commitment-row picker__choice">
      <div>
        {code !== title && <p class="commitment-row__code">{code}</p>}
        <p class="commitment-row__name" id={id}>
          {title}
        </p>
        <p class="commitment-row__plan">{plan}</p>
        {reasons.length > 0 && <p class="commitment-row__plan">{reasons.join('. ')}.</p>}
      </div>
      <Button
        size="small"
        look={linked ? 'quiet' : 'plain'}
        done={linked}
        icon={linked ? 'check' : undefined}
        describedBy={id}
        onClick={() => onLink(!linked)}
      >
        {t(linked ? 'pledge.unlink' : 'note.linkTo')}
      </Button>
    </li>
  );
}

import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Lang } from '../lib/core/i18n/lang.ts';
import type { Pledge } from '../lib/core/pledge/pledge.ts';
import type { FollowedPledge, NearCommitment } from '../lib/core/tracker/pledge-card.ts';
import { CardHead, type Occurrence } from './CardHead.tsx';
import { Chip } from './Chip.tsx';
import { CommitmentSummary } from './CommitmentSummary.tsx';
import { type CardKey, cardKey } from './cardKeys.ts';
import { type PledgeCardActs, PledgeCardFoot } from './PledgeCardFoot.tsx';
import { PledgeFacts } from './PledgeFacts.tsx';
import { PledgeQuote } from './PledgeQuote.tsx';
import { useStrings } from './StringsContext.ts';
import { useId } from './useId.ts';

/** A part of the pledge that the reader can correct. */
export type PledgeField = 'who' | 'what' | 'deadline';

export interface PledgeCardProps extends PledgeCardActs {
  pledge: Pledge;
  /** Language of the text it was found in. */
  pledgeLang?: Lang;
  mode: 'compact' | 'full';
  /** null: not followed. */
  tracked?: FollowedPledge | null | undefined;
  /** The commitment that may be meant, or is since the reader said so. */
  commitment?: NearCommitment | undefined;
  occurrence?: Occurrence;
  pinned?: boolean;
  /** Opened by keyboard: focus enters. */
  focused?: boolean;
  singleKeys?: boolean;
  onCorrect?: (field: PledgeField) => void;
  onLink?: () => void;
  onRefuseLink?: () => void;
  onUnlink?: () => void;
  onPrevious?: () => void;
  onNext?: () => void;
  onPin?: () => void;
  onClose?: () => void;
}

/** What was promised, by whom, by when and how firmly; all that is inferred says so. */
export function PledgeCard(props: PledgeCardProps) {
  const { pledge, mode, tracked = null, commitment, focused = false, singleKeys = true } = props;
  const { t } = useStrings();
  const id = useId();
  const quote = useRef<HTMLQuoteElement>(null);
  // Dependencies: another pledge in the same card takes focus again.
  useLayoutEffect(() => {
    if (focused) quote.current?.focus({ preventScroll: true });
  }, [focused, pledge.start]);

  const acts: Record<CardKey, (() => void) | undefined> = {
    note: props.onAddNote,
    review: undefined,
    pin: props.onPin,
    previous: props.onPrevious,
    next: props.onNext,
    back: undefined,
  };
  const kind = tracked ? 'tracked' : pledge.strength === 'firm' ? 'pledge' : pledge.strength;
  return (
    <section
      class="card pc"
      role="dialog"
      aria-labelledby={`${id}-kind`}
      aria-describedby={`${id}-quote`}
      onKeyDown={(event) => {
        const key = singleKeys ? cardKey(event) : undefined;
        const act = key && acts[key];
        if (!act) return;
        event.preventDefault();
        event.stopPropagation();
        act();
      }}
    >
      <CardHead
        occurrence={mode === 'full' ? props.occurrence : undefined}
        pinned={props.pinned}
        onPrevious={props.onPrevious}
        onNext={props.onNext}
        onPin={props.onPin}
        onClose={props.onClose}
      >
        <span id={`${id}-kind`}>
          <Chip kind="pledge" icon="flag">
            {t(`pledge.kind.${kind}`)}
          </Chip>
        </span>
      </CardHead>
      <blockquote class="pc__quote" id={`${id}-quote`} tabIndex={-1} ref={quote} lang={props.pledgeLang}>
        <PledgeQuote pledge={pledge} />
      </blockquote>
      <PledgeFacts
        pledge={pledge}
        brief={mode === 'compact'}
        tracked={tracked}
        onCorrect={mode === 'full' ? props.onCorrect : undefined}
      />
      {mode === 'full' && commitment && (
        <CommitmentSummary
          commitment={commitment.card}
          relation={commitment.linked ? 'matchConfirmed' : 'match'}
          reasons={commitment.reasons}
          onLink={commitment.linked ? undefined : props.onLink}
          onRefuse={commitment.linked ? undefined : props.onRefuseLink}
          onUnlink={commitment.linked ? props.onUnlink : undefined}
        />
      )}
      {mode === 'full' && (
        <PledgeCardFoot {...props} tracked={tracked !== null} wish={pledge.strength === 'wish'} />
      )}
    </section>
  );
}

import { formatDate } from '../lib/core/i18n/translate.ts';
import type { Pledge } from '../lib/core/pledge/pledge.ts';
import type { PledgeCardData } from '../lib/core/tracker/pledge-card.ts';
import { Button } from './Button.tsx';
import { Chip } from './Chip.tsx';
import type { MenuItem } from './Menu.tsx';
import { MenuButton } from './MenuButton.tsx';
import { PledgeQuote } from './PledgeQuote.tsx';
import { StatusBadge } from './StatusBadge.tsx';
import { useStrings } from './StringsContext.ts';

interface PledgeItemProps {
  pledge: Pledge;
  /** Undefined while it is asked for. */
  about: PledgeCardData | undefined;
  /** Shows the passage in the page. */
  onOpen: () => void;
  onTrack: () => void;
  onOpenTracker: (id: string) => void;
  onUntrack: (id: string) => void;
  onNotAPledge: () => void;
}

/** A pledge of the page in a list: its words, how firm, by when, followed or not. */
export function PledgeItem(props: PledgeItemProps) {
  const { pledge, about, onOpen, onTrack, onOpenTracker, onUntrack, onNotAPledge } = props;
  const { t } = useStrings();
  const followed = about?.followed;
  const more: MenuItem[] = followed
    ? [
        {
          id: 'open',
          icon: 'external',
          label: t('pledge.openTracker'),
          onSelect: () => onOpenTracker(followed.id),
        },
        { id: 'untrack', icon: 'close', label: t('pledge.untrack'), onSelect: () => onUntrack(followed.id) },
      ]
    : [{ id: 'not', icon: 'close', label: t('pledge.notAPledge'), onSelect: onNotAPledge }];
  return (
    <article class="pledge-item" data-strength={pledge.strength}>
      <button type="button" class="pledge-item__quote" onClick={onOpen}>
        <PledgeQuote pledge={pledge} />
      </button>
      <div class="pledge-item__foot">
        {followed ? (
          <StatusBadge status={followed.status} />
        ) : (
          <Button size="small" icon="target" onClick={onTrack}>
            {t('pledge.trackShort')}
          </Button>
        )}
        {pledge.strength !== 'firm' && <Chip>{t(`pledge.strength.${pledge.strength}`)}</Chip>}
        <span class="grow" />
        <Deadline pledge={pledge} />
        <MenuButton items={more} />
      </div>
    </article>
  );
}

function Deadline({ pledge: { deadline } }: { pledge: Pledge }) {
  const { t, lang } = useStrings();
  return (
    <span class="muted">
      {deadline
        ? deadline.iso
          ? formatDate(deadline.iso, lang, 'short')
          : deadline.text
        : t('pledge.noDateShort')}
    </span>
  );
}

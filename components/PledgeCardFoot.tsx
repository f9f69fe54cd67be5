import { Button } from './Button.tsx';
import type { MenuItem } from './Menu.tsx';
import { MenuButton } from './MenuButton.tsx';
import { useStrings } from './StringsContext.ts';

/** What a reader can do with a pledge. */
export interface PledgeCardActs {
  onTrack?: () => void;
  onUntrack?: () => void;
  onAddNote?: () => void;
  onAddEvidence?: () => void;
  onOpenTracker?: () => void;
  onNotAPledge?: () => void;
}

interface PledgeCardFootProps extends PledgeCardActs {
  tracked: boolean;
  wish: boolean;
}

/** The foot of a full pledge card: following comes first, a wish may also be waved away. */
export function PledgeCardFoot(props: PledgeCardFootProps) {
  const { t } = useStrings();
  const { tracked, wish, onTrack, onAddNote, onAddEvidence, onOpenTracker, onNotAPledge, onUntrack } = props;
  const more: MenuItem[] = [];
  if (onNotAPledge && !wish && !tracked)
    more.push({ id: 'not', icon: 'close', label: t('pledge.notAPledge'), onSelect: onNotAPledge });
  if (onUntrack && tracked)
    more.push({ id: 'untrack', icon: 'close', label: t('pledge.untrack'), onSelect: onUntrack });

  return (
    <div class="card__foot">
      {tracked ? (
        <>
          {onAddEvidence && (
            <Button look="quiet" icon="plus" onClick={onAddEvidence}>
              {t('pledge.addEvidence')}
            </Button>
          )}
          <span class="grow" />
          {onOpenTracker && (
            <Button look="quiet" icon="external" onClick={onOpenTracker}>
              {t('pledge.openTracker')}
            </Button>
          )}
        </>
      ) : (
        <>
          {onTrack && (
            <Button look={wish ? 'quiet' : 'primary'} icon="target" onClick={onTrack}>
              {t(wish ? 'pledge.trackShort' : 'pledge.track')}
            </Button>
          )}
          {onAddNote && (
            <Button look="quiet" icon="note" onClick={onAddNote}>
              {t('sel.note')}
            </Button>
          )}
          <span class="grow" />
          {wish && onNotAPledge && (
            <Button look="quiet" onClick={onNotAPledge}>
              {t('pledge.notAPledge')}
            </Button>
          )}
        </>
      )}
      <MenuButton items={more} />
    </div>
  );
}

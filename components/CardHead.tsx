import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';
import { IconButton } from './IconButton.tsx';
import { useStrings } from './StringsContext.ts';

/** The `index`th of `count` places in the article, counted from 1. */
export interface Occurrence {
  index: number;
  count: number;
}

interface CardHeadProps {
  /** What kind of card this is; the trail takes its place. */
  children: ComponentChildren;
  trail?: string;
  occurrence?: Occurrence;
  pinned?: boolean;
  onBack?: () => void;
  onPrevious?: () => void;
  onNext?: () => void;
  onPin?: () => void;
  onClose?: () => void;
}

/** The top row that all cards share: kind or trail, place in the text, pin, close. */
export function CardHead(props: CardHeadProps) {
  const { t } = useStrings();
  const { trail, occurrence } = props;
  return (
    <div class="card__head">
      {trail !== undefined && props.onBack ? (
        <button
          type="button"
          class="card__trail"
          aria-label={t('common.back', { term: trail })}
          onClick={props.onBack}
        >
          <Icon name="back" size={14} />
          <span class="truncated">{trail}</span>
        </button>
      ) : (
        props.children
      )}
      <span class="grow" />
      {occurrence && occurrence.count > 1 && (
        <>
          {props.onPrevious && (
            <IconButton icon="up" label={t('card.prev')} shortcut="[" onClick={props.onPrevious} />
          )}
          <span class="card__occurrence">
            {t('card.occurrence', { i: occurrence.index, n: occurrence.count })}
          </span>
          {props.onNext && (
            <IconButton icon="down" label={t('card.next')} shortcut="]" onClick={props.onNext} />
          )}
        </>
      )}
      {props.onPin && (
        <IconButton
          icon="pin"
          label={t(props.pinned ? 'card.unpin' : 'card.pin')}
          shortcut="P"
          pressed={props.pinned}
          onClick={props.onPin}
        />
      )}
      {props.onClose && <IconButton icon="close" label={t('common.close')} onClick={props.onClose} />}
    </div>
  );
}

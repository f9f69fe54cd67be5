import { Icon } from './Icon.tsx';
import { useStrings } from './StringsContext.ts';

interface TagProps {
  tag: string;
  /** Shows the cross that takes the tag away. */
  onRemove?: () => void;
}

/** One of the reader's tags. */
export function Tag({ tag, onRemove }: TagProps) {
  const { t } = useStrings();
  return (
    <span class="tag">
      {tag}
      {onRemove && (
        <button
          type="button"
          class="tag__remove"
          aria-label={t('note.removeTag', { tag })}
          onClick={onRemove}
        >
          <Icon name="close" size={11} />
        </button>
      )}
    </span>
  );
}

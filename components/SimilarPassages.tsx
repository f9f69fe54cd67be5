import { Button } from './Button.tsx';
import type { FoundPassage } from './notes.ts';
import { useStrings } from './StringsContext.ts';

interface SimilarPassagesProps {
  passages: readonly FoundPassage[];
  onShow?: (passage: FoundPassage) => void;
  onAccept?: (passage: FoundPassage) => void;
}

/** Passages that say something like a lost quote; the reader looks and decides. */
export function SimilarPassages({ passages, onShow, onAccept }: SimilarPassagesProps) {
  const { t } = useStrings();
  if (passages.length === 0) return <p class="note__reason">{t('note.noSimilar')}</p>;
  return (
    <ul class="similar">
      {passages.map((passage) => (
        <li key={passage.start}>
          <q class="note__quote">{passage.text.replace(/\s+/g, ' ')}</q>
          <div class="note__choice">
            {onShow && (
              <Button size="small" onClick={() => onShow(passage)}>
                {t('note.show')}
              </Button>
            )}
            {onAccept && (
              <Button size="small" look="quiet" onClick={() => onAccept(passage)}>
                {t('note.accept')}
              </Button>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

import { Button } from './Button.tsx';
import type { Draft } from './NoteEditor.tsx';
import { NoteWords } from './NoteWords.tsx';
import { useStrings } from './StringsContext.ts';

interface DraftOfferProps {
  draft: Draft;
  onResume?: () => void;
  onForget?: () => void;
}

/** Words that were typed and never became the note: the reader says what becomes of them. */
export function DraftOffer({ draft, onResume, onForget }: DraftOfferProps) {
  const { t } = useStrings();
  return (
    <div class="note__draft">
      <p class="note__reason">{t('note.draft')}</p>
      <NoteWords {...draft} />
      <div class="note__choice">
        {onResume && (
          <Button size="small" onClick={onResume}>
            {t('note.resume')}
          </Button>
        )}
        {onForget && (
          <Button size="small" look="quiet" onClick={onForget}>
            {t('note.forget')}
          </Button>
        )}
      </div>
    </div>
  );
}

import { Button } from '../../components/Button.tsx';
import { CommitmentPicker } from '../../components/CommitmentPicker.tsx';
import { Icon } from '../../components/Icon.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { useStrings } from '../../components/StringsContext.ts';
import { type LinkingPorts, useNoteCommitments } from '../linking/useNoteCommitments.ts';

interface LinkViewProps extends LinkingPorts {
  quote: string | null;
  /** What could not be done, in words. */
  problem: string | undefined;
  /** To the words of the note. */
  onNote: () => void;
  onDone: () => void;
  onClose: () => void;
}

/** Links a note to official commitments, where no page can see which. */
export function LinkView({ quote, problem, onNote, onDone, onClose, ...ports }: LinkViewProps) {
  const { t } = useStrings();
  const picker = useNoteCommitments(ports);
  return (
    <section
      class="card editor"
      aria-labelledby="link-title"
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onDone();
        else if (event.key === 'Escape') onClose();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <div class="card__head">
        <h2 class="picker__title grow" id="link-title">
          <Icon name="flag" />
          {t('sel.link')}
        </h2>
        <IconButton icon="close" label={t('common.close')} onClick={onClose} />
      </div>
      {quote !== null && (
        <blockquote class="editor__quote">
          <q>{quote.replace(/\s+/g, ' ')}</q>
        </blockquote>
      )}
      <CommitmentPicker {...picker} />
      {problem && (
        <p class="picker__more" role="alert">
          {problem}
        </p>
      )}
      <div class="card__foot">
        <Button look="quiet" icon="note" onClick={onNote}>
          {t('sel.note')}
        </Button>
        <span class="grow" />
        <Button look="primary" size="small" onClick={onDone}>
          {t('common.done')}
        </Button>
      </div>
    </section>
  );
}

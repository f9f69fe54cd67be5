import { Button } from '../../components/Button.tsx';
import { CommitmentPicker } from '../../components/CommitmentPicker.tsx';
import { Icon } from '../../components/Icon.tsx';
import { quoteOf } from '../../components/notes.ts';
import { useStrings } from '../../components/StringsContext.ts';
import type { Annotation } from '../../lib/core/annotation/annotation.ts';
import { sendMessage } from '../../lib/extension/messages.ts';
import { useNoteCommitments } from '../linking/useNoteCommitments.ts';

interface LinkNoteProps {
  annotation: Annotation;
  /** Whether it could be kept. */
  onLink: (commitmentId: string, linked: boolean) => Promise<boolean>;
  /** What the reader comes back to. */
  back: string;
  onDone: () => void;
}

/** Says which official commitments a note is about: likely ones at first, any of the register by its words. */
export function LinkNote({ annotation, onLink, back, onDone }: LinkNoteProps) {
  const { t } = useStrings();
  const picker = useNoteCommitments({
    ask: (query) => sendMessage('noteCommitments', { id: annotation.id, query }),
    link: onLink,
  });
  const quote = quoteOf(annotation);
  return (
    <section
      aria-labelledby="link-title"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onDone();
      }}
    >
      <div class="panel__bar">
        <h2 class="section grow" id="link-title">
          <Icon name="flag" />
          {t('sel.link')}
        </h2>
        <Button size="small" onClick={onDone}>
          {back}
        </Button>
      </div>
      {quote !== null && (
        <blockquote class="editor__quote">
          <q>{quote.replace(/\s+/g, ' ')}</q>
        </blockquote>
      )}
      <CommitmentPicker {...picker} />
    </section>
  );
}

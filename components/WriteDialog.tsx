import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { useStrings } from './StringsContext.ts';
import { type TagCount, TagInput } from './TagInput.tsx';
import { TextField } from './TextField.tsx';
import { useId } from './useId.ts';

interface NameDialogProps {
  title: string;
  /** What is named now; '' for something new. */
  name: string;
  onDone: (name: string) => void;
  onClose: () => void;
}

/** Asks for a name. */
export function NameDialog({ title, name, onDone, onClose }: NameDialogProps) {
  const { t } = useStrings();
  const [written, write] = useState(name);
  return (
    <WriteDialog title={title} ready={written.trim() !== ''} onDone={() => onDone(written)} onClose={onClose}>
      <TextField label={t('dossier.name')} value={written} onInput={write} />
    </WriteDialog>
  );
}

interface TagDialogProps {
  title: string;
  known: readonly TagCount[];
  onDone: (tags: string[]) => void;
  onClose: () => void;
}

/** Asks for tags. */
export function TagDialog({ title, known, onDone, onClose }: TagDialogProps) {
  const [tags, setTags] = useState<string[]>([]);
  return (
    <WriteDialog title={title} ready={tags.length > 0} onDone={() => onDone(tags)} onClose={onClose}>
      <TagInput tags={tags} known={known} onChange={setTags} />
    </WriteDialog>
  );
}

interface WriteDialogProps {
  title: string;
  ready: boolean;
  onDone: () => void;
  onClose: () => void;
  children: ComponentChildren;
}

function WriteDialog({ title, ready, onDone, onClose, children }: WriteDialogProps) {
  const { t } = useStrings();
  const id = useId();
  return (
    <Dialog class="write" labelledBy={id} onClose={onClose}>
      <form
        class="write__form"
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) onDone();
        }}
      >
        <h2 id={id}>{title}</h2>
        {children}
        <div class="write__acts">
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button submit look="primary" disabled={!ready}>
            {t('common.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

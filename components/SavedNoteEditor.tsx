import { NoteEditor, type NoteEditorProps } from './NoteEditor.tsx';
import { type FirstWords, type SavingPorts, useNoteSaving } from './useNoteSaving.ts';

interface SavedNoteEditorProps
  extends SavingPorts,
    Pick<NoteEditorProps, 'quote' | 'colour' | 'links' | 'knownTags' | 'onMakeRoom'> {
  first: FirstWords;
  start?: 'note' | 'tags';
  onCopy: (note: string) => void;
  /** Leads away to the note's links, once its words are saved. */
  onLink?: (() => void) | undefined;
  /** `saved`: the reader is done; otherwise the editor was only closed. */
  onClosed: (saved: boolean) => void;
}

/** The note editor with its saving: the same in the page's frame and in the panel. */
export function SavedNoteEditor({ first, onCopy, onLink, onClosed, ...props }: SavedNoteEditorProps) {
  const { save, keep, drop, ...looks } = props;
  const note = useNoteSaving(first, { save, keep, drop });
  return (
    <NoteEditor
      {...looks}
      key={note.edition.number}
      initial={note.edition.words}
      saving={note.saving}
      theirs={note.theirs}
      onType={note.type}
      onDraft={(draft) => void note.save(draft)}
      onDone={async (draft) => {
        if (await note.save(draft)) onClosed(true);
      }}
      onClose={async () => {
        if (await note.mayClose()) onClosed(false);
      }}
      onLink={
        onLink &&
        (async (draft) => {
          if (await note.save(draft)) onLink();
        })
      }
      onCopy={(draft) => onCopy(draft.note)}
      onKeepMine={note.keepMine}
      onTakeTheirs={note.takeTheirs}
    />
  );
}

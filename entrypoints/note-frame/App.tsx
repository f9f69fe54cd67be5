import { useRef, useState } from 'preact/hooks';
import { type Draft, NoteEditor, type SavingState } from '../../components/NoteEditor.tsx';
import { type NoteSession, sendMessage } from '../../lib/extension/messages.ts';

interface AppProps {
  noteKey: string;
  session: NoteSession;
  start: 'note' | 'tags';
}

/** The note editor, where no page can listen. It saves itself at each pause; what fails stays on screen. */
export function App({ noteKey: key, session, start }: AppProps) {
  const [saving, setSaving] = useState<SavingState>('idle');
  const modified = useRef(session.modified);
  /** Saves one after the other: each has to know the time stamp of the one before. */
  const queue = useRef<Promise<boolean>>(Promise.resolve(true));

  function save({ note, tags }: Draft): Promise<boolean> {
    setSaving('saving');
    queue.current = queue.current.then(async () => {
      const outcome = await sendMessage('saveNote', { key, note, tags, modified: modified.current }).catch(
        () => undefined,
      );
      if (outcome?.ok) {
        modified.current = outcome.value.modified;
        setSaving('saved');
        return true;
      }
      setSaving(outcome?.reason === 'full' ? 'full' : 'failed');
      return false;
    });
    return queue.current;
  }

  return (
    <NoteEditor
      quote={session.quote}
      colour={session.colour}
      initial={{ note: session.note, tags: session.tags }}
      knownTags={session.knownTags}
      saving={saving}
      start={start}
      onDraft={save}
      onDone={async (draft) => {
        if (await save(draft)) void sendMessage('closeNote', { key, saved: true });
      }}
      onClose={() => void queue.current.then(() => sendMessage('closeNote', { key, saved: false }))}
      onCopy={({ note }) => void navigator.clipboard.writeText(note)}
    />
  );
}

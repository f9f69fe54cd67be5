import { SavedNoteEditor } from '../../components/SavedNoteEditor.tsx';
import { type NoteSession, sendMessage } from '../../lib/extension/messages.ts';
import { writeClipboard } from '../../lib/page/clipboard.ts';
import { followKeysDown } from '../../lib/page/keys-up.ts';

const keysUp = followKeysDown(window);

interface AppProps {
  noteKey: string;
  session: NoteSession;
  start: 'note' | 'tags';
}

/** The note editor, where no page can listen. It saves itself at each pause; what fails stays on screen. */
export function App({ noteKey: key, session, start }: AppProps) {
  return (
    <SavedNoteEditor
      quote={session.quote}
      colour={session.colour}
      first={session}
      knownTags={session.knownTags}
      start={start}
      save={async (words, modified) => {
        const saved = await sendMessage('saveNote', { key, ...words, modified });
        return saved.ok ? { ok: true, modified: saved.value.modified } : saved;
      }}
      keep={async (words, modified) => (await sendMessage('keepDraft', { key, ...words, modified })).ok}
      drop={() => sendMessage('dropDraft', { key })}
      onClosed={(saved) => void keysUp().then(() => sendMessage('closeNote', { key, saved }))}
      onCopy={(note) => void writeClipboard(document, { plain: note })}
      onMakeRoom={() => void sendMessage('makeRoom')}
    />
  );
}

import { useState } from 'preact/hooks';
import { SavedNoteEditor } from '../../components/SavedNoteEditor.tsx';
import { useStrings } from '../../components/StringsContext.ts';
import { notSaved } from '../../lib/core/i18n/not-saved.ts';
import { type NotePart, type NoteSession, sendMessage } from '../../lib/extension/messages.ts';
import { writeClipboard } from '../../lib/page/clipboard.ts';
import { followKeysDown } from '../../lib/page/keys-up.ts';
import { LinkView } from './LinkView.tsx';

const keysUp = followKeysDown(window);

interface AppProps {
  noteKey: string;
  session: NoteSession;
  start: NotePart;
}

/** The note editor, where no page can listen. It saves itself at each pause; what fails stays on screen. */
export function App({ noteKey: key, session: first, start }: AppProps) {
  const { t } = useStrings();
  const [session, setSession] = useState(first);
  const [part, setPart] = useState(start);
  const [problem, setProblem] = useState<string>();
  const close = (saved: boolean) => void keysUp().then(() => sendMessage('closeNote', { key, saved }));

  if (part === 'link')
    return (
      <LinkView
        quote={session.quote}
        problem={problem}
        ask={(query) => sendMessage('noteCommitments', { key, query })}
        link={async (commitmentId, linked) => {
          const done = await sendMessage('linkNote', { key, commitmentId, linked });
          setProblem(done.ok ? undefined : t(notSaved(done.reason)));
          return done.ok;
        }}
        onNote={async () => {
          // A link is a change of the note: its words are based on what is stored now.
          setSession((await sendMessage('noteSession', { key })) ?? session);
          setPart('note');
        }}
        onDone={() => close(true)}
        onClose={() => close(false)}
      />
    );
  return (
    <SavedNoteEditor
      quote={session.quote}
      colour={session.colour}
      links={session.links}
      first={session}
      knownTags={session.knownTags}
      start={part}
      save={async (words, modified) => {
        const saved = await sendMessage('saveNote', { key, ...words, modified });
        return saved.ok ? { ok: true, modified: saved.value.modified } : saved;
      }}
      keep={async (words, modified) => (await sendMessage('keepDraft', { key, ...words, modified })).ok}
      drop={() => sendMessage('dropDraft', { key })}
      onLink={() => setPart('link')}
      onClosed={close}
      onCopy={(note) => void writeClipboard(document, { plain: note })}
      onMakeRoom={() => void sendMessage('makeRoom')}
    />
  );
}

import { useEffect, useState } from 'preact/hooks';
import type { NoteItem } from '../../components/notes.ts';
import { SavedNoteEditor } from '../../components/SavedNoteEditor.tsx';
import type { TagCount } from '../../components/TagInput.tsx';
import type { FirstWords } from '../../components/useNoteSaving.ts';
import { colourOf, withNote } from '../../lib/core/annotation/create.ts';
import { openStorage } from '../../lib/extension/own-pages.ts';
import { writeClipboard } from '../../lib/page/clipboard.ts';
import { storedWords, wordsToEdit } from '../../lib/store/drafts.ts';
import type { Store } from '../../lib/store/store.ts';
import { useLinkedCommitments } from '../linking/useLinkedCommitments.ts';

interface PanelEditorProps {
  store: Store | undefined;
  item: NoteItem | undefined;
  /** To the note's links, where there are any to choose. */
  onLink?: () => void;
  onDone: () => void;
}

/** Writes a note in the panel. */
export function PanelEditor({ store, item, onLink, onDone }: PanelEditorProps) {
  const id = item?.annotation.id;
  const [first, setFirst] = useState<FirstWords>();
  const [knownTags, setKnownTags] = useState<readonly TagCount[]>([]);
  const linksOf = useLinkedCommitments(item ? [item.annotation] : []);

  // Once for each note: what others write meanwhile is met when saving, not under the reader's fingers.
  useEffect(() => {
    if (!store || id === undefined) return;
    void Promise.all([store.annotations.get(id), store.drafts.get(id), store.tags.list()]).then(
      ([found, draft, tags]) => {
        if (tags.ok) setKnownTags(tags.value);
        if (found.ok && found.value) setFirst(wordsToEdit(found.value, draft.ok ? draft.value : undefined));
      },
    );
  }, [store, id]);
  if (!item || !store || !first || id === undefined) return null;

  const { annotation } = item;
  return (
    <SavedNoteEditor
      quote={annotation.target.selector?.[0].exact ?? null}
      colour={colourOf(annotation)}
      links={linksOf(annotation)}
      first={first}
      knownTags={knownTags}
      save={async (words, expectedModified) => {
        const now = new Date().toISOString();
        const saved = await store.annotations.update(id, (old) => withNote(old, words, now), {
          expectedModified,
        });
        if (saved.ok) return { ok: true, modified: saved.value.modified };
        if (saved.reason === 'conflict')
          return { ok: false, reason: 'conflict', theirs: storedWords(saved.theirs) };
        return { ok: false, reason: saved.reason };
      }}
      keep={async (words, basedOn) => (await store.drafts.keep(id, words, basedOn)).ok}
      drop={() => store.drafts.remove(id)}
      onLink={onLink}
      onClosed={onDone}
      onCopy={(note) => void writeClipboard(document, { plain: note })}
      onMakeRoom={() => void openStorage()}
    />
  );
}

import { useRef, useState } from 'preact/hooks';
import { type Draft, NoteEditor, type SavingState } from '../../components/NoteEditor.tsx';
import type { NoteItem } from '../../components/notes.ts';
import { colourOf, noteOf, tagsOf, withNote } from '../../lib/core/annotation/create.ts';
import type { Store } from '../../lib/store/store.ts';

interface PanelEditorProps {
  store: Store | undefined;
  item: NoteItem | undefined;
  onDone: () => void;
}

/** Writes a note in the panel. Saves at each pause; a conflict or a full disk leaves the words on screen. */
export function PanelEditor({ store, item, onDone }: PanelEditorProps) {
  const [saving, setSaving] = useState<SavingState>('idle');
  const [first] = useState(item?.annotation);
  const seen = useRef(item?.annotation.modified);
  const queue = useRef(Promise.resolve(true));
  const annotation = first ?? item?.annotation;
  if (!annotation || !store) return null;

  function save({ note, tags }: Draft): Promise<boolean> {
    setSaving('saving');
    queue.current = queue.current.then(async () => {
      const now = new Date().toISOString();
      const expectedModified = seen.current ?? annotation!.modified;
      const saved = await store!.annotations.update(
        annotation!.id,
        (old) => withNote(old, { note, tags }, now),
        {
          expectedModified,
        },
      );
      if (saved.ok) seen.current = saved.value.modified;
      setSaving(saved.ok ? 'saved' : saved.reason === 'full' ? 'full' : 'failed');
      return saved.ok;
    });
    return queue.current;
  }

  return (
    <NoteEditor
      quote={annotation.target.selector?.[0].exact ?? null}
      colour={colourOf(annotation)}
      initial={{ note: noteOf(annotation), tags: tagsOf(annotation) }}
      knownTags={[]}
      saving={saving}
      onDraft={save}
      onDone={async (draft) => {
        if (await save(draft)) onDone();
      }}
      onClose={() => void queue.current.then(onDone)}
      onCopy={({ note }) => void navigator.clipboard.writeText(note)}
    />
  );
}

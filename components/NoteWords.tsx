import type { Draft } from './NoteEditor.tsx';
import { useStrings } from './StringsContext.ts';
import { Tag } from './Tag.tsx';

/** Another version of a note, to be read and not edited. */
export function NoteWords({ note, tags }: Draft) {
  const { t } = useStrings();
  return (
    <div class="note-words">
      <p class="note__text">{note || t('note.noWords')}</p>
      {tags.map((tag) => (
        <Tag key={tag} tag={tag} />
      ))}
    </div>
  );
}

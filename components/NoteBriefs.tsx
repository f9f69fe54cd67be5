import type { Annotation } from '../lib/core/annotation/annotation.ts';
import { NoteCard } from './NoteCard.tsx';
import { useStrings } from './StringsContext.ts';
import { useId } from './useId.ts';

interface NoteBriefsProps {
  annotations: readonly Annotation[];
  onOpen: (id: string) => void;
}

/** The popup's first notes of the page, two lines each. */
export function NoteBriefs({ annotations, onOpen }: NoteBriefsProps) {
  const { t } = useStrings();
  const id = useId();
  if (annotations.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 class="section" id={id}>
        {t('popup.notesHere')}
      </h2>
      <ul class="note-briefs">
        {annotations.map((annotation) => (
          <li key={annotation.id}>
            <NoteCard annotation={annotation} form="brief" onOpen={() => onOpen(annotation.id)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

import type { Annotation } from '../lib/core/annotation/annotation.ts';
import { Button } from './Button.tsx';
import { EmptyState } from './EmptyState.tsx';
import { Icon } from './Icon.tsx';
import { NoteCard } from './NoteCard.tsx';
import { useStrings } from './StringsContext.ts';

interface BinListProps {
  annotations: readonly Annotation[];
  onRestore: (id: string) => void;
  onBack: () => void;
}

/** What was deleted in the last days, the last one first. */
export function BinList({ annotations, onRestore, onBack }: BinListProps) {
  const { t } = useStrings();
  return (
    <section aria-labelledby="bin-title">
      <div class="panel__bar">
        <h2 class="section grow" id="bin-title">
          <Icon name="trash" />
          {t('bin.title')}
          <span class="section__count">{annotations.length}</span>
          <span class="section__why">{t('bin.why')}</span>
        </h2>
        <Button size="small" onClick={onBack}>
          {t('bin.backToNotes')}
        </Button>
      </div>
      {annotations.length === 0 && <EmptyState title={t('bin.empty')} />}
      <ul class="note-list__rows">
        {annotations.map((annotation) => (
          <li key={annotation.id}>
            <NoteCard annotation={annotation}>
              <Button size="small" onClick={() => onRestore(annotation.id)}>
                {t('bin.restore')}
              </Button>
            </NoteCard>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { useEffect, useState } from 'preact/hooks';
import { NoteList } from '../../components/NoteList.tsx';
import type { FoundPassage, NoteItem, NoteOrder } from '../../components/notes.ts';
import { PageChanges } from '../../components/PageChanges.tsx';
import { showInPage } from '../../lib/extension/tabs.ts';
import { useLinkedCommitments } from '../linking/useLinkedCommitments.ts';
import type { FollowedPage } from './followed-page.ts';
import type { createNoteActs } from './note-acts.ts';

interface NotesTabProps {
  page: FollowedPage;
  acts: ReturnType<typeof createNoteActs>;
  /** Id of the note that the page points at. */
  current: string | undefined;
  onCurrent: (id: string) => void;
}

/** The notes of the page, with what changed in it since the last visit. */
export function NotesTab({ page, acts, current, onCurrent }: NotesTabProps) {
  const [order, setOrder] = useState<NoteOrder>('text');
  const [similar, setSimilar] = useState<ReadonlyMap<string, readonly FoundPassage[]>>(new Map());
  const { keptUnder } = page.status?.kind === 'article' ? page.status.reading : { keptUnder: '' };

  // Another page: what was found in the one before says nothing here.
  useEffect(() => setSimilar(new Map()), [keptUnder]);

  const linksOf = useLinkedCommitments(page.notes.map(({ annotation }) => annotation));
  const notes = page.notes.map((item): NoteItem => {
    const { id } = item.annotation;
    const found = similar.get(id);
    return { ...item, links: linksOf(item.annotation), ...(found && { similar: found }) };
  });

  return (
    <>
      {page.changed && <PageChanges {...page.changed} onClose={() => void acts.putChangeAway()} />}
      <NoteList
        notes={notes}
        order={order}
        onOrder={setOrder}
        {...(current !== undefined && { current })}
        {...acts.row}
        onFindSimilar={(id) =>
          void acts.findSimilar(id).then((found) => setSimilar((known) => new Map([...known, [id, found]])))
        }
        onOpen={(id) => {
          onCurrent(id);
          if (page.tabId !== undefined) void showInPage(page.tabId, id);
        }}
      />
    </>
  );
}

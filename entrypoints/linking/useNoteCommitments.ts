import { useEffect, useState } from 'preact/hooks';
import type { NoteCommitments } from '../../lib/core/commitment/note-commitments.ts';

export interface LinkingPorts {
  /** What a note may be about; '' asks for what is likely. */
  ask(query: string): Promise<NoteCommitments>;
  /** Links the note, or takes the link away; false when it could not be kept. */
  link(commitmentId: string, linked: boolean): Promise<boolean>;
}

/**
 * The commitments to choose from while a note is linked. Their order stays when one is linked: whoever is on it by keys
 * stays on it.
 */
export function useNoteCommitments({ ask, link }: LinkingPorts) {
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<NoteCommitments>();
  // Dependencies: the words; the note is the same as long as this is on screen.
  useEffect(() => {
    let left = false;
    void ask(query).then((answer) => !left && setFound(answer));
    return () => {
      left = true;
    };
  }, [query]);
  return {
    query,
    found,
    onQuery: setQuery,
    async onLink(id: string, linked: boolean): Promise<boolean> {
      if (!(await link(id, linked))) return false;
      setFound(
        (now) =>
          now && {
            ...now,
            choices: now.choices.map((choice) => (choice.card.id === id ? { ...choice, linked } : choice)),
          },
      );
      return true;
    },
  };
}

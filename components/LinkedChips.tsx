import type { LinkedCommitment } from '../lib/core/commitment/linked-commitment.ts';
import { Chip } from './Chip.tsx';
import { useStrings } from './StringsContext.ts';

interface LinkedChipsProps {
  /** How many commitments the note is linked to. */
  count: number;
  /** Their names, once these are known; fewer when a commitment is in no register any more. */
  links?: readonly LinkedCommitment[] | undefined;
}

/** Which official commitments a note is about: the code, and the full title for whoever asks or listens. */
export function LinkedChips({ count, links = [] }: LinkedChipsProps) {
  const { t } = useStrings();
  return (
    <>
      {links.map(({ id, short, name }) => (
        <Chip key={id} kind="pledge" icon="flag" fullName={t('note.linked', { title: name })}>
          {short}
        </Chip>
      ))}
      {count > links.length && (
        <Chip kind="pledge" icon="flag">
          {t('status.linked')}
        </Chip>
      )}
    </>
  );
}

import { useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { CommitmentForm } from '../../components/CommitmentForm.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useStrings } from '../../components/StringsContext.ts';
import {
  type CommitmentFields,
  fieldsOf,
  NO_FIELDS,
  removeOwn,
  writeOwn,
} from '../../lib/core/commitment/write-own.ts';
import { notSaved } from '../../lib/core/i18n/not-saved.ts';
import { loadRegister } from '../../lib/data/commitments.ts';
import { go, hashOf } from './route.ts';
import type { Tracker } from './tracked.ts';

interface CommitmentPageProps {
  /** The commitment to correct; null for a new one. */
  id: string | null;
  tracker: Tracker;
  tell: (text: string) => void;
}

const LIST = { page: 'commitments' } as const;

/** Writes a commitment of the reader's own, or corrects one: theirs, or in their own register one of the shipped. */
export function CommitmentPage({ id, tracker, tell }: CommitmentPageProps) {
  const { lang, t } = useStrings();
  const { store, own, register } = tracker;
  const known = id === null ? null : register.byId(id);
  const [wrong, setWrong] = useState<string>();
  if (known === undefined) return <EmptyState icon="flag" title={t('commitment.unknown')} />;
  const isOwn = own.commitments.some((one) => one.id === id);
  const isShipped = id !== null && loadRegister().byId(id) !== undefined;

  async function keep(fields: CommitmentFields): Promise<void> {
    let outcome: ReturnType<typeof writeOwn> | undefined;
    const written = await store.ownCommitments.change((before) => {
      outcome = writeOwn(before, register, fields, known ?? null, t('commitment.byReader'));
      return 'own' in outcome ? outcome.own : before;
    });
    if (!written.ok) return tell(t(notSaved(written.reason)));
    if (outcome && 'wrong' in outcome) return setWrong(t(`import.bad.${outcome.wrong}`));
    tell(t('common.saved'));
    go(LIST, { replace: true });
  }

  async function drop(): Promise<void> {
    if (id === null) return;
    const written = await store.ownCommitments.change((before) => removeOwn(before, id));
    if (!written.ok) return tell(t('state.notSaved'));
    go(LIST, { replace: true });
  }

  return (
    <div class="desk__narrow">
      <h1>{t(known ? 'commitment.correct' : 'commitment.write')}</h1>
      {isShipped && <p class="muted">{t('commitment.correctShipped')}</p>}
      <CommitmentForm
        fields={known ? fieldsOf(known, register, lang) : NO_FIELDS}
        wrong={wrong}
        onKeep={(fields) => void keep(fields)}
        acts={
          <>
            <a href={hashOf(LIST)}>{t('common.cancel')}</a>
            {isOwn && (
              <Button look="quiet" icon="trash" onClick={() => void drop()}>
                {t(isShipped ? 'commitment.asShipped' : 'commitment.remove')}
              </Button>
            )}
          </>
        }
      />
    </div>
  );
}

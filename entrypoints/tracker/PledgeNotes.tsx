import { useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { Form, FormField } from '../../components/FormField.tsx';
import { useStrings } from '../../components/StringsContext.ts';
import type { TrackedState } from '../../lib/core/tracker/history.ts';
import type { Acts } from './acts.ts';

/** The reader's note on a pledge, and the day on which to come back to it. */
export function PledgeNotes({ state, acts }: { state: TrackedState; acts: Acts }) {
  const { t } = useStrings();
  const [note, setNote] = useState(state.note);
  const [reminder, setReminder] = useState(state.reminder ?? '');
  return (
    <section class="dossier__notes" aria-labelledby="note-and-reminder">
      <h2 id="note-and-reminder">{t('track.noteAndReminder')}</h2>
      <Form label={t('track.note')} onSend={() => void acts.change({ kind: 'noted', note })}>
        <FormField label={t('track.note')} type="area" value={note} onInput={setNote} />
        <div class="form__acts">
          <Button submit disabled={note === state.note}>
            {t('common.save')}
          </Button>
        </div>
      </Form>
      <Form
        label={t('track.reminder')}
        onSend={() => void acts.change({ kind: 'reminder-set', date: reminder || null })}
      >
        <FormField label={t('track.reminder')} type="date" value={reminder} onInput={setReminder} />
        <div class="form__acts">
          <Button submit disabled={reminder === (state.reminder ?? '')}>
            {t('common.save')}
          </Button>
        </div>
      </Form>
    </section>
  );
}

import { useState } from 'preact/hooks';
import type { Evidence, Verdict } from '../lib/core/tracker/tracked-pledge.ts';
import { Button } from './Button.tsx';
import { Form } from './FormField.tsx';
import { Segmented } from './Segmented.tsx';
import { useStrings } from './StringsContext.ts';

interface VerdictFormProps {
  evidence: readonly Evidence[];
  onJudge: (verdict: Verdict, evidenceIds: string[]) => void;
}

const WORDS = { kept: 'kept', 'partly-kept': 'partial', 'not-kept': 'broken' } as const;

/** The reader's own verdict: it rests on evidence that the reader picks. */
export function VerdictForm({ evidence, onJudge }: VerdictFormProps) {
  const { t } = useStrings();
  const [verdict, setVerdict] = useState<Verdict>('kept');
  const [picked, setPicked] = useState<readonly string[]>([]);
  if (evidence.length === 0) return <p class="muted">{t('track.refused.verdict-without-evidence')}</p>;
  return (
    <Form label={t('track.verdict')} onSend={() => onJudge(verdict, [...picked])}>
      <Segmented
        label={t('track.verdict')}
        value={verdict}
        options={(['kept', 'partly-kept', 'not-kept'] as const).map((value) => ({
          value,
          label: t(`status.${WORDS[value]}`),
        }))}
        onChange={setVerdict}
      />
      <fieldset class="form__set">
        <legend>{t('track.restsOn')}</legend>
        {evidence.map(({ id, quote, source }) => (
          <label key={id} class="form__check">
            <input
              type="checkbox"
              checked={picked.includes(id)}
              onChange={(event) =>
                setPicked(
                  event.currentTarget.checked ? [...picked, id] : picked.filter((other) => other !== id),
                )
              }
            />
            <span>
              <q>{quote}</q>, {source.title}
            </span>
          </label>
        ))}
      </fieldset>
      <div class="form__acts">
        <Button submit>{t('track.judge')}</Button>
      </div>
    </Form>
  );
}

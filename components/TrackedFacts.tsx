import { useState } from 'preact/hooks';
import { formatDate } from '../lib/core/i18n/translate.ts';
import type { TrackedState } from '../lib/core/tracker/history.ts';
import { Button } from './Button.tsx';
import { Form, FormField } from './FormField.tsx';
import { IconButton } from './IconButton.tsx';
import { Select } from './Select.tsx';
import { useStrings } from './StringsContext.ts';

/** Parts that the reader can correct. */
export type TrackedField = 'actor' | 'action' | 'deadline' | 'strength';

const LABELS = {
  actor: 'pledge.who',
  action: 'pledge.what',
  deadline: 'pledge.deadline',
  strength: 'pledge.strength',
} as const;
const STRENGTHS = ['firm', 'conditional', 'wish'] as const;

interface TrackedFactsProps {
  state: TrackedState;
  /** The deadline in the words of the text, when it was found there. */
  deadlineWords: string | null;
  /** Was it found in a text? What a reader wrote down is not inferred. */
  inferred: boolean;
  /** The part opened for correction. */
  editing: TrackedField | null;
  onEdit: (field: TrackedField | null) => void;
  onCorrect: (field: TrackedField, value: string) => void;
}

/** Who, what, by when, how firmly: each says whether it was inferred or corrected, and is corrected in place. */
export function TrackedFacts(props: TrackedFactsProps) {
  const { state, inferred, editing, onEdit } = props;
  const { t } = useStrings();
  return (
    <dl class="facts tracked-facts">
      {(['actor', 'action', 'deadline', 'strength'] as const).map((field) => (
        <div key={field}>
          <dt>{t(LABELS[field])}</dt>
          <dd>
            {editing === field ? (
              <Correction field={field} {...props} />
            ) : (
              <span class="tracked-facts__value">
                <span class="grow">
                  <Value field={field} {...props} />{' '}
                  {state.corrected.has(field) ? (
                    <small>{t('track.corrected')}</small>
                  ) : (
                    inferred && state[field] !== null && <small>{t('track.inferred')}</small>
                  )}
                </span>
                <IconButton
                  icon="pencil"
                  label={t('pledge.correct', { field: t(LABELS[field]) })}
                  onClick={() => onEdit(field)}
                />
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Value({ field, state, deadlineWords }: TrackedFactsProps & { field: TrackedField }) {
  const { t, lang } = useStrings();
  if (field === 'strength') return <>{t(`pledge.strength.${state.strength}`)}</>;
  if (field === 'deadline') {
    if (state.deadline !== null) return <>{formatDate(state.deadline, lang)}</>;
    return <>{(!state.corrected.has('deadline') && deadlineWords) || t('pledge.noDateShort')}</>;
  }
  return <>{state[field] ?? t('pledge.unknownWho')}</>;
}

function Correction({ field, state, onEdit, onCorrect }: TrackedFactsProps & { field: TrackedField }) {
  const { t } = useStrings();
  const [value, setValue] = useState<string>(state[field] ?? '');
  return (
    <Form label={t('pledge.correct', { field: t(LABELS[field]) })} onSend={() => onCorrect(field, value)}>
      {field === 'strength' ? (
        <Select
          label={t(LABELS[field])}
          value={value}
          options={STRENGTHS.map((one) => ({ value: one as string, label: t(`pledge.strength.${one}`) }))}
          onChange={setValue}
        />
      ) : (
        <FormField
          label={t(LABELS[field])}
          unlabelled
          type={field === 'action' ? 'area' : 'text'}
          hint={field === 'deadline' ? t('track.dateHint') : undefined}
          focused
          value={value}
          onInput={setValue}
        />
      )}
      <div class="form__acts">
        <Button submit>{t('common.save')}</Button>
        <Button look="quiet" onClick={() => onEdit(null)}>
          {t('common.cancel')}
        </Button>
      </div>
    </Form>
  );
}

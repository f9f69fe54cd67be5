import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { CommitmentFields } from '../lib/core/commitment/write-own.ts';
import { Button } from './Button.tsx';
import { Form, FormField } from './FormField.tsx';
import { useStrings } from './StringsContext.ts';

interface CommitmentFormProps {
  /** As the form begins. */
  fields: CommitmentFields;
  /** What was wrong with what was sent, in words. */
  wrong: string | undefined;
  onKeep: (fields: CommitmentFields) => void;
  /** Beside the button that keeps. */
  acts?: ComponentChildren;
}

/** The facts of one official commitment, to write or correct. */
export function CommitmentForm({ fields, wrong, onKeep, acts }: CommitmentFormProps) {
  const { t } = useStrings();
  const [written, write] = useState(fields);
  const field = (name: keyof CommitmentFields) => ({
    label: t(`commitment.field.${name}`),
    value: written[name],
    onInput: (value: string) => write((before) => ({ ...before, [name]: value })),
  });
  return (
    <Form label={t('commitment.write')} onSend={() => onKeep(written)}>
      <FormField {...field('title')} type="area" required focused />
      <div class="form__row">
        <FormField {...field('country')} hint={t('commitment.hint.country')} required />
        <FormField {...field('plan')} hint={t('commitment.hint.plan')} required />
      </div>
      <div class="form__row">
        <FormField {...field('number')} hint={t('commitment.hint.number')} />
        <FormField {...field('code')} hint={t('commitment.hint.code')} />
      </div>
      <FormField {...field('institution')} />
      <div class="form__row">
        <FormField {...field('start')} hint={t('track.dateHint')} />
        <FormField {...field('end')} hint={t('track.dateHint')} />
      </div>
      <FormField {...field('url')} type="url" />
      {wrong && <p role="alert">{wrong}</p>}
      <div class="form__acts">
        <Button look="primary" submit>
          {t('common.save')}
        </Button>
        {acts}
      </div>
    </Form>
  );
}

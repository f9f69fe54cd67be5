import { useState } from 'preact/hooks';
import type { Side } from '../lib/core/tracker/tracked-pledge.ts';
import { Button } from './Button.tsx';
import { Form, FormField } from './FormField.tsx';
import { Segmented } from './Segmented.tsx';
import { useStrings } from './StringsContext.ts';

/** What is written of a piece of evidence; empty texts are left out. */
export interface WrittenEvidence {
  quote: string;
  title: string;
  url: string;
  date: string;
  side: Side;
}

interface EvidenceFormProps {
  onAdd: (evidence: WrittenEvidence) => void;
  onCancel: () => void;
}

/** Adds a quote with its source. */
export function EvidenceForm({ onAdd, onCancel }: EvidenceFormProps) {
  const { t } = useStrings();
  const [written, setWritten] = useState<WrittenEvidence>({
    quote: '',
    title: '',
    url: '',
    date: '',
    side: 'other',
  });
  const write = (part: Partial<WrittenEvidence>) => setWritten({ ...written, ...part });
  return (
    <Form label={t('pledge.addEvidence')} onSend={() => onAdd(written)}>
      <FormField
        label={t('track.quote')}
        type="area"
        required
        focused
        value={written.quote}
        onInput={(quote) => write({ quote })}
      />
      <FormField
        label={t('track.source')}
        required
        value={written.title}
        onInput={(title) => write({ title })}
      />
      <div class="form__row">
        <FormField
          label={t('track.address')}
          type="url"
          value={written.url}
          onInput={(url) => write({ url })}
        />
        <FormField
          label={t('track.sourceDate')}
          hint={t('track.dateHint')}
          value={written.date}
          onInput={(date) => write({ date })}
        />
      </div>
      <div class="form-field">
        <span class="form-field__name" aria-hidden="true">
          {t('track.whoSays')}
        </span>
        <Segmented
          label={t('track.whoSays')}
          value={written.side}
          options={(['government', 'independent', 'other'] as const).map((value) => ({
            value,
            label: t(`track.side.${value}`),
          }))}
          onChange={(side) => write({ side })}
        />
      </div>
      <div class="form__acts">
        <Button look="primary" submit>
          {t('common.add')}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </Form>
  );
}

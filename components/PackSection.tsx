import { useState } from 'preact/hooks';
import { Button } from './Button.tsx';
import { FormField } from './FormField.tsx';
import { Select } from './Select.tsx';
import { useStrings } from './StringsContext.ts';

interface PackSectionProps {
  /** Name last given. */
  maker: string;
  dossiers: readonly { id: string; name: string }[];
  /** Notes that came from somebody else, by who. */
  received: readonly { name: string; n: number }[];
  /** `dossier` null: everything. */
  onSave: (pack: { dossier: string | null; maker: string }) => void;
}

/** A dossier as one file for somebody else, and what came from whom. */
export function PackSection({ maker, dossiers, received, onSave }: PackSectionProps) {
  const { t } = useStrings();
  const [name, setName] = useState(maker);
  const [dossier, setDossier] = useState('');
  const options = [
    { value: '', label: t('pack.everything') },
    ...dossiers.map(({ id, name: label }) => ({ value: id, label })),
  ];
  return (
    <section class="keeping" aria-labelledby="pack-title">
      <h2 id="pack-title">{t('pack.title')}</h2>
      <p class="muted">{t('pack.body')}</p>
      <form
        class="keeping__row"
        aria-label={t('pack.title')}
        onSubmit={(event) => {
          event.preventDefault();
          onSave({ dossier: dossier || null, maker: name.trim() });
        }}
      >
        <FormField label={t('pack.maker')} value={name} onInput={setName} hint={t('pack.makerHint')} />
        <Select label={t('pack.what')} options={options} value={dossier} onChange={setDossier} />
        <Button submit icon="download">
          {t('pack.save')}
        </Button>
      </form>
      {received.length > 0 && (
        <div class="keeping__row">
          <p>
            {t('pack.received')}{' '}
            {received
              .map(({ name: who, n }) => t('pack.from', { who: who || t('pack.nobody'), n }))
              .join(', ')}
          </p>
        </div>
      )}
    </section>
  );
}

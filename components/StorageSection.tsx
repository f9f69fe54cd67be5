import { useState } from 'preact/hooks';
import { Banner } from './Banner.tsx';
import { Button } from './Button.tsx';
import { useStrings } from './StringsContext.ts';

/** How the storage stands; sizes in bytes, null where the browser does not say. */
export interface StorageView {
  protected: boolean | null;
  used: number | null;
  quota: number | null;
  /** Annotations that erasing would take. */
  notes: number;
  /** About how much each part takes. */
  parts: readonly { name: 'library' | 'glossaries' | 'commitments' | 'rest'; bytes: number }[];
}

export interface StorageActs {
  onRemoveOldTexts: () => void;
  onErase: () => void;
}

/** What is kept on this device, how much it takes, and how it goes. */
export function StorageSection({ view, acts }: { view: StorageView; acts: StorageActs }) {
  const { t, lang } = useStrings();
  const [asking, setAsking] = useState(false);
  const parts = view.parts.filter(({ bytes }) => bytes > 0);
  const total = parts.reduce((sum, { bytes }) => sum + bytes, 0);
  const listed = parts
    .map(({ name, bytes }) => `${t(`storage.part.${name}`)} ${sizeInWords(bytes, lang)}`)
    .join(', ');
  return (
    <section class="keeping" aria-labelledby="storage-title">
      <h2 id="storage-title">{t('set.storage')}</h2>
      <div>
        <div class="usage" aria-hidden="true">
          {parts.map(({ name, bytes }) => (
            <i key={name} class="usage__part" style={{ width: `${(bytes / total) * 100}%` }} />
          ))}
        </div>
        <p class="muted">
          {parts.length === 0
            ? t('storage.nothing')
            : t('storage.used', { total: sizeInWords(view.used ?? total, lang), parts: listed })}{' '}
          {view.quota !== null && t('storage.quota', { quota: sizeInWords(view.quota, lang) })}
        </p>
      </div>
      <div class="keeping__row">
        <div>
          <p>{t('storage.protection')}</p>
          <p class="muted">{t(`storage.protected.${view.protected ?? 'unknown'}`)}</p>
        </div>
      </div>
      <div class="keeping__row">
        <div>
          <p>{t('storage.oldTexts')}</p>
          <p class="muted">{t('storage.oldTextsBody')}</p>
        </div>
        <Button onClick={acts.onRemoveOldTexts}>{t('storage.removeOldTexts')}</Button>
      </div>
      {asking ? (
        <Banner
          kind="problem"
          icon="trash"
          title={t('set.eraseConfirm', { n: view.notes })}
          actions={
            <>
              <Button
                look="danger"
                onClick={() => {
                  setAsking(false);
                  acts.onErase();
                }}
              >
                {t('storage.eraseNow')}
              </Button>
              <Button onClick={() => setAsking(false)}>{t('common.cancel')}</Button>
            </>
          }
        >
          {t('storage.eraseBody')}
        </Banner>
      ) : (
        <div class="keeping__row">
          <Button look="danger" icon="trash" onClick={() => setAsking(true)}>
            {t('set.eraseAll')}
          </Button>
        </div>
      )}
    </section>
  );
}

/** "3,4 Mo", in the reader's language. */
export function sizeInWords(bytes: number, lang: string): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const at = Math.min(3, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return new Intl.NumberFormat(lang, {
    style: 'unit',
    unit: units[at]!,
    maximumFractionDigits: at >= 2 ? 1 : 0,
  }).format(bytes / 1000 ** at);
}

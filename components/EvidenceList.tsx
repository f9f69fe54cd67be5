import { formatDate } from '../lib/core/i18n/translate.ts';
import type { Evidence } from '../lib/core/tracker/tracked-pledge.ts';
import { IconButton } from './IconButton.tsx';
import { useStrings } from './StringsContext.ts';

interface EvidenceListProps {
  evidence: readonly Evidence[];
  /** Evidence that the verdict rests on: it stays until the verdict is withdrawn. */
  inUse: readonly string[];
  onRemove: (id: string) => void;
}

/** Quotes with their sources, as the reader added them. */
export function EvidenceList({ evidence, inUse, onRemove }: EvidenceListProps) {
  const { t } = useStrings();
  if (evidence.length === 0) return <p class="muted">{t('track.noEvidence')}</p>;
  return (
    <ul class="evidence">
      {evidence.map((one) => (
        <li key={one.id} class="evidence__item">
          <div class="grow">
            <q class="evidence__quote">{one.quote}</q>
            <p class="muted">
              <EvidenceSource evidence={one} />, {t(`track.side.${one.side}`)}
              {inUse.includes(one.id) && `, ${t('track.underVerdict')}`}
            </p>
          </div>
          {!inUse.includes(one.id) && (
            <IconButton icon="trash" label={t('track.removeEvidence')} onClick={() => onRemove(one.id)} />
          )}
        </li>
      ))}
    </ul>
  );
}

/** Where a piece of evidence stands, as a link when it has an address. */
export function EvidenceSource({ evidence: { source } }: { evidence: Evidence }) {
  const { lang } = useStrings();
  const { title, url, date } = source;
  return (
    <>
      {url ? (
        <a href={url} target="_blank" rel="noopener noreferrer">
          {title}
        </a>
      ) : (
        title
      )}
      {date && `, ${formatDate(date, lang)}`}
    </>
  );
}

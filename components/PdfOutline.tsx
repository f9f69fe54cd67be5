import { useStrings } from './StringsContext.ts';

/** An entry of a document's own table of contents. */
export interface OutlineEntry {
  title: string;
  /** Says where to go, to those who gave it. */
  key: string;
  entries: readonly OutlineEntry[];
}

interface PdfOutlineProps {
  entries: readonly OutlineEntry[];
  onGo: (key: string) => void;
}

/** The document's own table of contents. */
export function PdfOutline({ entries, onGo }: PdfOutlineProps) {
  const { t } = useStrings();
  return (
    <nav class="pdf-outline" aria-label={t('pdf.outline')}>
      <Entries entries={entries} onGo={onGo} />
    </nav>
  );
}

function Entries({ entries, onGo }: PdfOutlineProps) {
  return (
    <ul>
      {entries.map(({ title, key, entries: inner }) => (
        <li key={key}>
          <button type="button" class="pdf-outline__entry" onClick={() => onGo(key)}>
            {title}
          </button>
          {inner.length > 0 && <Entries entries={inner} onGo={onGo} />}
        </li>
      ))}
    </ul>
  );
}

import type { BadRow, ImportReport as Report } from '../lib/core/commitment/import-csv.ts';
import { Button } from './Button.tsx';
import { useStrings } from './StringsContext.ts';

interface ImportReportProps {
  fileName: string;
  report: Report;
  /** Undefined once it was undone, or when nothing went in. */
  onUndo?: (() => void) | undefined;
  onDownloadBad: (rows: readonly BadRow[]) => void;
}

/** Rows in sight; the file has them all. */
const MOST_ROWS = 50;

/** What an import did: counts, the rows to correct with line and reason, and the way back. */
export function ImportReport({ fileName, report, onUndo, onDownloadBad }: ImportReportProps) {
  const { t } = useStrings();
  const { added, replaced, unchanged, badRows, stopped, ignoredColumns } = report;
  const counts = [
    { key: 'import.new', n: added },
    { key: 'import.updated', n: replaced },
    { key: 'import.same', n: unchanged },
    { key: 'import.bad', n: badRows.length },
  ];
  return (
    <section class="import" aria-labelledby="import-title">
      <h2 class="import__title" id="import-title">
        {t('import.commitments', { n: added + replaced + unchanged, file: fileName })}
      </h2>
      {stopped && <p role="alert">{t(`import.stop.${stopped}`)}</p>}
      <dl class="import__counts">
        {counts.map(({ key, n }) => (
          <div key={key}>
            <dd>{n}</dd>
            <dt>{t(key)}</dt>
          </div>
        ))}
      </dl>
      {ignoredColumns.length > 0 && (
        <p class="muted">{t('import.ignored', { cols: ignoredColumns.join(', ') })}</p>
      )}
      {badRows.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        <section class="import__scroll" tabIndex={0} aria-label={t('import.bad')}>
          <table class="import__rows">
            <thead>
              <tr>
                <th scope="col">{t('import.row')}</th>
                <th scope="col">{t('import.read')}</th>
                <th scope="col">{t('import.problem')}</th>
              </tr>
            </thead>
            <tbody>
              {badRows.slice(0, MOST_ROWS).map((row) => (
                <tr key={`${row.line} ${row.reason}`}>
                  <td>{row.line}</td>
                  <td>{row.text}</td>
                  <td>{t(`import.bad.${row.reason}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <div class="form__acts">
        {onUndo && <Button onClick={onUndo}>{t('import.undo')}</Button>}
        {badRows.length > 0 && (
          <Button icon="download" onClick={() => onDownloadBad(badRows)}>
            {t('import.downloadBad', { n: badRows.length })}
          </Button>
        )}
      </div>
    </section>
  );
}

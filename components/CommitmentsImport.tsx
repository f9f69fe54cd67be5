import type { BadRow, ImportReport as Report } from '../lib/core/commitment/import-csv.ts';
import { Button } from './Button.tsx';
import { ImportReport } from './ImportReport.tsx';
import { useStrings } from './StringsContext.ts';

interface CommitmentsImportProps {
  fileName: string;
  report: Report;
  /** Undefined once it was undone, or when nothing went in. */
  onUndo?: (() => void) | undefined;
  onDownloadBad: (rows: readonly BadRow[]) => void;
}

/** What an import of official commitments did. */
export function CommitmentsImport({ fileName, report, onUndo, onDownloadBad }: CommitmentsImportProps) {
  const { t } = useStrings();
  const { added, replaced, unchanged, badRows, stopped, ignoredColumns } = report;
  return (
    <ImportReport
      title={t('import.commitments', { n: added + replaced + unchanged, file: fileName })}
      counts={[
        { label: t('import.new'), n: added },
        { label: t('import.updated'), n: replaced },
        { label: t('import.same'), n: unchanged },
        { label: t('import.bad'), n: badRows.length, problem: true },
      ]}
      badRows={badRows.map(({ line, text, reason }) => ({
        id: `${line} ${reason}`,
        line,
        text,
        problem: t(`import.bad.${reason}`),
      }))}
      onDownloadBad={() => onDownloadBad(badRows)}
      acts={
        onUndo && (
          <Button icon="undo" onClick={onUndo}>
            {t('import.undo')}
          </Button>
        )
      }
    >
      {stopped && <p role="alert">{t(`import.stop.${stopped}`)}</p>}
      {ignoredColumns.length > 0 && (
        <p class="muted">{t('import.ignored', { cols: ignoredColumns.join(', ') })}</p>
      )}
    </ImportReport>
  );
}

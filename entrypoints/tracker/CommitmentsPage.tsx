import { useRef, useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { CommitmentSummary } from '../../components/CommitmentSummary.tsx';
import { CommitmentsImport } from '../../components/CommitmentsImport.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useStrings } from '../../components/StringsContext.ts';
import { commitmentCard } from '../../lib/core/commitment/commitment-card.ts';
import {
  type BadRow,
  importCommitments,
  type ImportReport as Report,
  undoImport,
} from '../../lib/core/commitment/import-csv.ts';
import { notSaved } from '../../lib/core/i18n/not-saved.ts';
import { writeCsv } from '../../lib/core/transfer/csv.ts';
import { loadRegister } from '../../lib/data/commitments.ts';
import { saveFile } from '../../lib/extension/save-file.ts';
import { go, hashOf } from './route.ts';
import type { Tracker } from './tracked.ts';

interface Done {
  fileName: string;
  report: Report;
  undone: boolean;
}

/** Commitments in sight; the rest is found from pledges and texts. */
const MOST = 60;

/** Official commitments that the reader brings in: a table in OGP's columns, its report, and what there is. */
export function CommitmentsPage({ tracker, tell }: { tracker: Tracker; tell: (text: string) => void }) {
  const { lang, t } = useStrings();
  const [done, setDone] = useState<Done>();
  const picker = useRef<HTMLInputElement>(null);
  const { store, own, register } = tracker;

  async function bring(file: File): Promise<void> {
    const csv = await file.text();
    let report: Report | undefined;
    const written = await store.ownCommitments.change((before) => {
      report = importCommitments(before, loadRegister(), csv, file.name);
      return report.own;
    });
    if (written.ok && report) setDone({ fileName: file.name, report, undone: false });
    else tell(t(notSaved(written.ok ? undefined : written.reason)));
  }

  async function undo({ fileName, report }: Done): Promise<void> {
    const written = await store.ownCommitments.change((now) => undoImport(now, report.undo));
    if (!written.ok) return tell(t('state.notSaved'));
    setDone({ fileName, report, undone: true });
    tell(t('import.undone'));
  }

  const saveBad = (rows: readonly BadRow[]) =>
    saveFile(
      'marge-civique-import.csv',
      `\uFEFF${writeCsv(
        [t('import.row'), t('import.read'), t('import.problem')],
        rows.map(({ line, text, reason }) => [line, text, t(`import.bad.${reason}`)]),
      )}`,
      'text/csv;charset=utf-8',
    );

  return (
    <div class="desk__narrow">
      <div class="desk__head">
        <h1>{t('track.nav.commitments')}</h1>
        <input
          ref={picker}
          type="file"
          accept=".csv,text/csv,.txt,.tsv"
          hidden
          aria-label={t('import.choose')}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (file) void bring(file);
          }}
        />
        <Button icon="upload" onClick={() => picker.current?.click()}>
          {t('import.choose')}
        </Button>
        <Button look="primary" icon="plus" onClick={() => go({ page: 'commitment', id: null })}>
          {t('commitment.write')}
        </Button>
      </div>
      <p class="muted">{t('import.columns')}</p>
      {done && (
        <CommitmentsImport
          fileName={done.fileName}
          report={done.report}
          onUndo={
            done.undone || done.report.added + done.report.replaced === 0 ? undefined : () => void undo(done)
          }
          onDownloadBad={saveBad}
        />
      )}
      {own.commitments.length === 0 ? (
        <EmptyState icon="flag" title={t('import.none')}>
          {t('import.noneBody', { n: loadRegister().commitments.length })}
        </EmptyState>
      ) : (
        <ul class="commitments">
          {own.commitments.slice(0, MOST).map((commitment) => (
            <li key={commitment.id}>
              <CommitmentSummary
                commitment={commitmentCard(register, commitment, lang, t)}
                relation="official"
                correctAt={hashOf({ page: 'commitment', id: commitment.id })}
              />
            </li>
          ))}
        </ul>
      )}
      {own.commitments.length > MOST && (
        <p class="muted">{t('import.more', { n: own.commitments.length - MOST })}</p>
      )}
    </div>
  );
}

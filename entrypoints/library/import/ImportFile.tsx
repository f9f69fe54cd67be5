import { useState } from 'preact/hooks';
import { Banner } from '../../../components/Banner.tsx';
import { Button } from '../../../components/Button.tsx';
import { ImportReport } from '../../../components/ImportReport.tsx';
import { type Speech, useStrings } from '../../../components/StringsContext.ts';
import { Switch } from '../../../components/Switch.tsx';
import { notSaved } from '../../../lib/core/i18n/not-saved.ts';
import { writeCsv } from '../../../lib/core/transfer/csv.ts';
import type { BadRecord } from '../../../lib/core/transfer/import/found.ts';
import { gistOf } from '../../../lib/core/transfer/import/gist.ts';
import type { Counts, Plan } from '../../../lib/core/transfer/import/plan.ts';
import { saveFile } from '../../../lib/extension/save-file.ts';
import type { PageProps } from '../pages.ts';
import type { FileFacts } from './import-talk.ts';
import type { OpenedImport } from './open-import.ts';
import { useImport } from './useImport.ts';

interface ImportFileProps extends Pick<PageProps, 'tell'> {
  opened: Extract<OpenedImport, { ok: true }>;
  onClose: () => void;
}

/** One file: what it would change, what it did, its rows to correct, and the way back. */
export function ImportFile({ tell, opened, onClose }: ImportFileProps) {
  const speech = useStrings();
  const { t } = speech;
  const { file, fileName } = opened;
  const { state, bring, undo, fix } = useImport(opened);
  const [withSettings, setWithSettings] = useState(file.settings !== null);
  const { phase, totals, bad, failed, busy } = state;
  if (!totals && !failed) return <p role="status">{t('import.reading')}</p>;

  const { counts = {}, changes = 0, conflicts = 0 } = totals ?? {};

  async function takeBack(): Promise<void> {
    const outcome = await undo();
    if (!outcome.ok) return tell({ text: t('state.notSaved') });
    const { left } = outcome.value;
    tell({ text: left === 0 ? t('import.undone') : t('import.undoneLeft', { n: left }) });
    onClose();
  }

  const total = (what: keyof Counts) => sumOf(counts, what);
  return (
    <ImportReport
      title={titleOf(speech, phase, fileName, changes, bad.length)}
      detail={t('import.detail', {
        file: fileName,
        format: formatOf(speech, file),
        encoding: opened.encoding,
      })}
      counts={[
        { label: t('import.new'), n: total('new') },
        { label: t('import.updated'), n: total('changed') },
        { label: t('import.same'), n: total('same') },
        ...(total('kept') > 0 ? [{ label: t('import.kept'), n: total('kept') }] : []),
        ...(conflicts > 0 ? [{ label: t('import.conflict'), n: conflicts }] : []),
        { label: t('import.bad'), n: bad.length, problem: true },
      ]}
      badRows={bad.map((row) => ({
        id: String(row.row),
        line: row.line,
        text: row.source,
        gist: gistOf(row.source),
        problem: problemOf(speech, row),
      }))}
      onFix={async (id, text) => {
        const row = bad.find((one) => String(one.row) === id);
        const still = row && (await fix(row, text));
        return still && problemOf(speech, still);
      }}
      onDownloadBad={() => saveBad(speech, bad)}
      acts={
        phase === 'preview' ? (
          <>
            <Button onClick={onClose}>{t('common.cancel')}</Button>
            {(changes > 0 || withSettings) && (
              <Button look="primary" onClick={() => busy || void bring(withSettings)}>
                {t('import.go', { n: changes })}
              </Button>
            )}
          </>
        ) : (
          <>
            <Button icon="undo" onClick={() => busy || void takeBack()}>
              {t('import.undo')}
            </Button>
            <Button look="primary" onClick={onClose}>
              {t('common.done')}
            </Button>
          </>
        )
      }
    >
      <p class="import__detail">{kindsOf(speech, counts)}</p>
      <p role="status">{busy ? t('import.writing') : ''}</p>
      {failed && (
        <Banner kind="problem" title={t(notSaved(failed))}>
          {t('import.nothingWritten')}
        </Banner>
      )}
      {file.damaged.length > 0 && (
        <p role="alert">{t('import.damaged', { parts: file.damaged.join(', ') })}</p>
      )}
      {file.unknownKinds.length > 0 && (
        <p>{t('import.unknownKinds', { kinds: file.unknownKinds.slice(0, 10).join(', ') })}</p>
      )}
      {conflicts > 0 && <p>{t('import.conflictsBody')}</p>}
      {file.settings && phase === 'preview' && (
        <Switch label={t('import.settings')} on={withSettings} onChange={setWithSettings} />
      )}
    </ImportReport>
  );
}

function titleOf({ t }: Speech, phase: string, file: string, n: number, bad: number): string {
  if (phase === 'preview')
    return n === 0 && bad === 0 ? t('import.nothingNew', { file }) : t('import.preview', { file });
  return bad > 0 ? t('import.doneBad', { n, bad }) : t('import.donePlain', { n });
}

function formatOf({ t, lang }: Speech, { format, created, maker }: FileFacts): string {
  const date = created ? new Date(created).toLocaleDateString(lang, { dateStyle: 'long' }) : '';
  return t(`import.format.${format}`, { date, who: maker?.name || t('pack.nobody') });
}

/** What comes, in words: texts, answers and the like are counted together. */
function kindsOf({ t }: Speech, counts: Plan['counts']): string {
  const named = ['annotations', 'articles', 'pledges', 'dossiers', 'ownConcepts'] as const;
  const of = ({ new: n, changed, conflict }: Counts) => n + changed + conflict;
  const parts = named.flatMap((kind) => {
    const one = counts[kind];
    return one && of(one) > 0 ? [t(`import.kind.${kind}`, { n: of(one) })] : [];
  });
  const rest = Object.entries(counts)
    .filter(([kind]) => kind !== 'origins' && !(named as readonly string[]).includes(kind))
    .reduce((sum, [, one]) => sum + of(one), 0);
  if (rest > 0) parts.push(t('import.kind.rest', { n: rest }));
  return parts.join(', ');
}

const sumOf = (counts: Plan['counts'], what: keyof Counts): number =>
  Object.entries(counts).reduce((sum, [kind, one]) => sum + (kind === 'origins' ? 0 : one[what]), 0);

function problemOf({ t }: Speech, { reason, where }: Pick<BadRecord, 'reason' | 'where'>): string {
  const problem = t(`import.bad.${reason}`);
  return where === '' ? problem : t('import.bad.where', { problem, where });
}

function saveBad(speech: Speech, bad: readonly BadRecord[]): void {
  const { t } = speech;
  const rows = bad.map((row) => [row.line, row.source, problemOf(speech, row)]);
  const csv = writeCsv([t('import.row'), t('import.read'), t('import.problem')], rows);
  saveFile('marge-civique-import.csv', `\uFEFF${csv}`, 'text/csv;charset=utf-8');
}

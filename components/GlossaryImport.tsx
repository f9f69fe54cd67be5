import {
  GLOSSARY_FIELDS,
  type GlossaryField,
  type GlossaryMapping,
} from '../lib/core/glossary/files/csv-columns.ts';
import type { FileProblem, GlossaryPlan } from '../lib/core/glossary/files/glossary-file.ts';
import { languageName } from '../lib/core/i18n/translate.ts';
import { Button } from './Button.tsx';
import { ImportReport } from './ImportReport.tsx';
import { Select } from './Select.tsx';
import { useStrings } from './StringsContext.ts';

interface GlossaryImportProps {
  fileName: string;
  plan: GlossaryPlan;
  problems: readonly FileProblem[];
  /** Of a table: its headings and what each column is taken for. */
  columns?: {
    headings: readonly string[];
    mapping: GlossaryMapping;
    onMap: (mapping: GlossaryMapping) => void;
  };
  /** Key of the sentence that says why not all was read. */
  stopped: string | null;
  /** It was written; undo takes it back. */
  done: boolean;
  onImport: () => void;
  onUndo: () => void;
  onClose: () => void;
  onSaveProblems: () => void;
}

/** What a glossary file would change, before it does; and what it did. */
export function GlossaryImport(props: GlossaryImportProps) {
  const { fileName, plan, problems, columns, stopped, done } = props;
  const { t } = useStrings();
  const changes = plan.added.length + plan.changed.length;
  return (
    <ImportReport
      title={t(done ? 'glossary.imported' : 'glossary.wouldImport', { file: fileName })}
      counts={[
        { label: t('import.new'), n: plan.added.length },
        { label: t('import.updated'), n: plan.changed.length },
        { label: t('import.same'), n: plan.same },
        { label: t('import.bad'), n: problems.length, problem: true },
      ]}
      badRows={problems.map(({ line, text, reason }) => ({
        id: `${line} ${text}`,
        line: line ?? undefined,
        text,
        problem: t(`glossary.bad.${reason}`),
      }))}
      onDownloadBad={props.onSaveProblems}
      acts={
        <>
          <Button onClick={props.onClose}>
            {t(done || changes === 0 ? 'common.close' : 'common.cancel')}
          </Button>
          {changes > 0 &&
            (done ? (
              <Button icon="undo" onClick={props.onUndo}>
                {t('import.undo')}
              </Button>
            ) : (
              <Button look="primary" onClick={props.onImport}>
                {t('glossary.importTerms', { n: changes })}
              </Button>
            ))}
        </>
      }
    >
      {stopped && <p role="alert">{t(stopped)}</p>}
      {columns && !done && <Columns {...columns} />}
    </ImportReport>
  );
}

function Columns({ headings, mapping, onMap }: NonNullable<GlossaryImportProps['columns']>) {
  const { t, lang } = useStrings();
  const nameOf = (field: GlossaryField) => {
    const [part, of] = field.split('.');
    return of
      ? `${t(`glossary.field.${part}`)} (${languageName(of as 'fr', lang)})`
      : t(`glossary.field.${part}`);
  };
  const options = [
    { value: '' as const, label: t('glossary.field.none') },
    ...GLOSSARY_FIELDS.map((value) => ({ value, label: nameOf(value) })),
  ];
  return (
    <fieldset class="columns">
      <legend>{t('import.pickColumns')}</legend>
      {headings.map((heading, at) => (
        <div key={at} class="columns__column">
          <span class="grow truncated">{heading || t('glossary.column', { n: at + 1 })}</span>
          <Select
            label={t('glossary.columnHolds', { column: heading || String(at + 1) })}
            options={options}
            value={mapping[at] ?? ''}
            onChange={(field) =>
              onMap(
                headings.map((_, i) =>
                  i === at ? field || null : mapping[i] === field ? null : (mapping[i] ?? null),
                ),
              )
            }
          />
        </div>
      ))}
    </fieldset>
  );
}

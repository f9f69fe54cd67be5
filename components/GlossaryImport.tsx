import {
  GLOSSARY_FIELDS,
  type GlossaryField,
  type GlossaryMapping,
} from '../lib/core/glossary/files/csv-columns.ts';
import type { FileProblem, GlossaryPlan } from '../lib/core/glossary/files/glossary-file.ts';
import { languageName } from '../lib/core/i18n/translate.ts';
import { Button } from './Button.tsx';
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

/** Rows in sight; the saved file has them all. */
const MOST_ROWS = 50;

/** What a glossary file would change, before it does; and what it did. */
export function GlossaryImport(props: GlossaryImportProps) {
  const { fileName, plan, problems, columns, stopped, done } = props;
  const { t } = useStrings();
  const changes = plan.added.length + plan.changed.length;
  const counts = [
    { key: 'import.new', n: plan.added.length },
    { key: 'import.updated', n: plan.changed.length },
    { key: 'import.same', n: plan.same },
    { key: 'import.bad', n: problems.length },
  ];
  return (
    <section class="import" aria-labelledby="glossary-import">
      <h2 class="import__title" id="glossary-import">
        {t(done ? 'glossary.imported' : 'glossary.wouldImport', { file: fileName })}
      </h2>
      {stopped && <p role="alert">{t(stopped)}</p>}
      {columns && !done && <Columns {...columns} />}
      <dl class="import__counts">
        {counts.map(({ key, n }) => (
          <div key={key}>
            <dd>{n}</dd>
            <dt>{t(key)}</dt>
          </div>
        ))}
      </dl>
      {problems.length > 0 && (
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
              {problems.slice(0, MOST_ROWS).map(({ line, text, reason }) => (
                <tr key={`${line} ${text}`}>
                  <td>{line ?? ''}</td>
                  <td>{text}</td>
                  <td>{t(`glossary.bad.${reason}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <div class="form__acts">
        {!done && changes > 0 && (
          <Button look="primary" onClick={props.onImport}>
            {t('glossary.importTerms', { n: changes })}
          </Button>
        )}
        {done && changes > 0 && <Button onClick={props.onUndo}>{t('import.undo')}</Button>}
        <Button onClick={props.onClose}>{t(done || changes === 0 ? 'common.close' : 'common.cancel')}</Button>
        {problems.length > 0 && (
          <Button icon="download" onClick={props.onSaveProblems}>
            {t('import.downloadBad', { n: problems.length })}
          </Button>
        )}
      </div>
    </section>
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

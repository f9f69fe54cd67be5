import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from './Button.tsx';
import { FormField } from './FormField.tsx';
import { useStrings } from './StringsContext.ts';

/** A row of a file that did not go in. */
export interface BadRowView {
  id: string;
  /** Of the file; undefined where it has none. */
  line: number | undefined;
  /** As it stands there, to be corrected. */
  text: string;
  /** What one recognises it by, where that is not its beginning. */
  gist?: string | undefined;
  /** Why, in words. */
  problem: string;
}

interface ImportReportProps {
  title: string;
  /** What the file is: its name, encoding, format. */
  detail?: string;
  /** Numbers in words; `problem` stands out. */
  counts: readonly { label: string; n: number; problem?: boolean }[];
  /** Sentences about the whole: what could not be read, what is damaged. */
  children?: ComponentChildren;
  badRows: readonly BadRowView[];
  /** Takes a corrected row; answers why it still does not go in, in words, or undefined. */
  onFix?: ((id: string, text: string) => Promise<string | undefined>) | undefined;
  onDownloadBad: () => void;
  /** The acts of the moment: import, undo, done. */
  acts: ComponentChildren;
}

/** Rows in sight; the file has them all. */
const MOST_ROWS = 50;

/** What an import would do, or did: counts, the rows to correct with line and reason, and the way on or back. */
export function ImportReport(props: ImportReportProps) {
  const { title, detail, counts, children, badRows, onFix, onDownloadBad, acts } = props;
  const { t } = useStrings();
  const [fixing, setFixing] = useState<string>();
  return (
    <section class="import" aria-labelledby="import-title">
      <div class="import__head">
        <h2 class="import__title" id="import-title">
          {title}
        </h2>
        {detail && <p class="import__detail">{detail}</p>}
        {children}
      </div>
      <dl class="import__counts">
        {counts.map(({ label, n, problem }) => (
          <div key={label}>
            <dd class={problem && n > 0 ? 'import__problem' : undefined}>{n}</dd>
            <dt>{label}</dt>
          </div>
        ))}
      </dl>
      {badRows.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        <section class="import__scroll" tabIndex={0} aria-label={t('import.bad')}>
          <table class="import__rows">
            <thead>
              <tr>
                <th scope="col">{t('import.row')}</th>
                <th scope="col">{t('import.read')}</th>
                <th scope="col">{t('import.problem')}</th>
                {onFix && (
                  <th scope="col">
                    <span class="sr">{t('import.fix')}</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {badRows.slice(0, MOST_ROWS).map((row) =>
                onFix && fixing === row.id ? (
                  <FixRow key={row.id} row={row} onFix={onFix} onDone={() => setFixing(undefined)} />
                ) : (
                  <tr key={row.id}>
                    <td class="import__line">{row.line}</td>
                    <td class="import__text">{shortened(row.gist || row.text)}</td>
                    <td>{row.problem}</td>
                    {onFix && (
                      <td>
                        <Button size="small" onClick={() => setFixing(row.id)}>
                          {t('import.fix')}
                        </Button>
                      </td>
                    )}
                  </tr>
                ),
              )}
            </tbody>
          </table>
        </section>
      )}
      <div class="import__foot">
        {badRows.length > 0 && (
          <Button look="quiet" icon="download" onClick={onDownloadBad}>
            {t('import.downloadBad', { n: badRows.length })}
          </Button>
        )}
        <span class="grow" />
        {acts}
      </div>
    </section>
  );
}

interface FixRowProps {
  row: BadRowView;
  onFix: (id: string, text: string) => Promise<string | undefined>;
  onDone: () => void;
}

function FixRow({ row, onFix, onDone }: FixRowProps) {
  const { t } = useStrings();
  const [text, setText] = useState(row.text);
  const [problem, setProblem] = useState(row.problem);
  const send = async () => {
    const still = await onFix(row.id, text);
    if (still === undefined) onDone();
    else setProblem(still);
  };
  return (
    <tr>
      <td class="import__line">{row.line}</td>
      <td colSpan={3}>
        <form
          class="form"
          aria-label={t('import.fixRow', { n: row.line ?? '' })}
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          <FormField label={t('import.read')} type="area" value={text} onInput={setText} focused />
          <p role="status">{problem}</p>
          <div class="form__acts">
            <Button submit size="small">
              {t('import.fixDone')}
            </Button>
            <Button size="small" look="quiet" onClick={onDone}>
              {t('common.cancel')}
            </Button>
          </div>
        </form>
      </td>
    </tr>
  );
}

const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text);

import type { ExportChoice } from '../lib/core/transfer/export/files.ts';
import { FORMATS, type FormatId } from '../lib/core/transfer/export/formats.ts';
import { TEMPLATES } from '../lib/core/transfer/export/outline.ts';
import { Banner } from './Banner.tsx';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { ExportPreview, type ExportPreviewData } from './ExportPreview.tsx';
import { fileSize } from './fileSize.ts';
import { Segmented } from './Segmented.tsx';
import { Select } from './Select.tsx';
import { useStrings } from './StringsContext.ts';
import { useId } from './useId.ts';

interface ExportDialogProps {
  /** Notes that are exported. */
  notes: number;
  articles: number;
  /** In the order in which they are offered. */
  formats: readonly FormatId[];
  choice: ExportChoice;
  /** null when there is nothing to export; undefined while it is made. */
  preview: ExportPreviewData | null | undefined;
  /** Bytes of all files; undefined while they are counted. */
  size: number | undefined;
  /** Something went wrong, in a sentence. */
  problem?: string | undefined;
  onChoice: (choice: ExportChoice) => void;
  onFile: (at: number) => void;
  /** Left out where there is no text to copy. */
  onCopy?: (() => void) | undefined;
  onPrint?: (() => void) | undefined;
  onSave: () => void;
  onClose: () => void;
}

/** Takes notes out: format, contents, files and template on one side, what will be saved on the other. */
export function ExportDialog(props: ExportDialogProps) {
  const { notes, choice, preview, size, problem, onFile, onCopy, onPrint, onSave, onClose } = props;
  const { t, lang } = useStrings();
  const title = useId();
  const isBackup = choice.format === 'backup';
  const ready = isBackup || (preview !== null && preview !== undefined);
  return (
    <Dialog class="export" labelledBy={title} onClose={onClose}>
      <div class="export__body">
        <div class="export__choices">
          <h2 id={title} class="export__title">
            {notes > 0 ? t('export.title', { n: notes }) : t('export.title')}
          </h2>
          <ExportChoices {...props} />
        </div>
        <div class="export__preview">
          {isBackup && <p class="export__backup">{t('export.backupBody')}</p>}
          {!isBackup && preview && <ExportPreview preview={preview} onFile={onFile} />}
          {!isBackup && preview === null && (
            <div class="export__nothing">
              <p class="strong">{t('export.nothing')}</p>
              <p>{t('export.nothingBody')}</p>
            </div>
          )}
        </div>
      </div>
      {problem && <Banner kind="problem" title={problem} />}
      <footer class="export__foot">
        <p class="export__size grow" role="status">
          {!isBackup &&
            preview &&
            (size === undefined
              ? t('export.counting')
              : t('export.size', {
                  n: preview.files,
                  ext: FORMATS[choice.format].extension,
                  size: fileSize(size, lang),
                }))}
        </p>
        <Button look="quiet" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        {onPrint && (
          <Button icon="print" disabled={!ready} onClick={onPrint}>
            {t('export.print')}
          </Button>
        )}
        {onCopy && (
          <Button icon="copy" disabled={!ready} onClick={onCopy}>
            {t('common.copy')}
          </Button>
        )}
        <Button look="primary" icon="download" disabled={!ready} onClick={onSave}>
          {t('common.save')}
        </Button>
      </footer>
    </Dialog>
  );
}

function ExportChoices({ articles, formats, choice, onChoice }: ExportDialogProps) {
  const { t } = useStrings();
  const group = useId();
  const format = FORMATS[choice.format];
  const set = (change: Partial<ExportChoice>) => onChoice({ ...choice, ...change });
  const hint = HINTS[choice.format];
  return (
    <>
      <fieldset class="export__group">
        <legend class="export__label">{t('export.format')}</legend>
        <div class="export__formats">
          {formats.map((id) => (
            <label key={id} class="export__format">
              <input
                type="radio"
                name={group}
                value={id}
                checked={choice.format === id}
                onChange={() => set({ format: id, files: FORMATS[id].files[0] ?? 'single' })}
              />
              <span>{FORMATS[id].name ?? t('export.format.backup')}</span>
            </label>
          ))}
        </div>
        {hint && <p class="export__hint">{t(hint)}</p>}
      </fieldset>
      {format.carries.length > 1 && (
        <fieldset class="export__group">
          <legend class="export__label">{t('export.content')}</legend>
          {format.carries.map((content) => (
            <label key={content} class="export__option">
              <input
                type="checkbox"
                checked={choice.content[content]}
                onChange={({ currentTarget }) =>
                  set({ content: { ...choice.content, [content]: currentTarget.checked } })
                }
              />
              {t(`export.content.${content}`)}
            </label>
          ))}
        </fieldset>
      )}
      {format.files.length > 1 && articles > 1 && (
        <div class="export__group">
          <p class="export__label">{t('export.files')}</p>
          <Segmented
            label={t('export.files')}
            value={choice.files}
            options={(['perArticle', 'single'] as const).map((value) => ({
              value,
              label: t(`export.files.${value}`),
            }))}
            onChange={(files) => set({ files })}
          />
        </div>
      )}
      {format.isDocument && (
        <div class="export__group export__template">
          <p class="export__label">{t('export.template')}</p>
          <Select
            label={t('export.template')}
            value={choice.template}
            options={TEMPLATES.map((value) => ({ value, label: t(`export.template.${value}`) }))}
            onChange={(template) => set({ template })}
          />
        </div>
      )}
      {choice.format === 'csv' && (
        <fieldset class="export__group">
          <legend class="export__label">{t('export.options')}</legend>
          <label class="export__option">
            <input
              type="checkbox"
              checked={choice.mark}
              onChange={({ currentTarget }) => set({ mark: currentTarget.checked })}
            />
            {t('export.mark')}
          </label>
        </fieldset>
      )}
    </>
  );
}

/** What a reader may not know of a format. */
const HINTS: Partial<Record<FormatId, string>> = {
  csv: 'export.hint.csv',
  jsonld: 'export.hint.jsonld',
  anki: 'export.hint.anki',
  bibtex: 'export.hint.references',
  ris: 'export.hint.references',
  csl: 'export.hint.references',
};

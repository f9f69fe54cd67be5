import { useEffect, useMemo, useState } from 'preact/hooks';
import { ExportDialog } from '../../../components/ExportDialog.tsx';
import { useStrings } from '../../../components/StringsContext.ts';
import type { ToastData } from '../../../components/Toast.tsx';
import type { Collection } from '../../../lib/core/transfer/collection.ts';
import type { ExportChoice } from '../../../lib/core/transfer/export/files.ts';
import { FORMAT_IDS, FORMATS } from '../../../lib/core/transfer/export/formats.ts';
import type { Store } from '../../../lib/store/store.ts';
import type { ExportScope } from './exporting.ts';
import { printReport } from './print.ts';
import { copyFile, saveBackup, saveFiles } from './save.ts';
import { useFiles } from './useFiles.ts';

export interface ExportWindowProps {
  scope: ExportScope;
  store: Store;
  tell: (toast: ToastData | undefined) => void;
  onClose: () => void;
}

const FIRST_CHOICE: ExportChoice = {
  format: 'markdown',
  content: { notes: true, pledges: true, terms: false, texts: true },
  files: 'perArticle',
  template: 'reading',
  mark: true,
};

/** The export, with what it exports. */
export function ExportWindow({ scope, store, tell, onClose }: ExportWindowProps) {
  const speech = useStrings();
  const { t } = speech;
  const [choice, choose] = useState<ExportChoice>({
    ...FIRST_CHOICE,
    format: scope.format ?? FIRST_CHOICE.format,
  });
  const [at, setAt] = useState(0);
  const [problem, setProblem] = useState<string>();
  const collection = useCollection(store, scope, () => setProblem(t('export.failed')));
  const title = scope.title ?? titleOf(collection) ?? t('export.defaultName');
  const { files, preview, size } = useFiles({ collection, choice, at, title, store, speech });
  const format = FORMATS[choice.format];

  const act = (doing: () => Promise<unknown>) => async () => {
    try {
      setProblem(undefined);
      await doing();
    } catch {
      setProblem(t('export.failed'));
    }
  };
  const save = act(async () => {
    const isBackup = choice.format === 'backup';
    const saved = isBackup ? await saveBackup() : await saveFiles(files, { title, format });
    tell({ text: t('export.done', { n: saved }) });
    onClose();
  });
  const isText = choice.format !== 'backup' && choice.format !== 'docx';
  return (
    <ExportDialog
      notes={collection?.annotations.length ?? 0}
      articles={collection?.articles.length ?? 0}
      formats={FORMAT_IDS.filter((id) => id !== 'backup' || scope.of === 'everything')}
      choice={choice}
      preview={preview}
      size={size}
      problem={problem}
      onChoice={(next) => {
        choose(next);
        setAt(0);
      }}
      onFile={setAt}
      onCopy={
        isText
          ? act(async () => {
              await copyFile(files[at]);
              tell({ text: t('common.copied') });
            })
          : undefined
      }
      onPrint={choice.format === 'html' ? act(() => printReport(files)) : undefined}
      onSave={save}
      onClose={onClose}
    />
  );
}

/** Read once: what changes meanwhile is for the next export. */
function useCollection(store: Store, scope: ExportScope, onFailure: () => void): Collection | undefined {
  const [collection, setCollection] = useState<Collection>();
  const asked = useMemo(() => scope, [scope]);
  useEffect(() => {
    let left = false;
    const { collections } = store;
    const reading = asked.of === 'everything' ? collections.everything() : collections.some(asked.of);
    void reading.then((found) => {
      if (left) return;
      if (found.ok) setCollection(found.value);
      else onFailure();
    });
    return () => {
      left = true;
    };
  }, [store, asked]);
  return collection;
}

/** One article gives its own title. */
function titleOf(collection: Collection | undefined): string | undefined {
  return collection?.articles.length === 1 ? collection.articles[0]?.title : undefined;
}

import { useMemo, useState } from 'preact/hooks';
import { GlossaryImport } from '../../../components/GlossaryImport.tsx';
import { useStrings } from '../../../components/StringsContext.ts';
import type { ToastData } from '../../../components/Toast.tsx';
import { type GlossaryPlan, planGlossaryImport } from '../../../lib/core/glossary/files/glossary-file.ts';
import { notSaved } from '../../../lib/core/i18n/not-saved.ts';
import { writeCsv } from '../../../lib/core/transfer/csv.ts';
import { saveFile } from '../../../lib/extension/save-file.ts';
import { newId } from '../../../lib/store/new-id.ts';
import type { Store } from '../../../lib/store/store.ts';
import type { ReadGlossary } from './read-file.ts';
import type { Glossaries } from './useGlossaries.ts';

interface ImportGlossaryProps {
  store: Store;
  glossaries: Glossaries;
  fileName: string;
  read: Exclude<ReadGlossary, { kind: 'refused' }>;
  tell: (toast: ToastData | undefined) => void;
  onClose: () => void;
}

/** A glossary file from preview to undo. The same file again goes into the glossary that came from it. */
export function ImportGlossary({ store, glossaries, fileName, read, tell, onClose }: ImportGlossaryProps) {
  const { t } = useStrings();
  const [file, setFile] = useState(read.file);
  const [done, setDone] = useState<GlossaryPlan & { isNew: boolean; glossary: string }>();
  const target = useMemo(() => {
    const known = glossaries.list.find((one) => one.file === fileName);
    return { id: known?.id ?? newId(), isNew: known === undefined };
  }, [fileName]);
  const plan = useMemo(
    () =>
      planGlossaryImport(file.concepts, target.isNew ? [] : (glossaries.concepts.get(target.id) ?? []), {
        glossary: target.id,
        newId,
        now: new Date().toISOString(),
      }),
    [file, target],
  );

  async function bring(): Promise<void> {
    const put = [...plan.added, ...plan.changed.map(({ after }) => after)];
    const name = file.name || fileName.replace(/\.[^.]*$/, '');
    const written = target.isNew
      ? await store.glossaries.add({ id: target.id, name, file: fileName }, put)
      : await store.glossaries.change(target.id, { put });
    if (written.ok) setDone({ ...plan, isNew: target.isNew, glossary: target.id });
    else tell({ text: t(notSaved(written.reason)) });
  }

  async function undo(): Promise<void> {
    if (!done) return;
    const undone = done.isNew
      ? await store.glossaries.remove(done.glossary)
      : await store.glossaries.change(done.glossary, {
          put: done.changed.map(({ before }) => before),
          remove: done.added.map(({ id }) => id),
        });
    if (!undone.ok) return tell({ text: t('state.notSaved') });
    tell({ text: t('import.undone') });
    onClose();
  }

  const saveProblems = () =>
    saveFile(
      'marge-civique-import.csv',
      `\uFEFF${writeCsv(
        [t('import.row'), t('import.read'), t('import.problem')],
        file.problems.map(({ line, text, reason }) => [line, text, t(`glossary.bad.${reason}`)]),
      )}`,
      'text/csv;charset=utf-8',
    );

  return (
    <GlossaryImport
      fileName={fileName}
      plan={done ?? plan}
      problems={file.problems}
      stopped={file.stopped && `glossary.stop.${file.stopped}`}
      {...(read.kind === 'table' && 'headings' in file
        ? {
            columns: {
              headings: file.headings,
              mapping: file.mapping,
              onMap: (mapping) => setFile(read.again(mapping)),
            },
          }
        : {})}
      done={done !== undefined}
      onImport={() => void bring()}
      onUndo={() => void undo()}
      onClose={onClose}
      onSaveProblems={saveProblems}
    />
  );
}

import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ExportPreviewData } from '../../../components/ExportPreview.tsx';
import type { Speech } from '../../../components/StringsContext.ts';
import type { Collection } from '../../../lib/core/transfer/collection.ts';
import {
  type ExportChoice,
  type ExportFacts,
  type PlannedFile,
  planFiles,
} from '../../../lib/core/transfer/export/files.ts';
import { FORMATS } from '../../../lib/core/transfer/export/formats.ts';
import { localDay } from '../../../lib/extension/local-day.ts';
import type { Store } from '../../../lib/store/store.ts';
import { createPause } from './pause.ts';
import { termsOf, voiceOf } from './words.ts';

/** UTF-16 code units that are shown of a file. */
const SHOWN = 20_000;

interface FilesOf {
  collection: Collection | undefined;
  choice: ExportChoice;
  /** The file that is shown. */
  at: number;
  title: string;
  store: Store;
  speech: Speech;
}

export interface Files {
  files: readonly PlannedFile[];
  /** null when there is nothing to export; undefined while it is made. */
  preview: ExportPreviewData | null | undefined;
  /** Bytes of all; undefined while they are counted. */
  size: number | undefined;
}

/** The files that a choice gives, one of them to look at, and their size as soon as it is known. */
export function useFiles({ collection, choice, at, title, store, speech }: FilesOf): Files {
  const facts = useFacts(store, speech, title, choice.content.terms || choice.format === 'anki');
  // At once with the choice: what is saved is what was chosen last, however quickly.
  const files = useMemo(
    () => collection && facts && planFiles(collection, choice, facts),
    [collection, facts, choice],
  );
  const [counted, setCounted] = useState<{ files: readonly PlannedFile[]; size: number }>();
  const size = counted?.files === files ? counted?.size : undefined;

  useEffect(() => {
    if (!files) return;
    const stop = new AbortController();
    void sizeOf(files, stop.signal).then(
      (bytes) => setCounted({ files, size: bytes }),
      () => {},
    );
    return () => stop.abort();
  }, [files]);

  const shown = files?.[at] ?? files?.[0];
  const [preview, setPreview] = useState<ExportPreviewData | null>();
  useEffect(() => {
    if (files && shown) {
      const { isPage } = FORMATS[choice.format];
      setPreview({ at, files: files.length, name: shown.name, isPage, ...beginningOf(shown) });
    } else setPreview(files ? null : undefined);
  }, [files, shown, at]);
  return { files: files ?? [], preview, size };
}

/** What the texts need beside the collection; undefined until it is there. Terms are brought in only where they matter. */
function useFacts(store: Store, speech: Speech, title: string, withTerms: boolean): ExportFacts | undefined {
  const [facts, setFacts] = useState<ExportFacts>();
  useEffect(() => {
    let left = false;
    const noTerms = { conceptsIn: () => [], definitionOf: () => undefined };
    const make = async () => {
      const [voice, terms] = await Promise.all([
        voiceOf(store, speech),
        withTerms ? termsOf(store) : noTerms,
      ]);
      const id = `urn:uuid:${crypto.randomUUID()}`;
      if (!left) setFacts({ voice, today: localDay(), title, id, ...terms });
    };
    void make();
    return () => {
      left = true;
    };
  }, [store, speech, title, withTerms]);
  return facts;
}

function beginningOf(file: PlannedFile): { text: string; cut: boolean } {
  let text = '';
  let more = false;
  for (const piece of file.pieces()) {
    more = text.length >= SHOWN;
    if (more) break;
    text += piece;
  }
  // A page is cut between its pieces: half of an element is no page.
  const isPage = text.startsWith('<!doctype');
  const cut = more || (!isPage && text.length > SHOWN);
  return { text: isPage ? text : text.slice(0, SHOWN), cut };
}

/** Bytes of the files as text; those of a Word document are known when it is made. */
async function sizeOf(files: readonly PlannedFile[], signal: AbortSignal): Promise<number> {
  const pause = createPause(signal);
  const encoder = new TextEncoder();
  let size = 0;
  for (const file of files) {
    if (file.bytes) size += (await file.bytes()).byteLength;
    else
      for (const piece of file.pieces()) {
        size += encoder.encode(piece).length;
        await pause();
      }
    await pause();
  }
  return size;
}

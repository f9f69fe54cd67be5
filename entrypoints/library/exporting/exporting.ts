import type { FormatId } from '../../../lib/core/transfer/export/formats.ts';
import type { Part } from '../../../lib/store/collect.ts';

/** What is to be taken out. */
export interface ExportScope {
  /** A part of the library, or all of it. */
  of: Part | 'everything';
  /** Names files of several articles: a dossier's name, say. */
  title?: string;
  /** Chosen when it opens; the reader may choose another. */
  format?: FormatId;
}

let listener: ((scope: ExportScope) => void) | undefined;

/** Opens the export of a part of the library, or of all of it, from anywhere in this tab. */
export function openExport(scope: ExportScope): void {
  listener?.(scope);
}

/** Told what is to be exported; the function that it answers ends that. */
export function onExport(listen: (scope: ExportScope) => void): () => void {
  listener = listen;
  return () => {
    if (listener === listen) listener = undefined;
  };
}

import * as pdfjs from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { browser } from 'wxt/browser';
import type { DrawingCodes } from '../../lib/page/pdf/glyph-widths.ts';

pdfjs.GlobalWorkerOptions.workerSrc = workerUrl;

export const CODES: DrawingCodes = {
  setFont: pdfjs.OPS.setFont,
  showText: pdfjs.OPS.showText,
  save: pdfjs.OPS.save,
  restore: pdfjs.OPS.restore,
};

/** Why a PDF is not shown. */
export type OpeningFailure = 'broken' | 'empty';

export interface OpeningPorts {
  /** The file is locked: asks for its password, again when the one before was wrong. */
  password(wrong: boolean): Promise<string>;
}

export interface OpenedFile {
  pdf: pdfjs.PDFDocumentProxy;
  close(): Promise<void>;
}

/**
 * Opens a file. What it needs beside itself (letters of the standard fonts, readers of scans) comes from the extension;
 * nothing in it can ask the network for anything, and none of its scripts runs.
 */
export async function openPdf(bytes: Uint8Array, ports: OpeningPorts): Promise<OpenedFile | OpeningFailure> {
  if (bytes.length === 0) return 'empty';
  const beside = browser.runtime.getURL('/pdfjs/' as never);
  const task = pdfjs.getDocument({
    data: bytes,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    standardFontDataUrl: beside,
    wasmUrl: beside,
    // Scans are read by the plain-JavaScript readers beside: our pages do not allow WebAssembly.
    useWasm: false,
    enableXfa: false,
  });
  task.onPassword = (answer: (password: string) => void, reason: number) => {
    void ports.password(reason === pdfjs.PasswordResponses.INCORRECT_PASSWORD).then(answer);
  };
  try {
    const pdf = await task.promise;
    return { pdf, close: () => task.destroy() };
  } catch {
    await task.destroy();
    return 'broken';
  }
}

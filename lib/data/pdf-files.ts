import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file to be copied into the build. */
interface CopiedFile {
  absoluteSrc: string;
  relativeDest: string;
}

/**
 * What the PDF library needs beside itself: letters for documents that bring none, and readers for two kinds of scanned
 * pictures in plain JavaScript. Its tables for Chinese, Japanese and Korean, its WebAssembly and its machine for scripts
 * in documents are left out.
 */
export function pdfFiles(): CopiedFile[] {
  const library = join(dirname(fileURLToPath(import.meta.resolve('pdfjs-dist'))), '..');
  const from = (folder: string, wanted: RegExp) =>
    readdirSync(join(library, folder))
      .filter((name) => wanted.test(name))
      .map((name) => ({ absoluteSrc: join(library, folder, name), relativeDest: `pdfjs/${name}` }));
  return [
    ...from('standard_fonts', /\.(?:pfb|ttf)$|^LICENSE/),
    ...from('wasm', /_nowasm_fallback\.js$|^LICENSE_(?:PDFJS_)?(?:JBIG2|OPENJPEG)$/),
  ];
}

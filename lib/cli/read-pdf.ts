import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Article } from '../core/article/article.ts';
import { composeText } from '../core/pdf/compose-text.ts';
import type { PageRuns } from '../core/pdf/page-runs.ts';
import { pdfArticle } from '../core/pdf/pdf-article.ts';
import { drain } from '../core/slices.ts';
import { readFacts, readPageRuns } from '../page/pdf/runs.ts';

/** The text of a PDF as the extension's own reader reads it. Rejects when the file is broken or locked. */
export async function readPdf(bytes: Uint8Array, file: string, url: string | null): Promise<Article> {
  // Loaded for PDFs only: it takes a second.
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const hash = createHash('sha256').update(bytes).digest('hex');
  // The library takes the bytes over: it gets its own.
  const task = pdfjs.getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  try {
    const document = await task.promise;
    const pages: PageRuns[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      pages.push(await readPageRuns(page));
      page.cleanup();
    }
    const source = { address: url, fileName: file === '-' ? '' : basename(file), hash };
    return pdfArticle(drain(composeText(pages)), await readFacts(document), source);
  } finally {
    await task.destroy();
  }
}

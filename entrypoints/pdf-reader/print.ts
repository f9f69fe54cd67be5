import type { PDFDocumentProxy } from 'pdfjs-dist';

/** Pages that are prepared for printing at most: more would not fit into memory everywhere. */
export const MOST_PRINTED = 120;
/** Pixels for a point: 150 a inch. */
const FINENESS = 150 / 72;

/** Prints all pages. @param prepared Called with each page, from 1, before it is drawn. */
export async function printPdf(
  document: Document,
  pdf: PDFDocumentProxy,
  prepared: (page: number) => void,
): Promise<void> {
  const sheet = document.createElement('div');
  sheet.className = 'pdf-prints';
  document.body.append(sheet);
  const addresses: string[] = [];
  try {
    for (let number = 1; number <= pdf.numPages; number += 1) {
      prepared(number);
      const page = await pdf.getPage(number);
      const viewport = page.getViewport({ scale: FINENESS });
      const canvas = document.createElement('canvas');
      canvas.width = viewport.width;
      canvas.height = viewport.height;
      await page.render({ canvas, viewport, intent: 'print' }).promise;
      const picture = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
      canvas.width = canvas.height = 0;
      page.cleanup();
      if (!picture) continue;
      const address = URL.createObjectURL(picture);
      addresses.push(address);
      const image = document.createElement('img');
      image.src = address;
      image.alt = '';
      sheet.append(image);
      await image.decode();
    }
    window.print();
  } finally {
    sheet.remove();
    for (const address of addresses) URL.revokeObjectURL(address);
  }
}

import type { PdfStatus } from '../reading.ts';
import { findMisread } from '../text/ocr.ts';

/** Letters on a page, on average, below which a PDF has pictures of pages and no text. */
const FEWEST = 12;

/** Whether a PDF is a scan: without text, or with text that a machine read. */
export function scanOf(
  text: string,
  pages: number,
  lang: string | null,
): Pick<PdfStatus, 'scan' | 'misread'> {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < FEWEST * Math.max(1, pages)) return { scan: 'noText', misread: null };
  const misread = findMisread(text, lang);
  return misread === null ? { scan: null, misread: null } : { scan: 'ocr', misread };
}

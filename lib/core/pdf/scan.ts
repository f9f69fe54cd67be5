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
  if (!hasLetters(text, FEWEST * Math.max(1, pages))) return { scan: 'noText', misread: null };
  const misread = findMisread(text, lang);
  return misread === null ? { scan: null, misread: null } : { scan: 'ocr', misread };
}

/** Looks no further than it must: texts are long. */
function hasLetters(text: string, wanted: number): boolean {
  let letters = 0;
  for (const _ of text.matchAll(/\p{L}/gu)) {
    letters += 1;
    if (letters >= wanted) return true;
  }
  return false;
}

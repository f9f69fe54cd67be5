import { randomFillSync } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  concatTransformationMatrix,
  drawObject,
  PDFDocument,
  popGraphicsState,
  pushGraphicsState,
  StandardFonts,
} from '@cantoo/pdf-lib';
import { readPdf } from '../../lib/cli/read-pdf.ts';
import { findThroughMisreading } from '../../lib/core/glossary/find-misread.ts';
import { compileGlossary, findMentions } from '../../lib/core/glossary/glossary.ts';
import { loadConcepts } from '../../lib/data/glossary.ts';
import { benchHuge, benchReader } from './pages/pdf-reader.ts';

const SHARED = process.env.MARGIN_SHARED ?? resolve(import.meta.dirname, '../../../shared');
const SAMPLES = join(SHARED, 'data/pdf');

/** A PDF and the clean text that its terms are compared with. */
const PAIRS = [
  ['session4-clean', 'session4-clean.md'],
  ['session10-corrected', 'session10-corrected.txt'],
  ['session10-ocr-noise', 'session10-corrected.txt'],
  ['session10-scan-with-ocr-layer', 'session10-corrected.txt'],
] as const;

const PAGES = 300;

/** Terms in PDFs against those of their clean texts; the reader on a document of 300 pages, in Chromium. */
export async function bench(print: (name: string, value: number, unit: string) => void): Promise<void> {
  if (existsSync(SAMPLES)) await benchTerms(print);
  await benchReader(print, await longPdf(), PAGES);
  await benchHuge(print, await hugePdf());
}

async function benchTerms(print: (name: string, value: number, unit: string) => void): Promise<void> {
  const glossary = compileGlossary(loadConcepts());
  const conceptsIn = (text: string, title: string | null) =>
    findThroughMisreading([glossary], text, 'fr', (words) =>
      findMentions(glossary, words, 'fr', { title }),
    ).map(({ conceptId }) => conceptId);
  for (const [name, clean] of PAIRS) {
    const file = join(SAMPLES, `oidp-${name}.pdf`);
    const { text, title } = await readPdf(new Uint8Array(readFileSync(file)), file, null);
    const wanted = conceptsIn(withoutMarkup(readFileSync(join(SAMPLES, `oidp-${clean}`), 'utf8')), null);
    const found = conceptsIn(text, title);
    const left = [...wanted];
    let right = 0;
    for (const id of found) {
      const at = left.indexOf(id);
      if (at < 0) continue;
      left.splice(at, 1);
      right += 1;
    }
    print(`pdf/${name}/recall`, right / wanted.length, 'ratio');
    print(`pdf/${name}/precision`, right / Math.max(1, found.length), 'ratio');
  }
}

/** Markdown's stars and heads: what is compared is words. */
const withoutMarkup = (text: string) => text.replace(/\*\*|^#+ |^- /gm, '');

const SENTENCE =
  'La commune publie ses données ouvertes et rend compte chaque année de la participation citoyenne, du budget participatif et des engagements de son plan';

/** A line's length of running text, each time from elsewhere. */
const words = (line: number): string => SENTENCE.slice((line * 7) % 40, ((line * 7) % 40) + 88).trim();

/** A document of many pages of running text, with a header and a number on each. */
export async function longPdf(pages = PAGES): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (let number = 1; number <= pages; number += 1) {
    const page = document.addPage([595, 842]);
    page.drawText('Plan d’action national', { x: 60, y: 805, size: 9, font });
    page.drawText(String(number), { x: 290, y: 30, size: 9, font });
    for (let line = 0; line < 42; line += 1) {
      page.drawText(words(line), { x: 60, y: 760 - line * 16.5, size: 11, font });
    }
  }
  return document.save();
}

/** A report with a picture of 200 kB and a few lines of text on each of 500 pages: 100 MB. */
async function hugePdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  const SIDE = 258;
  for (let number = 1; number <= 500; number += 1) {
    const page = document.addPage([595, 842]);
    for (let line = 0; line < 6; line += 1)
      page.drawText(words(number * 5 + line), { x: 60, y: 790 - line * 16.5, size: 11, font });
    // Noise does not shrink.
    const pixels = randomFillSync(new Uint8Array(SIDE * SIDE * 3));
    const picture = document.context.stream(pixels, {
      Type: 'XObject',
      Subtype: 'Image',
      Width: SIDE,
      Height: SIDE,
      ColorSpace: 'DeviceRGB',
      BitsPerComponent: 8,
    });
    const name = page.node.newXObject('Picture', document.context.register(picture));
    page.pushOperators(
      pushGraphicsState(),
      concatTransformationMatrix(475, 0, 0, 475, 60, 200),
      drawObject(name),
      popGraphicsState(),
    );
  }
  return document.save({ useObjectStreams: false });
}

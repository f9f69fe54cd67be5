import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  concatTransformationMatrix,
  drawObject,
  PDFDocument,
  PDFHexString,
  PDFName,
  popGraphicsState,
  pushGraphicsState,
  StandardFonts,
} from '@cantoo/pdf-lib';
import { type Browser, type Tab, until } from './harness/index.ts';
import { SITE } from './notes-tools.ts';

export const PLAN = `${SITE}/plans/session-10.pdf`;

/** A sample of `test/pdf`. */
export function sample(name: string): Uint8Array {
  return new Uint8Array(readFileSync(resolve(import.meta.dirname, '../pdf', name)));
}

/** A PDF with these lines on its pages, locked when a password is given. */
export async function makePdf(pages: readonly (readonly string[])[], password?: string): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const lines of pages) {
    const page = document.addPage([595, 842]);
    for (const [i, line] of lines.entries()) page.drawText(line, { x: 60, y: 740 - i * 18, size: 12, font });
  }
  if (password !== undefined)
    document.encrypt({ userPassword: password, ownerPassword: `${password}-owner` });
  return document.save();
}

/** A PDF with a table of contents: titles, and the pages (from 0) that they lead to. */
export async function withOutline(file: Uint8Array, entries: Record<string, number>): Promise<Uint8Array> {
  const document = await PDFDocument.load(file);
  const { context } = document;
  const outline = context.nextRef();
  const refs = Object.keys(entries).map(() => context.nextRef());
  for (const [i, [title, page]] of Object.entries(entries).entries()) {
    const entry = context.obj({ Parent: outline, Dest: [document.getPage(page).ref, 'Fit'] });
    entry.set(PDFName.of('Title'), PDFHexString.fromText(title));
    if (refs[i + 1]) entry.set(PDFName.of('Next'), refs[i + 1]!);
    if (refs[i - 1]) entry.set(PDFName.of('Prev'), refs[i - 1]!);
    context.assign(refs[i]!, entry);
  }
  const [first, last] = [refs[0]!, refs.at(-1)!];
  context.assign(outline, context.obj({ First: first, Last: last, Count: refs.length }));
  document.catalog.set(PDFName.of('Outlines'), outline);
  return document.save();
}

/** A picture of 32 × 32 in JPEG 2000, as scanners write it: black on the left, white on the right. */
const PICTURE =
  'AAAADGpQICANCocKAAAAFGZ0eXBqcDIgAAAAAGpwMiAAAAAtanAyaAAAABZpaGRyAAAAIAAAACAAAQcHAAAAAAAPY29scgEAAAAAABEAAADJanAyY/9P/1EAKQAAAAAAIAAAACAAAAAAAAAAAAAAACAAAAAgAAAAAAAAAAAAAQcBAf9SAAwAAAABAAUEBAAB/1wAE0BASEhQSEhQSEhQSEhQSEhQ/2QAJQABQ3JlYXRlZCBieSBPcGVuSlBFRyB2ZXJzaW9uIDIuNS4w/5AACgAAAAAASAAB/5PPtAgGx8/ACAF3x9oKAAgVrQ1vz8AgFyxzgmCwStvPwEAhbg0YvnpISucBD3C52hw/x9oKADXyP6q9/9k=';

/** A scan: pages of one picture each, and no text. */
export async function makeScan(pages: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const picture = document.context.register(
    document.context.stream(Buffer.from(PICTURE, 'base64'), {
      Type: 'XObject',
      Subtype: 'Image',
      Width: 32,
      Height: 32,
      ColorSpace: 'DeviceGray',
      BitsPerComponent: 8,
      Filter: 'JPXDecode',
    }),
  );
  for (let number = 0; number < pages; number += 1) {
    const page = document.addPage([595, 842]);
    const name = page.node.newXObject('Scan', picture);
    page.pushOperators(
      pushGraphicsState(),
      concatTransformationMatrix(595, 0, 0, 842, 0, 0),
      drawObject(name),
      popGraphicsState(),
    );
  }
  return document.save();
}

/** Opens an address in the reader, without waiting for more than the page. */
export async function openInReader(browser: Browser, url: string, body: Uint8Array): Promise<Tab> {
  browser.site.serve(url, { body, type: 'application/pdf' });
  return browser.openExtensionPage(`pdf-reader.html?src=${url}`);
}

/** Waits until the first page is drawn and the text is read. */
export async function untilReadPdf(tab: Tab): Promise<void> {
  // A busy machine takes its time over the first page.
  await until(
    'the page to be drawn and read',
    () =>
      tab.evaluate(
        () =>
          document.querySelector('.pdf-page[data-drawn]') !== null &&
          [...CSS.highlights].some(([name, ranges]) => name.startsWith('mc-term') && ranges.size > 0),
      ),
    { timeout: 60_000 },
  );
}

/** Words painted under a name, joined over the words that are painted one by one. */
export async function paintedAs(tab: Tab, name: string): Promise<string> {
  return ((await tab.highlights())[name] ?? []).join('').replace(/[\u2060]/g, '');
}

/** Gives a file to the page: chosen, or dropped onto it. */
export async function giveFile(
  tab: Tab,
  how: 'choose' | 'drop',
  name: string,
  body: Uint8Array,
): Promise<void> {
  await tab.waitFor(
    'a place for files',
    (way, fileName, base64) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const given = new DataTransfer();
      given.items.add(new File([bytes], fileName, { type: 'application/pdf' }));
      if (way === 'drop') {
        const dropped = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: given });
        document.dispatchEvent(
          new DragEvent('dragover', { bubbles: true, cancelable: true, dataTransfer: given }),
        );
        return !document.dispatchEvent(dropped);
      }
      const picker = document.querySelector<HTMLInputElement>('input[type=file]');
      if (!picker) return false;
      picker.files = given.files;
      picker.dispatchEvent(new Event('change', { bubbles: true }));
      return true;
    },
    how,
    name,
    Buffer.from(body).toString('base64'),
  );
}

/** Selects from one word on the pages to another as a reader does, and waits for the toolbar. */
export async function selectWords(tab: Tab, from: string, to: string): Promise<void> {
  await tab.waitFor(
    `the words ${from} … ${to}`,
    (first, last) => {
      const spans = [...document.querySelectorAll('.pdf-text > span')];
      const isWord = (span: Element, word: string) => span.textContent?.replace(/[\s\u2060]+$/, '') === word;
      const begin = spans.find((span) => isWord(span, first));
      const end = spans.find(
        (span) =>
          isWord(span, last) &&
          begin !== undefined &&
          (begin.compareDocumentPosition(span) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
      );
      if (!begin?.firstChild || !end?.firstChild) return false;
      document.getSelection()?.setBaseAndExtent(begin.firstChild, 0, end.firstChild, last.length);
      return true;
    },
    from,
    to,
  );
  await tab.margin.find('toolbar', 'Passage sélectionné');
}

/** Waits until the reader is at a page (from 1): it begins in the upper part of the window, and is drawn. */
export async function untilAtPage(tab: Tab, page: number): Promise<void> {
  await tab.waitFor(
    `page ${page}`,
    (number) => {
      const wanted = document.querySelector(`.pdf-page[data-page="${number}"][data-drawn]`);
      const field = document.querySelector<HTMLInputElement>('.pdf-bar__page > input');
      const top = wanted?.getBoundingClientRect().top ?? -1;
      return field?.value === String(number) && top >= 0 && top < innerHeight / 2;
    },
    page,
  );
}

/** Where a word of the pages stands in the window; undefined while it is not there. */
function boxOf(tab: Tab, word: string) {
  return tab.evaluate((wanted) => {
    const span = [...document.querySelectorAll('.pdf-text > span')].find(
      ({ textContent }) => textContent?.replace(/[\s\u2060]+$/, '') === wanted,
    );
    if (!span?.firstChild) return undefined;
    const range = document.createRange();
    range.setStart(span.firstChild, 0);
    range.setEnd(span.firstChild, wanted.length);
    const rect = range.getBoundingClientRect();
    return { x: rect.x, y: rect.y, width: rect.width, height: rect.height };
  }, word);
}

/** How many pixels left and right of a painted word and of the ink of its letters differ. */
export async function drift(tab: Tab, word: string): Promise<{ left: number; right: number }> {
  const box = await until(`the word ${word}`, () => boxOf(tab, word));
  const picture = await tab.screenshot();
  const dark = (x: number) =>
    picture.count(
      { x, y: box.y + box.height * 0.1, width: 1, height: box.height * 0.75 },
      ({ red, green, blue }) => red + green + blue < 520,
    ) > 0;
  // Outward from the middle: the ink of the word goes on until there is a gap as wide as a space.
  const middle = Math.round(box.x + box.width / 2);
  const left = edge(middle, -1, dark);
  const right = edge(middle, 1, dark);
  return { left: left - box.x, right: right + 1 - (box.x + box.width) };
}

/** How far below the top of its word a term's line begins, in heights of the word. */
export async function lineUnder(tab: Tab, word: string): Promise<number> {
  const box = await until(`the word ${word}`, () => boxOf(tab, word));
  const picture = await tab.screenshot();
  // Above the middle stands the line of the words before.
  const rows = Array.from({ length: Math.ceil(box.height * 3) }, (_, row) => row).slice(box.height / 2);
  const isLine = (row: number) =>
    picture.count(
      { x: box.x, y: Math.round(box.y) + row, width: box.width, height: 1 },
      ({ red, blue }) => blue - red > 40,
    ) > 2;
  return (rows.find(isLine) ?? 0) / box.height;
}

/** The last inked column before a gap of three columns. */
function edge(from: number, step: 1 | -1, dark: (x: number) => boolean): number {
  let last = from;
  for (let x = from; Math.abs(x - last) <= 3; x += step) if (dark(x)) last = x;
  return last;
}

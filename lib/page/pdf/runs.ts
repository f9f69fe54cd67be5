import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { TextContent, TextItem } from 'pdfjs-dist/types/src/display/api.d.ts';
import type { PageRuns, Run } from '../../core/pdf/page-runs.ts';
import type { PdfFacts } from '../../core/pdf/pdf-article.ts';

/** Radians: words that lean less are read as a line. */
const LEAN = 0.05;

/** The words of a page with their places, read from the file without drawing it. */
export async function readPageRuns(page: PDFPageProxy): Promise<PageRuns> {
  const view = page.getViewport({ scale: 1 });
  const content: TextContent = await page.getTextContent();
  const runs: Run[] = [];
  for (const [item, text] of content.items.entries()) {
    if (isText(text)) runs.push(runOf(text, item, view.transform));
  }
  return { width: view.width, height: view.height, runs };
}

function isText(item: TextContent['items'][number]): item is TextItem {
  return 'str' in item;
}

function runOf({ str, transform, width, fontName }: TextItem, item: number, view: number[]): Run {
  const [a, b, c, d, e, f] = multiply(view, transform as number[]);
  const isUpright = Math.abs(Math.atan2(b, a)) < LEAN && d <= 0;
  return {
    item,
    text: str,
    left: e,
    baseline: f,
    width,
    size: Math.hypot(c, d),
    font: fontName,
    upright: isUpright,
  };
}

type Matrix = [number, number, number, number, number, number];

function multiply(m: readonly number[], n: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m;
  const [p = 1, q = 0, r = 0, s = 1, t = 0, u = 0] = n;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

/** What the file says of itself; nothing where it says nothing readable. */
export async function readFacts(document: PDFDocumentProxy): Promise<PdfFacts> {
  const { info } = await document.getMetadata().catch(() => ({ info: {} }));
  const said = info as Record<string, unknown>;
  const word = (name: string) => (typeof said[name] === 'string' ? (said[name] as string) : null);
  return {
    title: word('Title'),
    author: word('Author'),
    created: word('CreationDate'),
    modified: word('ModDate'),
    lang: word('Language'),
  };
}

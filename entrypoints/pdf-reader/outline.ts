import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { OutlineEntry } from '../../components/PdfOutline.tsx';
import type { Viewer } from '../../lib/page/pdf/viewer.ts';

/** What a document says of its parts, and the way to them. */
export interface Outline {
  entries: readonly OutlineEntry[];
  follow(key: string, viewer: Viewer): Promise<void>;
  /** To a place as the file writes it. */
  go(destination: unknown, viewer: Viewer): Promise<void>;
}

/** Entries of a hostile file at most. */
const MOST = 2000;

interface FileEntry {
  title: string;
  dest: unknown;
  items: FileEntry[];
}

export async function readOutline(pdf: PDFDocumentProxy): Promise<Outline> {
  const places = new Map<string, unknown>();
  const read = (items: readonly FileEntry[], before: string): OutlineEntry[] =>
    items.flatMap(({ title, dest, items: inner }, i) => {
      if (places.size >= MOST) return [];
      const key = `${before}${i}`;
      places.set(key, dest);
      return [{ title: title.trim() || '…', key, entries: read(inner, `${key}.`) }];
    });
  const stated = ((await pdf.getOutline().catch(() => null)) ?? []) as FileEntry[];

  async function go(destination: unknown, viewer: Viewer): Promise<void> {
    const place =
      typeof destination === 'string' ? await pdf.getDestination(destination).catch(() => null) : destination;
    if (!Array.isArray(place)) return;
    const [page, , left, top] = place as [unknown, unknown, unknown, unknown];
    const index =
      typeof page === 'number' ? page : await pdf.getPageIndex(page as never).catch(() => undefined);
    if (index === undefined) return;
    viewer.goTo(index, await downOf(index, left, top));
  }

  /** Points from the top of the page, of a place in the file's own coordinates. */
  async function downOf(index: number, left: unknown, top: unknown): Promise<number> {
    if (typeof top !== 'number') return 0;
    const page = await pdf.getPage(index + 1);
    const [, y = 0] = page
      .getViewport({ scale: 1 })
      .convertToViewportPoint(typeof left === 'number' ? left : 0, top) as number[];
    return Math.max(0, y);
  }

  return {
    entries: read(stated, ''),
    follow: (key, viewer) => go(places.get(key), viewer),
    go,
  };
}

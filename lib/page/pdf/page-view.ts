import type { PDFDocumentProxy, PDFPageProxy, RenderTask } from 'pdfjs-dist';
import type { PageRuns } from '../../core/pdf/page-runs.ts';
import { drain } from '../../core/slices.ts';
import { frames, inFrames } from '../slices.ts';
import { type DrawingCodes, readGlyphWidths } from './glyph-widths.ts';
import { createTextLayer, type TextLayer } from './text-layer.ts';

/** Pixels of one picture at most: larger pages are drawn coarser. */
const MOST_PIXELS = 12_000_000;

/** Frames in which a new picture is copied, where no graphics card paints: letters come behind. */
const COPIED_IN = 3;

/** Turned about the top left corner, and put back into place. */
const TURNS: Record<number, string> = {
  90: 'rotate(90deg) translateY(-100%)',
  180: 'rotate(180deg) translate(-100%, -100%)',
  270: 'rotate(270deg) translateX(-100%)',
};

/** How pages are shown. */
export interface Look {
  /** CSS pixels for a point. */
  scale: number;
  /** Degrees clockwise, beyond what the file says. */
  rotation: number;
}

/** Links of a page as the file states them: to the web, or to a place in the document. */
export interface PageLink {
  url?: string;
  dest?: unknown;
  /** Points of the upright page: left, top, width, height. */
  box: [number, number, number, number];
}

export interface PageViewPorts {
  document: Document;
  pdf: PDFDocumentProxy;
  codes: DrawingCodes;
  runsOf(page: number): Promise<PageRuns>;
  runsKnown(page: number): PageRuns | undefined;
  label(page: number): string;
  follow(link: PageLink): void;
  layerPlaced(layer: TextLayer): void;
  layerDropped(layer: TextLayer): void;
}

/** One page in the column: its place is always there, its picture only near the window. */
export interface PageView {
  readonly element: HTMLElement;
  readonly page: number;
  resize(width: number, height: number, look: Look): void;
  /** Draws it, unless it is drawn. Resolves when that is done or was given up; `broken`: it cannot be drawn. */
  draw(): Promise<'broken' | undefined>;
  /** Gives picture and letters back. */
  release(): void;
  /** The letters, made at once when the words are known; undefined while they are not. */
  layer(): TextLayer | undefined;
  isDrawn(): boolean;
}

export function createPageView(ports: PageViewPorts, page: number): PageView {
  const { document } = ports;
  const element = document.createElement('section');
  element.className = 'pdf-page';
  element.dataset.page = String(page + 1);
  element.setAttribute('aria-label', ports.label(page + 1));
  // Turned as a whole, so that letters and marks turn with the picture.
  const sheet = document.createElement('div');
  sheet.className = 'pdf-sheet';
  element.append(sheet);
  let look: Look = { scale: 1, rotation: 0 };
  let canvas: HTMLCanvasElement | undefined;
  let layer: TextLayer | undefined;
  /** Whether all its letters have a place. */
  let isPlaced = false;
  let links: HTMLElement | undefined;
  let task: RenderTask | undefined;
  let proxy: PDFPageProxy | undefined;
  /** Counts drawings, so that one that was given up changes nothing any more. */
  let turn = 0;

  /** The letters, without their places; undefined while the words are not known. */
  function makeLayer(): TextLayer | undefined {
    const runs = ports.runsKnown(page);
    if (layer || !runs) return layer;
    layer = createTextLayer(document, page, runs);
    sheet.append(layer.element);
    return layer;
  }

  function nowPlaced(made: TextLayer): void {
    if (isPlaced) return;
    isPlaced = true;
    ports.layerPlaced(made);
  }

  /** A page's letters at once: for those who wait for a place among them. */
  function layerNow(): TextLayer | undefined {
    const made = makeLayer();
    if (!made || isPlaced) return made;
    drain(made.place(look.scale, undefined));
    nowPlaced(made);
    return made;
  }

  /** As the page's own fonts have them, without holding up the page: laying them all out takes longer than a frame. */
  async function placeLetters(of: PDFPageProxy, isWanted: () => boolean): Promise<void> {
    await ports.runsOf(page);
    const widths = await readGlyphWidths(of, ports.codes).catch(() => undefined);
    const made = isWanted() ? makeLayer() : undefined;
    if (!made) return;
    await inFrames(made.place(look.scale, widths), isWanted);
    if (isWanted()) nowPlaced(made);
  }

  function dropLayer(): void {
    if (!layer) return;
    layer.element.remove();
    if (isPlaced) ports.layerDropped(layer);
    layer = undefined;
    isPlaced = false;
  }

  function release(): void {
    turn += 1;
    task?.cancel();
    task = undefined;
    if (canvas) {
      // A canvas keeps its memory until it has no size.
      canvas.width = canvas.height = 0;
      canvas.remove();
      canvas = undefined;
    }
    links?.remove();
    links = undefined;
    dropLayer();
    proxy?.cleanup();
    proxy = undefined;
  }

  async function draw(): Promise<'broken' | undefined> {
    if (canvas || task) return undefined;
    turn += 1;
    const mine = turn;
    const isWanted = () => mine === turn;
    const of = await ports.pdf.getPage(page + 1).catch(() => undefined);
    if (!of) return 'broken';
    if (!isWanted()) return undefined;
    proxy = of;
    const ratio = document.defaultView?.devicePixelRatio ?? 1;
    const wanted = of.getViewport({ scale: look.scale * ratio });
    const fit = Math.min(1, Math.sqrt(MOST_PIXELS / (wanted.width * wanted.height)));
    const viewport = fit === 1 ? wanted : wanted.clone({ scale: wanted.scale * fit });
    const picture = document.createElement('canvas');
    picture.width = Math.floor(viewport.width);
    picture.height = Math.floor(viewport.height);
    picture.setAttribute('aria-hidden', 'true');
    task = of.render({ canvas: picture, viewport });
    try {
      await task.promise;
    } catch {
      // Given up, or a page that is broken: it stays white, and its words may still be read.
      if (!isWanted()) return undefined;
      task = undefined;
      return 'broken';
    }
    if (!isWanted()) return undefined;
    task = undefined;
    canvas = picture;
    sheet.prepend(picture);
    await frames(COPIED_IN);
    await placeLetters(of, isWanted);
    if (!isWanted()) return undefined;
    element.dataset.drawn = '';
    await addLinks(of, isWanted);
    return undefined;
  }

  async function addLinks(of: PDFPageProxy, isWanted: () => boolean): Promise<void> {
    const annotations = (await of.getAnnotations().catch(() => [])) as {
      subtype?: string;
      url?: string;
      dest?: unknown;
      rect?: [number, number, number, number];
    }[];
    const found = annotations.filter(
      ({ subtype, url, dest, rect }) => subtype === 'Link' && rect && (url || dest),
    );
    if (!isWanted() || found.length === 0) return;
    const view = of.getViewport({ scale: look.scale });
    links = document.createElement('div');
    links.className = 'pdf-links';
    for (const { url, dest, rect } of found) {
      const [x1, y1] = view.convertToViewportPoint(rect![0], rect![1]) as [number, number];
      const [x2, y2] = view.convertToViewportPoint(rect![2], rect![3]) as [number, number];
      const box: PageLink['box'] = [Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1)];
      links.append(linkFor(url ? { url, box } : { dest, box }));
    }
    sheet.append(links);
  }

  function linkFor(link: PageLink): HTMLAnchorElement {
    const anchor = document.createElement('a');
    const [left, top, width, height] = link.box;
    Object.assign(anchor.style, {
      left: `${left}px`,
      top: `${top}px`,
      width: `${width}px`,
      height: `${height}px`,
    });
    anchor.href = link.url && /^(?:https?|mailto):/i.test(link.url) ? link.url : '#';
    anchor.setAttribute('aria-label', link.url ?? ports.label(page + 1));
    anchor.rel = 'noopener noreferrer';
    anchor.target = '_blank';
    anchor.addEventListener('click', (event) => {
      if (anchor.getAttribute('href') !== '#') return;
      event.preventDefault();
      ports.follow(link);
    });
    return anchor;
  }

  return {
    element,
    page,
    resize(width, height, next) {
      const isTurned = next.rotation % 180 !== 0;
      element.style.width = `${(isTurned ? height : width) * next.scale}px`;
      element.style.height = `${(isTurned ? width : height) * next.scale}px`;
      sheet.style.width = `${width * next.scale}px`;
      sheet.style.height = `${height * next.scale}px`;
      sheet.style.transform = TURNS[next.rotation] ?? '';
      const isSameSize = next.scale === look.scale;
      look = next;
      if (isSameSize) return;
      delete element.dataset.drawn;
      release();
    },
    draw,
    release() {
      delete element.dataset.drawn;
      release();
    },
    layer: layerNow,
    isDrawn: () => canvas !== undefined,
  };
}

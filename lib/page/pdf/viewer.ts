import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { PageRuns } from '../../core/pdf/page-runs.ts';
import type { DrawingCodes } from './glyph-widths.ts';
import { createPageView, type Look, type PageLink, type PageView } from './page-view.ts';
import { readPageRuns } from './runs.ts';
import type { TextLayer } from './text-layer.ts';

/** CSS pixels for a point, at 100 %. */
export const FULL_SIZE = 96 / 72;
/** CSS pixels between what stands over the window and a page that is gone to. */
const GAP = 8;
/** Pages drawn beyond the window, in heights of it. */
const NEAR = '100% 0px';
/** Pages that stay drawn at most. */
const MOST_DRAWN = 8;

export interface ViewerPorts {
  document: Document;
  /** The column that pages stand in; the window scrolls. */
  column: HTMLElement;
  pdf: PDFDocumentProxy;
  codes: DrawingCodes;
  label(page: number): string;
  follow(link: PageLink): void;
  /** Another page is at the top of the window. From 0. */
  pageShown(page: number): void;
  /** Another place is in the window, or another look. */
  moved(): void;
  /** CSS pixels at the top of the window that something stands over. */
  covered(): number;
}

/** The pages of a document, one below the other, drawn where the reader is. */
export interface Viewer {
  readonly pageCount: number;
  /** The words of a page, read once. */
  runsOf(page: number): Promise<PageRuns>;
  /** Letters of a page, as far as its words are known; made if need be. */
  layerOf(page: number): TextLayer | undefined;
  /** Letters that are there. */
  layers(): readonly TextLayer[];
  onLayer(heard: (layer: TextLayer, isThere: boolean) => void): void;
  look(): Look;
  setLook(look: Look): void;
  /** CSS pixels for a point at which a page takes the window's width, but for the column's padding. */
  fitScale(): number;
  current(): number;
  /** What is at the top of the window: a page, and points from its top (below 0 when it begins further down). */
  place(): { page: number; down: number };
  /** @param down Points from the top of the page. */
  goTo(page: number, down?: number): void;
  pageAt(node: Node): number | undefined;
  /** Begins at a place. Resolves when its page is drawn. */
  start(page: number, down: number): Promise<void>;
  stop(): void;
}

export async function createViewer(ports: ViewerPorts): Promise<Viewer> {
  const { document, column, pdf } = ports;
  const view = document.defaultView ?? window;
  const first = await pdf.getPage(1);
  const { width, height } = first.getViewport({ scale: 1 });
  const sizes: { width: number; height: number }[] = Array.from({ length: pdf.numPages }, () => ({
    width,
    height,
  }));
  const reading: (Promise<PageRuns> | undefined)[] = [];
  const known: (PageRuns | undefined)[] = [];
  const layers = new Set<TextLayer>();
  const near = new Set<number>();
  let heard: (layer: TextLayer, isThere: boolean) => void = () => {};
  let look: Look = { scale: FULL_SIZE, rotation: 0 };
  let current = 0;
  let drawing = false;
  let stopped = false;

  function runsOf(page: number): Promise<PageRuns> {
    reading[page] ??= readRuns(page);
    return reading[page];
  }

  async function readRuns(page: number): Promise<PageRuns> {
    const of = await pdf.getPage(page + 1);
    const runs = await readPageRuns(of).catch(
      // A broken page has no words, but its place.
      (): PageRuns => ({ width: sizes[page]!.width, height: sizes[page]!.height, runs: [] }),
    );
    if (!views[page]?.isDrawn()) of.cleanup();
    known[page] = runs;
    if (Math.abs(runs.width - sizes[page]!.width) > 1 || Math.abs(runs.height - sizes[page]!.height) > 1) {
      sizes[page] = { width: runs.width, height: runs.height };
      const top = views[current]!.element.getBoundingClientRect().top;
      views[page]!.resize(runs.width, runs.height, look);
      // Pages above the reader took another height: what is read stays where it is.
      view.scrollBy({ top: views[current]!.element.getBoundingClientRect().top - top, behavior: 'instant' });
    }
    return runs;
  }

  const views: PageView[] = sizes.map((_, page) =>
    createPageView(
      {
        document,
        pdf,
        codes: ports.codes,
        runsOf,
        runsKnown: (of) => known[of],
        label: ports.label,
        follow: ports.follow,
        layerPlaced: (layer) => {
          layers.add(layer);
          heard(layer, true);
        },
        layerDropped: (layer) => {
          layers.delete(layer);
          heard(layer, false);
        },
      },
      page,
    ),
  );

  const observer = new view.IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const page = Number((target as HTMLElement).dataset.page) - 1;
        if (isIntersecting) near.add(page);
        else near.delete(page);
      }
      void drawNear();
    },
    { rootMargin: NEAR },
  );

  /** One page after the other, the one that is read first; those far away are given back. */
  async function drawNear(): Promise<void> {
    for (const each of views) {
      if (!near.has(each.page) && (each.isDrawn() || layersOn(each.page)) && isFar(each.page)) each.release();
    }
    if (drawing) return;
    drawing = true;
    for (;;) {
      const next = [...near]
        .filter((page) => !views[page]!.isDrawn() && !failed.has(page))
        .sort((a, b) => Math.abs(a - current) - Math.abs(b - current))[0];
      if (next === undefined || stopped) break;
      const outcome = await views[next]!.draw();
      // A page that cannot be drawn is not tried for ever; one that was given up for another look is.
      if (outcome === 'broken') failed.add(next);
    }
    drawing = false;
  }
  const failed = new Set<number>();
  const layersOn = (page: number) => [...layers].some((layer) => layer.page === page);
  const isFar = (page: number) =>
    Math.abs(page - current) > MOST_DRAWN / 2 || views.filter((each) => each.isDrawn()).length > MOST_DRAWN;

  function resizeAll(): void {
    for (const [page, size] of sizes.entries()) views[page]!.resize(size.width, size.height, look);
  }

  function findCurrent(): void {
    const line = ports.covered() + view.innerHeight * 0.3;
    let low = 0;
    let high = views.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (views[middle]!.element.getBoundingClientRect().top <= line) low = middle;
      else high = middle - 1;
    }
    if (low === current) return;
    current = low;
    ports.pageShown(current);
  }

  let frame = 0;
  const onScroll = () => {
    if (frame !== 0) return;
    frame = view.requestAnimationFrame(() => {
      frame = 0;
      findCurrent();
      ports.moved();
    });
  };

  function goTo(page: number, down = 0): void {
    const to = views[Math.max(0, Math.min(page, views.length - 1))]!;
    const top = to.element.getBoundingClientRect().top + down * look.scale - ports.covered() - GAP;
    view.scrollBy({ top, behavior: 'instant' });
    findCurrent();
  }

  return {
    pageCount: pdf.numPages,
    runsOf,
    layerOf: (page) => views[page]?.layer(),
    layers: () => [...layers],
    onLayer: (listener) => {
      heard = listener;
    },
    look: () => look,
    setLook(next) {
      const page = current;
      const box = views[page]!.element.getBoundingClientRect();
      const share = box.height > 0 ? (ports.covered() - box.top) / box.height : 0;
      look = next;
      failed.clear();
      resizeAll();
      const now = views[page]!.element.getBoundingClientRect();
      view.scrollBy({ top: now.top + share * now.height - ports.covered(), behavior: 'instant' });
      void drawNear();
      ports.moved();
    },
    fitScale: () => {
      const size = sizes[current]!;
      const wide = look.rotation % 180 === 0 ? size.width : size.height;
      const { paddingInlineStart, paddingInlineEnd } = view.getComputedStyle(column);
      const beside = Number.parseFloat(paddingInlineStart) + Number.parseFloat(paddingInlineEnd);
      return Math.max(0.2, (document.documentElement.clientWidth - beside) / wide);
    },
    current: () => current,
    place() {
      const { top } = views[current]!.element.getBoundingClientRect();
      return { page: current, down: (ports.covered() + GAP - top) / look.scale };
    },
    goTo,
    pageAt(node) {
      const element = node instanceof view.Element ? node : node.parentElement;
      const page = element?.closest<HTMLElement>('.pdf-page')?.dataset.page;
      return page === undefined ? undefined : Number(page) - 1;
    },
    async start(page, down) {
      column.replaceChildren(...views.map(({ element }) => element));
      resizeAll();
      if (page > 0 || down > 0) goTo(page, down);
      view.addEventListener('scroll', onScroll, { passive: true });
      await views[current]!.draw();
      for (const { element } of views) observer.observe(element);
    },
    stop() {
      stopped = true;
      observer.disconnect();
      view.removeEventListener('scroll', onScroll);
      near.clear();
      for (const each of views) each.release();
      column.replaceChildren();
    },
  };
}

import type { Look } from '../../lib/page/pdf/page-view.ts';
import type { Viewer } from '../../lib/page/pdf/viewer.ts';

/** Where a reader is in a document, and how it is shown. */
export interface Place {
  /** From 0. */
  page: number;
  /** Points from the top of the page. */
  down: number;
  /** Undefined: as wide as fits. */
  look?: Look;
}

/** ms without a move, after which a place is one. */
const REST = 250;

/** Where this entry of the tab's history was left: after a reload, and on the way back. */
export function readPlace(): Place | undefined {
  const kept: unknown = (history.state as { pdfPlace?: unknown } | null)?.pdfPlace;
  return isPlace(kept) ? kept : undefined;
}

/** Keeps the place with the entry of the tab's history, which goes with the tab, some time after each move. */
export function keepPlaces(viewer: () => Viewer): { moved(): void; stop(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  history.scrollRestoration = 'manual';
  const keep = () => {
    const pdfPlace: Place = { ...viewer().place(), look: viewer().look() };
    history.replaceState({ pdfPlace }, '');
  };
  return {
    moved() {
      clearTimeout(timer);
      timer = setTimeout(keep, REST);
    },
    stop: () => clearTimeout(timer),
  };
}

function isPlace(value: unknown): value is Place {
  if (typeof value !== 'object' || value === null) return false;
  const { page, down, look } = value as Partial<Place>;
  return (
    Number.isInteger(page) && Number.isFinite(down) && (look === undefined || Number.isFinite(look.scale))
  );
}

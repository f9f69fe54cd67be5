import { h, render } from 'preact';
import type { OutlineEntry } from '../../components/PdfOutline.tsx';
import css from '../../components/styles/in-page.css?inline';
import { createWordFinder, type WordFinder } from '../../lib/core/pdf/find-words.ts';
import { pdfArticle } from '../../lib/core/pdf/pdf-article.ts';
import { scanOf } from '../../lib/core/pdf/scan.ts';
import type { PdfStatus } from '../../lib/core/reading.ts';
import { drain } from '../../lib/core/slices.ts';
import type { Passage } from '../../lib/core/text/passage.ts';
import { sendMessage } from '../../lib/extension/messages.ts';
import { rectsOf } from '../../lib/page/hit.ts';
import { createPdfSession, type PdfSession } from '../../lib/page/pdf/pdf-session.ts';
import { readFacts } from '../../lib/page/pdf/runs.ts';
import { createViewer, type Viewer } from '../../lib/page/pdf/viewer.ts';
import { inSlices } from '../../lib/page/slices.ts';
import { MarginView, type MarginViewProps } from '../margin-view/MarginView.tsx';
import { startReader } from '../reader/reader.ts';
import { readOutline } from './outline.ts';
import { CODES, type OpenedFile } from './pdfjs.ts';
import { keepPlaces, type Place } from './place.ts';
import type { ReceivedPdf } from './receive.ts';

export interface ReaderPorts {
  column: HTMLElement;
  label(page: number): string;
  pageShown(page: number): void;
  /** The text has been read: find and export work. */
  read(): void;
}

/** An open PDF. */
export interface OpenPdf {
  viewer: Viewer;
  session: PdfSession;
  outline: readonly OutlineEntry[];
  followOutline(key: string): Promise<void>;
  find(query: string): readonly Passage[];
  /** Scrolls to a passage. */
  show(passage: Passage): void;
  stop(): void;
}

/** Shows a PDF in a column and starts the reader on it: the same one that reads pages. */
export async function openReader(
  document: Document,
  { pdf, close }: OpenedFile,
  received: ReceivedPdf,
  place: Place,
  ports: ReaderPorts,
): Promise<OpenPdf> {
  const [facts, outline, setup] = await Promise.all([readFacts(pdf), readOutline(pdf), sendMessage('setUp')]);
  const places = keepPlaces(() => viewer);
  const viewer = await createViewer({
    document,
    column: ports.column,
    pdf,
    codes: CODES,
    covered: () => barOver(ports.column),
    label: ports.label,
    pageShown: ports.pageShown,
    moved: places.moved,
    follow: ({ dest }) => void outline.go(dest, viewer),
  });
  viewer.setLook(place.look ?? { scale: Math.min(viewer.look().scale, viewer.fitScale()), rotation: 0 });
  await viewer.start(place.page, place.down);

  const source = { address: received.address, fileName: received.name, hash: received.hash };
  let session: PdfSession | undefined;
  let finder: WordFinder | undefined;
  let status: PdfStatus | undefined;
  let isPreparing = false;
  let stopped = false;

  /** Without haste: the reader may look for words at any time, and then it must be there. */
  async function prepareFinding(): Promise<void> {
    const text = session?.text();
    if (isPreparing || !text) return;
    isPreparing = true;
    const made = await inSlices(createWordFinder(text.text), () => !stopped && !finder);
    finder ??= made;
  }

  const stopReader = startReader(setup, () => undefined, {
    makeSession: (page, sessionPorts) => {
      session = createPdfSession(page, {
        ...sessionPorts,
        viewer,
        articleOf: (text) => pdfArticle(text, facts, source),
        statusOf: (article) => {
          status ??= {
            pages: viewer.pageCount,
            ...scanOf(article.text, viewer.pageCount, article.lang),
          };
          return status;
        },
        changed: () => {
          sessionPorts.changed();
          ports.read();
          void prepareFinding();
        },
      });
      return session;
    },
    bringDrawing: async () => ({
      css,
      draw: (root: ShadowRoot, props: MarginViewProps) => render(h(MarginView, props), root),
      undraw: (root: ShadowRoot) => render(null, root),
    }),
  });
  if (!session) throw new Error('the reader made no session');
  const reading = session;

  function show(passage: Passage): void {
    const [range] = reading.rangesOf(passage);
    const rect = range && rectsOf(document, range)[0];
    if (!rect) return;
    if (rect.top < window.innerHeight * 0.15 || rect.bottom > window.innerHeight * 0.85)
      window.scrollBy({ top: rect.top - window.innerHeight * 0.35, behavior: 'instant' });
  }

  return {
    viewer,
    session: reading,
    outline: outline.entries,
    followOutline: (key) => outline.follow(key, viewer),
    find(query) {
      const text = reading.text();
      if (!text) return [];
      finder ??= drain(createWordFinder(text.text));
      const found = finder.find(query);
      reading.find(found);
      return found;
    },
    show(passage) {
      show(passage);
      reading.point(passage);
    },
    stop() {
      stopped = true;
      places.stop();
      stopReader();
      viewer.stop();
      void close();
    },
  };
}

/** CSS pixels of the bar that stands over the pages: higher in a narrow window. */
function barOver(column: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(column).getPropertyValue('--pdf-bar'));
}

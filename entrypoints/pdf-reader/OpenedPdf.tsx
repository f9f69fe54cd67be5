import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Button } from '../../components/Button.tsx';
import { MenuButton } from '../../components/MenuButton.tsx';
import { PdfFind } from '../../components/PdfFind.tsx';
import { PdfOutline } from '../../components/PdfOutline.tsx';
import { PdfToolbar } from '../../components/PdfToolbar.tsx';
import { useStrings } from '../../components/StringsContext.ts';
import { Toast } from '../../components/Toast.tsx';
import type { Passage } from '../../lib/core/text/passage.ts';
import { pageOfFragment } from '../../lib/extension/pdf-reader.ts';
import { fileNameOf, saveFile } from '../../lib/extension/save-file.ts';
import { writeClipboard } from '../../lib/page/clipboard.ts';
import { FULL_SIZE } from '../../lib/page/pdf/viewer.ts';
import { exportNotes } from './export-notes.ts';
import { followKeys } from './keys.ts';
import { type OpenPdf, openReader } from './open-reader.ts';
import type { OpenedFile } from './pdfjs.ts';
import type { Place } from './place.ts';
import { MOST_PRINTED, printPdf } from './print.ts';
import type { ReceivedPdf } from './receive.ts';

interface OpenedPdfProps {
  file: OpenedFile;
  received: ReceivedPdf;
  /** Where to begin. */
  place: Place;
  onFile: (file: File) => void;
}

/** Steps of the zoom, and its ends, as factors of full size. */
const STEP = 1.1;
const SMALLEST = 0.25;
const LARGEST_ZOOM = 6;
/** Below this width of the window one thing at a time stands beside the pages, and nothing by itself. */
const ROOM_FOR_BOTH = 1000;
/** Up to this width it lies over them (`pdf.css`). */
const NO_ROOM_BESIDE = 820;
/** ms without a change, after which a window has its size. */
const REST = 150;

/** A PDF on the screen, with its bar, its panel and what can be opened over it. */
export function OpenedPdf({ file, received, place, onFile }: OpenedPdfProps) {
  const { t } = useStrings();
  const column = useRef<HTMLDivElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const reader = useRef<OpenPdf | undefined>(undefined);
  const [, setRead] = useState(0);
  const [page, setPage] = useState(place.page);
  const [zoom, setZoom] = useState(100);
  const [panel, setPanel] = useState(window.innerWidth > ROOM_FOR_BOTH);
  const [tabId, setTabId] = useState<number>();
  const [outline, setOutline] = useState(false);
  /** The scale that the reader chose; pages are smaller where there is no room for it. */
  const chosen = useRef(place.look?.scale ?? FULL_SIZE);
  /** Whether pages are to be seen whole, whatever the window and what stands beside them. */
  const isWhole = useRef(false);
  const [finding, setFinding] = useState<{ query: string; found: readonly Passage[]; at: number }>();
  const [toast, setToast] = useState<string>();

  useEffect(() => {
    let left = false;
    void browser.tabs.getCurrent().then((tab) => !left && setTabId(tab?.id));
    const opening = openReader(document, file, received, place, {
      column: column.current!,
      label: (n) => t('pdf.page', { n }),
      pageShown: setPage,
      read: () => setRead((times) => times + 1),
    });
    void opening.then((opened) => {
      if (left) return opened.stop();
      reader.current = opened;
      setZoom(Math.round((opened.viewer.look().scale / FULL_SIZE) * 100));
      noteWhole();
      setRead((times) => times + 1);
    });
    let rest: ReturnType<typeof setTimeout> | undefined;
    const resized = () => {
      clearTimeout(rest);
      rest = setTimeout(refit, REST);
    };
    window.addEventListener('resize', resized);
    const moved = () => {
      const wanted = pageOfFragment(location.hash);
      if (wanted !== undefined) reader.current?.viewer.goTo(wanted - 1);
    };
    window.addEventListener('hashchange', moved);
    return () => {
      left = true;
      clearTimeout(rest);
      window.removeEventListener('resize', resized);
      window.removeEventListener('hashchange', moved);
      reader.current?.stop();
    };
  }, []);

  const open = reader.current;
  const article = open?.session.article();
  const title = article?.title || received.name;
  useEffect(() => {
    document.title = title;
  }, [title]);

  const setScale = (scale: number) => {
    const { current } = reader;
    if (!current) return;
    const bounded = Math.min(LARGEST_ZOOM, Math.max(SMALLEST, scale / FULL_SIZE)) * FULL_SIZE;
    current.viewer.setLook({ ...current.viewer.look(), scale: bounded });
    setZoom(Math.round((bounded / FULL_SIZE) * 100));
  };
  const choose = (scale: number) => {
    chosen.current = scale;
    setScale(scale);
    noteWhole();
  };
  const noteWhole = () => {
    const { viewer } = reader.current ?? {};
    isWhole.current = viewer !== undefined && viewer.look().scale <= viewer.fitScale() + 0.01;
  };
  const refit = () => {
    const { viewer } = reader.current ?? {};
    if (!isWhole.current || !viewer) return;
    const scale = Math.min(chosen.current, viewer.fitScale());
    if (Math.abs(scale - viewer.look().scale) > 0.001) setScale(scale);
  };
  useLayoutEffect(refit, [panel, outline]);
  const togglePanel = () => {
    if (window.innerWidth < ROOM_FOR_BOTH) setOutline(false);
    setPanel(!panel);
  };
  const toggleOutline = () => {
    if (window.innerWidth < ROOM_FOR_BOTH) setPanel(false);
    setOutline(!outline);
  };
  const acts = {
    page: (wanted: number) => reader.current?.viewer.goTo(wanted - 1),
    step: (by: 1 | -1) => reader.current && acts.page(reader.current.viewer.current() + 1 + by),
    zoom: (step: 1 | -1) => reader.current && choose(reader.current.viewer.look().scale * STEP ** step),
    fit: () => reader.current && choose(reader.current.viewer.fitScale()),
    turn: () => {
      const { current } = reader;
      if (!current) return;
      const look = current.viewer.look();
      current.viewer.setLook({ ...look, rotation: (look.rotation + 90) % 360 });
      noteWhole();
    },
    find: () => setFinding((now) => now ?? { query: '', found: [], at: 0 }),
    print: () => {
      if (!reader.current) return;
      if (file.pdf.numPages > MOST_PRINTED) return setToast(t('pdf.printTooLong'));
      void printPdf(document, file.pdf, (n) => setToast(t('pdf.printing', { n }))).finally(() =>
        setToast(undefined),
      );
    },
  };

  const search = (query: string) => {
    const found = reader.current?.find(query) ?? [];
    // From where one is on: not back to the first page.
    const here = reader.current?.session.text()?.passageOfPage(page).start ?? 0;
    const at = Math.max(
      0,
      found.findIndex(({ start }) => start >= here),
    );
    setFinding({ query, found, at });
    if (found[at]) reader.current?.show(found[at]);
  };
  const stepFound = (step: 1 | -1) => {
    if (!finding || finding.found.length === 0) return;
    const at = (finding.at + step + finding.found.length) % finding.found.length;
    setFinding({ ...finding, at });
    reader.current?.show(finding.found[at]!);
  };
  const closeFind = () => {
    setFinding(undefined);
    reader.current?.find('');
    reader.current?.session.point(undefined);
  };

  useEffect(() => followKeys(document, reader, { ...acts, closeFind }), []);

  const status = open?.session.status();
  return (
    <div class="pdf" data-panel={panel ? '' : undefined} data-outline={outline ? '' : undefined}>
      <PdfToolbar
        title={title}
        address={received.address ?? undefined}
        page={page + 1}
        pages={file.pdf.numPages}
        zoom={zoom}
        panel={panel}
        outline={open && open.outline.length > 0 ? outline : undefined}
        finding={finding !== undefined}
        onPage={acts.page}
        onZoom={acts.zoom}
        onFit={acts.fit}
        onFind={() => (finding ? closeFind() : acts.find())}
        onOutline={toggleOutline}
        onPanel={togglePanel}
        onCopyAddress={() =>
          void writeClipboard(document, { plain: received.address ?? '' }).then((done) =>
            setToast(t(done ? 'common.copied' : 'state.notCopied')),
          )
        }
      >
        <MenuButton
          items={[
            { id: 'turn', label: t('pdf.rotate'), icon: 'turn', onSelect: acts.turn },
            { id: 'print', label: t('pdf.print'), icon: 'print', shortcut: 'Ctrl+P', onSelect: acts.print },
            {
              id: 'download',
              label: t('pdf.download'),
              icon: 'download',
              onSelect: () =>
                saveFile(received.name || fileNameOf(title, 'pdf'), [received.original], 'application/pdf'),
            },
            {
              id: 'file',
              label: t('pdf.openFile'),
              icon: 'folder',
              onSelect: () => chooser.current?.click(),
            },
          ]}
        />
        <input
          ref={chooser}
          type="file"
          accept="application/pdf,.pdf"
          aria-label={t('pdf.openFile')}
          hidden
          onChange={(event) => {
            const chosen = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (chosen) onFile(chosen);
          }}
        />
        <Button
          icon="download"
          disabled={status?.kind !== 'article'}
          onClick={() => open && void exportNotes(open.session, t)}
        >
          <span class="pdf-bar__word">{t('popup.export')}</span>
        </Button>
      </PdfToolbar>
      {finding && (
        <PdfFind
          query={finding.query}
          at={finding.found.length > 0 ? finding.at + 1 : 0}
          count={finding.found.length}
          onQuery={search}
          onStep={stepFound}
          onClose={closeFind}
        />
      )}
      {outline && open && (
        <PdfOutline
          entries={open.outline}
          onGo={(key) => {
            if (window.innerWidth <= NO_ROOM_BESIDE) setOutline(false);
            void open.followOutline(key);
          }}
        />
      )}
      <main class="pdf-pages" ref={column} aria-label={title} />
      {panel && tabId !== undefined && (
        <iframe
          class="pdf-panel"
          title={t('popup.panel')}
          src={`${browser.runtime.getURL('/sidepanel.html' as never)}#tab=${tabId}`}
        />
      )}
      {toast && <Toast text={toast} onDone={() => setToast(undefined)} />}
    </div>
  );
}

import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { PdfPassword, PdfStart } from '../../components/PdfStart.tsx';
import { useStrings } from '../../components/StringsContext.ts';
import { siteOf } from '../../lib/core/settings.ts';
import { pageOfFragment, pdfAddress, pdfReaderUrl } from '../../lib/extension/pdf-reader.ts';
import { requestSite } from '../../lib/extension/permissions.ts';
import { OpenedPdf } from './OpenedPdf.tsx';
import { type OpenedFile, openPdf } from './pdfjs.ts';
import { type Place, readPlace } from './place.ts';
import { LARGEST, type ReceivedPdf, type ReceivingFailure, receiveFile, receiveFrom } from './receive.ts';

type Problem = ReceivingFailure | { reason: 'broken' | 'empty' };

type Stage =
  | { kind: 'ask'; problem?: Problem }
  | { kind: 'loading'; bytes: number }
  | { kind: 'password'; wrong: boolean; answer: (password: string) => void }
  | { kind: 'open'; file: OpenedFile; received: ReceivedPdf; place: Place };

const MEGA = 1_000_000;
const START: Place = { page: 0, down: 0 };

/** The PDF reader: receives a file, asks for what it needs, shows it or says why not. */
export function App() {
  const { t } = useStrings();
  const [stage, setStage] = useState<Stage>({ kind: 'ask' });
  const [dropping, setDropping] = useState(false);
  /** Counts openings: a slow one must not come over a newer one. */
  const turn = useRef(0);
  const address = pdfAddress(location.href);

  async function open(
    receive: (isWanted: () => boolean) => Promise<ReceivedPdf | ReceivingFailure>,
    place: Place = START,
  ) {
    turn.current += 1;
    const mine = turn.current;
    const isWanted = () => mine === turn.current;
    setStage({ kind: 'loading', bytes: 0 });
    const received = await receive(isWanted).catch((): ReceivingFailure => ({ reason: 'unreachable' }));
    if (!isWanted()) return;
    if ('reason' in received) return setStage({ kind: 'ask', problem: received });
    const file = await openPdf(received.bytes, {
      password: (wrong) => new Promise((answer) => setStage({ kind: 'password', wrong, answer })),
    });
    if (!isWanted()) return;
    if (typeof file === 'string') return setStage({ kind: 'ask', problem: { reason: file } });
    setStage({ kind: 'open', file, received, place });
  }

  const openFile = (file: File) => {
    // What is shown is not at the address any more.
    if (address !== undefined) history.replaceState(null, '', pdfReaderUrl());
    void open(() => receiveFile(file));
  };

  const openAddress = (from: string) => {
    const told = (isWanted: () => boolean) => (bytes: number) =>
      isWanted() && setStage((now) => (now.kind === 'loading' ? { kind: 'loading', bytes } : now));
    void open(
      (isWanted) => receiveFrom(from, told(isWanted), new AbortController().signal),
      readPlace() ?? { page: (pageOfFragment(location.hash) ?? 1) - 1, down: 0 },
    );
  };

  useEffect(() => {
    if (address !== undefined) openAddress(address);
  }, []);

  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setDropping(true);
    };
    const left = (event: DragEvent) => {
      if (event.relatedTarget === null) setDropping(false);
    };
    const dropped = (event: DragEvent) => {
      const [file] = event.dataTransfer?.files ?? [];
      if (!file) return;
      event.preventDefault();
      setDropping(false);
      openFile(file);
    };
    document.addEventListener('dragover', over);
    document.addEventListener('dragleave', left);
    document.addEventListener('drop', dropped);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('dragleave', left);
      document.removeEventListener('drop', dropped);
    };
  }, []);

  const problemOf = (problem: Problem) => {
    const site = siteOf(address ?? '');
    const again = address !== undefined && (
      <Button onClick={() => openAddress(address)}>{t('pdf.retry')}</Button>
    );
    switch (problem.reason) {
      case 'broken':
        return { title: t('pdf.broken'), body: t('pdf.brokenBody') };
      case 'empty':
        return { title: t('pdf.empty'), body: t('pdf.emptyBody') };
      case 'tooLarge':
        return { title: t('pdf.tooLarge'), body: t('pdf.tooLargeBody', { n: LARGEST / MEGA }) };
      case 'localAddress':
        return { title: t('pdf.localAddress'), body: t('pdf.localAddressBody') };
      case 'notThere':
        return {
          title: t('pdf.notThere'),
          body: t('pdf.notThereBody', { status: problem.status }),
          actions: again,
        };
      case 'unreachable':
        return { title: t('pdf.notThere'), body: t('pdf.unreachable'), actions: again };
      case 'needsSite':
        return {
          title: t('pdf.needsSite', { site }),
          body: t('pdf.needsSiteBody'),
          actions: address !== undefined && (
            <Button
              onClick={() =>
                void requestSite(address).then((granted) => {
                  if (granted) openAddress(address);
                })
              }
            >
              {t('pdf.allowSite', { site })}
            </Button>
          ),
        };
    }
  };

  return (
    <>
      {stage.kind === 'ask' && (
        <PdfStart problem={stage.problem && problemOf(stage.problem)} onFile={openFile} />
      )}
      {stage.kind === 'loading' && (
        <main class="pdf-start">
          <div role="status">
            <p>{t('pdf.loading')}</p>
            {stage.bytes > MEGA && <p>{t('pdf.loaded', { n: Math.round(stage.bytes / MEGA) })}</p>}
          </div>
        </main>
      )}
      {stage.kind === 'password' && <PdfPassword wrong={stage.wrong} onPassword={stage.answer} />}
      {stage.kind === 'open' && (
        <OpenedPdf
          key={stage.received.hash}
          file={stage.file}
          received={stage.received}
          place={stage.place}
          onFile={openFile}
        />
      )}
      {dropping && <div class="pdf-drop">{t('pdf.dropHere')}</div>}
    </>
  );
}

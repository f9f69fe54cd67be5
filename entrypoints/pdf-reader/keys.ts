import type { OpenPdf } from './open-reader.ts';

export interface KeyActs {
  step(by: 1 | -1): void;
  zoom(step: 1 | -1): void;
  fit(): void;
  turn(): void;
  find(): void;
  print(): void;
  closeFind(): void;
}

/** Keys of the reader, beside those of the browser (arrows, Page Up, Home …). Answers how to stop. */
export function followKeys(
  document: Document,
  reader: { readonly current: OpenPdf | undefined },
  acts: KeyActs,
): () => void {
  const abort = new AbortController();
  const { signal } = abort;
  document.addEventListener(
    'keydown',
    (event) => {
      if (!reader.current || event.isComposing) return;
      const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey;
      if (isCommand && event.key.toLowerCase() === 'f') acts.find();
      else if (isCommand && event.key.toLowerCase() === 'p') acts.print();
      else if (isCommand || event.altKey || isTyping(event.target)) return;
      else if (event.key === 'Escape') return acts.closeFind();
      else if (event.key === 'ArrowRight' && !scrollsSideways(document)) acts.step(1);
      else if (event.key === 'ArrowLeft' && !scrollsSideways(document)) acts.step(-1);
      else if (event.key === '+' || event.key === '=') acts.zoom(1);
      else if (event.key === '-') acts.zoom(-1);
      else if (event.key === '0') acts.fit();
      else return;
      event.preventDefault();
    },
    { signal },
  );
  // Words stand one by one over the picture: what is copied is the text as it is read.
  document.addEventListener(
    'copy',
    (event) => {
      const selection = document.getSelection();
      if (!selection || selection.isCollapsed || isTyping(event.target)) return;
      const { current } = reader;
      const passage = current?.session.passageOf(selection.getRangeAt(0));
      const text = current?.session.text()?.text;
      if (!passage || text === undefined) return;
      event.clipboardData?.setData('text/plain', text.slice(passage.start, passage.end));
      event.preventDefault();
    },
    { signal },
  );
  return () => abort.abort();
}

const scrollsSideways = ({ documentElement }: Document) =>
  documentElement.scrollWidth > documentElement.clientWidth;

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [role=menu]') !== null;
}

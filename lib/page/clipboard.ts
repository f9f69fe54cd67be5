export interface Copied {
  plain: string;
  /** Well-formed, already escaped. */
  html?: string | undefined;
}

/** Puts text on the clipboard; false when the browser refuses. Pages without https have only the older way. */
export async function writeClipboard(document: Document, { plain, html }: Copied): Promise<boolean> {
  const clipboard = document.defaultView?.navigator.clipboard;
  try {
    if (!clipboard) return copyByEvent(document, { plain, html });
    const types: Record<string, Blob> = { 'text/plain': new Blob([plain], { type: 'text/plain' }) };
    if (html) types['text/html'] = new Blob([html], { type: 'text/html' });
    await clipboard.write([new ClipboardItem(types)]);
    return true;
  } catch {
    return copyByEvent(document, { plain, html });
  }
}

/** Answers the browser's own copy command with our text, before the page hears of it. */
function copyByEvent(document: Document, { plain, html }: Copied): boolean {
  const view = document.defaultView ?? window;
  let done = false;
  const fill = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', plain);
    if (html) event.clipboardData?.setData('text/html', html);
    done = true;
  };
  view.addEventListener('copy', fill, { capture: true, once: true });
  try {
    document.execCommand('copy');
  } finally {
    view.removeEventListener('copy', fill, { capture: true });
  }
  return done;
}

/** Focus bookkeeping that works in documents and inside a closed shadow root. */

const FOCUSABLE =
  'a[href], button:not([disabled]), input:not([disabled]), textarea:not([disabled]), select:not([disabled]), [tabindex]';

/** The focused element in the tree that `node` lives in; in a closed shadow root the document only knows the host. */
export function activeIn(node: Node): Element | null {
  const root = node.getRootNode();
  return root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
}

/** What Tab stops at inside `container`, in order. */
export function tabStops(container: Element): HTMLElement[] {
  return [...container.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (element) => element.tabIndex >= 0 && !element.closest('[inert], [hidden]'),
  );
}

/** The focused element of the whole document, as deep as open trees let us see. */
function deepActive(document: Document): HTMLElement | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement ? active : null;
}

/**
 * Remembers where focus and selection are now. Calling the result gives both back, without scrolling;
 * calling it twice is harmless, and an element that has left the document is let go.
 */
export function rememberFocus(from: Element): () => void {
  const document = from.ownerDocument;
  const before =
    activeIn(from) instanceof HTMLElement ? (activeIn(from) as HTMLElement) : deepActive(document);
  const selection = document.getSelection();
  const range = selection?.rangeCount ? selection.getRangeAt(0).cloneRange() : null;
  let done = false;
  return () => {
    if (done) return;
    done = true;
    if (before?.isConnected && before !== document.body) before.focus({ preventScroll: true });
    else (activeIn(from) as HTMLElement | null)?.blur();
    if (range && selection && !range.collapsed && selection.isCollapsed) {
      selection.removeAllRanges();
      selection.addRange(range);
    }
  };
}

/**
 * Moves focus among `items` by arrow keys, Home and End (a group with one tab stop). Wraps around.
 * True when the key was one of them; the caller then stops the event.
 */
export function rove(
  event: KeyboardEvent,
  items: HTMLElement[],
  axis: 'horizontal' | 'vertical' | 'both',
): boolean {
  const current = items.findIndex((item) => item === event.target || item.contains(event.target as Node));
  const back =
    (axis !== 'vertical' && event.key === 'ArrowLeft') || (axis !== 'horizontal' && event.key === 'ArrowUp');
  const on =
    (axis !== 'vertical' && event.key === 'ArrowRight') ||
    (axis !== 'horizontal' && event.key === 'ArrowDown');
  let next: number;
  if (back) next = (current <= 0 ? items.length : current) - 1;
  else if (on) next = (current + 1) % items.length;
  else if (event.key === 'Home') next = 0;
  else if (event.key === 'End') next = items.length - 1;
  else return false;
  items[next]?.focus();
  event.preventDefault();
  return true;
}

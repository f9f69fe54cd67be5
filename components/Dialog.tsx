import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface DialogProps {
  /** `id` of its heading. */
  labelledBy: string;
  /** Esc, or whatever else the browser closes dialogs by. */
  onClose: () => void;
  class?: string;
  children: ComponentChildren;
}

/**
 * A modal window on the browser's own `<dialog>`: the rest of the page is inert, focus stays inside and goes back to
 * what it was on when the dialog leaves.
 */
export function Dialog({ labelledBy, onClose, children, ...rest }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    // Closed before it is taken away: only then does the browser give focus back.
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      class={['dialog', rest.class].filter(Boolean).join(' ')}
      aria-labelledby={labelledBy}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {children}
    </dialog>
  );
}

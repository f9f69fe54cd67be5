import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

interface DismissRules {
  /** The button that opened it: pressing it is that button's affair. */
  opener?: RefObject<HTMLElement | null>;
  /** A press on another of our own surfaces closes too (menus); cards stay. */
  alone?: boolean;
}

/**
 * Reports Esc inside `box` and a press outside it. Seen from the document, everything in a closed shadow root is its
 * host, so presses are watched in both trees.
 */
export function useDismiss(
  active: boolean,
  box: RefObject<HTMLElement | null>,
  onDismiss: (reason: 'escape' | 'outside') => void,
  { opener, alone = false }: DismissRules = {},
): void {
  useEffect(() => {
    const element = box.current;
    if (!active || !element) return;
    const root = element.getRootNode();
    const host = root instanceof ShadowRoot ? root.host : null;
    const document = element.ownerDocument;

    const onPressInTree = (event: Event) => {
      const path = event.composedPath();
      const ours = path.includes(element) || (opener?.current && path.includes(opener.current));
      if (!ours && (alone || !host)) onDismiss('outside');
    };
    const onPressInPage = (event: Event) => {
      if (host && !event.composedPath().includes(host)) onDismiss('outside');
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      event.stopPropagation();
      onDismiss('escape');
    };
    root.addEventListener('pointerdown', onPressInTree, true);
    document.addEventListener('pointerdown', onPressInPage, true);
    element.addEventListener('keydown', onKey);
    return () => {
      root.removeEventListener('pointerdown', onPressInTree, true);
      document.removeEventListener('pointerdown', onPressInPage, true);
      element.removeEventListener('keydown', onKey);
    };
  }, [active, box, onDismiss, opener, alone]);
}

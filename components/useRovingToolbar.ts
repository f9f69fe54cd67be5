import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { rove } from './focus.ts';

/**
 * A toolbar with one tab stop: arrows, Home and End move between its buttons, Tab leaves it
 * (https://www.w3.org/WAI/ARIA/apg/patterns/toolbar/). Returns the props of the toolbar's element.
 */
export function useRovingToolbar(axis: 'horizontal' | 'vertical' | 'both' = 'horizontal'): {
  ref: RefObject<HTMLDivElement | null>;
  onKeyDown: (event: KeyboardEvent) => void;
  onFocusIn: (event: FocusEvent) => void;
} {
  const ref = useRef<HTMLDivElement>(null);
  const items = () =>
    [...ref.current!.querySelectorAll<HTMLElement>('button')].filter(
      (button) => !button.closest('[role=menu]'),
    );
  const makeStop = (stop: HTMLElement | undefined) => {
    for (const item of items()) item.tabIndex = item === stop ? 0 : -1;
  };
  // After every render: the buttons may have changed.
  useLayoutEffect(() => {
    const all = items();
    makeStop(all.find((item) => item.tabIndex === 0 && item.dataset.stop !== undefined) ?? all[0]);
  });
  return {
    ref,
    onKeyDown(event) {
      const all = items();
      if (all.includes(event.target as HTMLElement) && rove(event, all, axis)) event.stopPropagation();
    },
    onFocusIn(event) {
      const all = items();
      const target = event.target as HTMLElement;
      if (!all.includes(target)) return;
      for (const item of all) delete item.dataset.stop;
      target.dataset.stop = '';
      makeStop(target);
    },
  };
}

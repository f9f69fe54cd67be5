import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { activeIn } from './focus.ts';

/**
 * Keeps the focus in a row (`data-row`, its id) that is drawn elsewhere in a list, or anew: browsers let it go there.
 * `stop` selects what takes it where the focused element itself is gone.
 */
export function useHeldFocus(list: RefObject<HTMLElement | null>, stop: string): void {
  const active = list.current && activeIn(list.current);
  const row = active?.closest<HTMLElement>('[data-row]')?.dataset.row;
  // At each drawing: what was focused before it is known above.
  useLayoutEffect(() => {
    if (row === undefined || !list.current || list.current.contains(activeIn(list.current))) return;
    const rows = [...list.current.querySelectorAll<HTMLElement>('[data-row]')];
    const now = rows.find(({ dataset }) => dataset.row === row);
    const next = now?.contains(active) ? active : now?.querySelector(stop);
    (next as HTMLElement | null | undefined)?.focus();
  });
}

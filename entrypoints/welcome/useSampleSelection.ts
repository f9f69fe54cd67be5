import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { selectionKey } from '../../components/selectionKeys.ts';
import type { Colour } from '../../lib/core/annotation/annotation.ts';

/** Characters from which a selection is worth a toolbar. */
const SHORTEST = 2;

/** Selections in the sample: what is selected, and painting it as in a page. Gone with the page. */
export function useSampleSelection(
  region: RefObject<HTMLElement | null>,
  singleKeys: boolean,
  onHighlighted: () => void,
) {
  const [selected, setSelected] = useState<Range>();
  const painted = useRef(new Map<string, Highlight>());

  useEffect(() => {
    const read = () => {
      const selection = getSelection();
      const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
      const text = region.current?.querySelector('.sample');
      const isIn = range && text?.contains(range.commonAncestorContainer);
      setSelected(isIn && range.toString().trim().length >= SHORTEST ? range.cloneRange() : undefined);
    };
    // With the pointer when it is let go, with the keyboard at each step.
    const onKeyUp = (event: KeyboardEvent) => event.shiftKey && read();
    const onPointerUp = (event: PointerEvent) => {
      if (!(event.target as Element).closest('.popover')) setTimeout(read);
    };
    document.addEventListener('pointerup', onPointerUp);
    document.addEventListener('keyup', onKeyUp);
    return () => {
      document.removeEventListener('pointerup', onPointerUp);
      document.removeEventListener('keyup', onKeyUp);
      for (const name of painted.current.keys()) CSS.highlights.delete(name);
    };
  }, []);

  const drop = () => setSelected(undefined);
  function highlight(colour: Colour): void {
    if (!selected) return;
    const name = `mc-try-${colour}`;
    const before = painted.current.get(name) ?? new Highlight();
    before.add(selected);
    painted.current.set(name, before);
    CSS.highlights.set(name, before);
    getSelection()?.removeAllRanges();
    drop();
    onHighlighted();
  }

  // With the toolbar itself, not after it: a quick hand types at once.
  useLayoutEffect(() => {
    if (!selected || !singleKeys) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const act = selectionKey(event);
      if (act?.do !== 'highlight') return;
      event.preventDefault();
      highlight(act.colour);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [selected, singleKeys]);

  return { selected, highlight, drop };
}

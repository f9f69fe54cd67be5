import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useDismiss } from './useDismiss.ts';
import { usePresence } from './usePresence.ts';

interface BottomSheetProps {
  open?: boolean;
  /** `dragged`: pulled down by the handle. */
  onDismiss: (reason: 'escape' | 'outside' | 'dragged') => void;
  children: ComponentChildren;
}

/** A pull longer than this closes. */
const PULL_PX = 72;

/** `Popover` for coarse pointers: at the bottom, at most 60 % of the height, pulled down or tapped away. */
export function BottomSheet({ open = true, onDismiss, children: content }: BottomSheetProps) {
  const { present, children } = usePresence(open, content);
  const box = useRef<HTMLDivElement>(null);
  const [pull, setPull] = useState(0);
  const from = useRef<number | null>(null);
  const keyboard = useKeyboardHeight();
  useDismiss(open, box, onDismiss);

  useLayoutEffect(() => {
    const element = box.current;
    if (element?.popover && !element.matches(':popover-open')) element.showPopover();
  }, [present]);

  if (!present) return null;
  const end = () => {
    from.current = null;
    if (pull > PULL_PX) onDismiss('dragged');
    setPull(0);
  };
  return (
    <div
      ref={box}
      class="bottom-sheet"
      popover={'showPopover' in HTMLElement.prototype ? 'manual' : undefined}
      data-state={open ? 'open' : 'closing'}
      inert={!open}
      style={{ bottom: `${keyboard - pull}px` }}
    >
      <div
        class="bottom-sheet__handle"
        onPointerDown={(event) => {
          from.current = event.clientY;
          event.currentTarget.setPointerCapture?.(event.pointerId);
        }}
        onPointerMove={(event) => {
          if (from.current !== null) setPull(Math.max(0, event.clientY - from.current));
        }}
        onPointerUp={end}
        onPointerCancel={end}
      />
      {children}
    </div>
  );
}

/** CSS px of the layout viewport that the on-screen keyboard covers. */
function useKeyboardHeight(): number {
  const [height, setHeight] = useState(0);
  useEffect(() => {
    const visual = window.visualViewport;
    if (!visual) return;
    const measure = () => setHeight(Math.max(0, Math.round(innerHeight - visual.height - visual.offsetTop)));
    measure();
    visual.addEventListener('resize', measure);
    visual.addEventListener('scroll', measure);
    return () => {
      visual.removeEventListener('resize', measure);
      visual.removeEventListener('scroll', measure);
    };
  }, []);
  return height;
}

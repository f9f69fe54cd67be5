import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { activeIn, tabStops } from './focus.ts';
import { type Placement, placeBeside, type Rect } from './placement.ts';
import { useDismiss } from './useDismiss.ts';
import { usePresence } from './usePresence.ts';

/** `passed`: focus went beyond either end; `scrolled`: more than a screen away; `outside`: a press elsewhere. */
export type DismissReason = 'escape' | 'passed' | 'scrolled' | 'outside';

interface PopoverProps {
  /** false plays the short fade and then leaves; true by default. */
  open?: boolean;
  /** The touched client rect of the words, when the card opens. */
  anchor: Rect;
  /** The same rect as it is now, asked on scroll; null when the words are gone. Without it, the document's scroll decides. */
  follow?: () => Rect | null;
  /** Distance from the line: 8 px for cards, 6 for toolbars. */
  gap?: number;
  /** Where it goes among its siblings in the order of layers. */
  layer?: 'card' | 'toolbar' | 'menu';
  /** The button that opens and closes it. */
  opener?: RefObject<HTMLElement | null>;
  onDismiss: (reason: DismissReason) => void;
  onPointerEnter?: () => void;
  onPointerLeave?: () => void;
  children: ComponentChildren;
}

const MARGIN = 12;

/**
 * The only view that positions: entirely below the line, else entirely above. Once shown it neither moves nor turns
 * until closed; when its content grows, it grows away from the line and then scrolls inside.
 */
export function Popover(props: PopoverProps) {
  const { open = true, gap = 8, layer = 'card', onDismiss } = props;
  const { present, children } = usePresence(open, props.children);
  const box = useRef<HTMLDivElement>(null);
  const [placement, setPlacement] = useState<Placement | null>(null);

  // Placed once per opening: the anchor of that moment counts, later values only as a shift.
  useLayoutEffect(() => {
    const element = box.current;
    if (!present || !element) {
      setPlacement(null);
      return;
    }
    if (element.popover && !element.matches(':popover-open')) element.showPopover();
    const view = viewport();
    const size = { width: element.offsetWidth, height: element.scrollHeight };
    setPlacement(
      placeBeside(props.anchor, size, view, {
        gap,
        margin: MARGIN,
        maxHeight: Math.min(view.height * 0.6, 520),
      }),
    );
  }, [present]);

  const shift = useFollow(open && placement !== null, props.anchor, props.follow, () =>
    onDismiss('scrolled'),
  );
  useDismiss(open, box, onDismiss, { opener: props.opener, alone: layer === 'menu' });

  if (!present) return null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears keys and the pointer for the card inside, which has the role
    <div
      ref={box}
      class={`popover popover--${layer}`}
      popover={canShowPopover() ? 'manual' : undefined}
      data-state={!open ? 'closing' : placement ? 'open' : 'measuring'}
      data-side={placement?.side}
      inert={!open}
      style={placement ? styleOf(placement, shift) : undefined}
      onKeyDown={(event) => passingEnds(event, onDismiss)}
      onPointerEnter={props.onPointerEnter}
      onPointerLeave={props.onPointerLeave}
    >
      {children}
    </div>
  );
}

/** Tab beyond either end closes a card that is not modal, as if it stood in the page after its line. */
function passingEnds(
  event: KeyboardEvent & { currentTarget: HTMLElement },
  onDismiss: (reason: DismissReason) => void,
) {
  if (event.key !== 'Tab' || event.defaultPrevented) return;
  const stops = tabStops(event.currentTarget);
  const active = activeIn(event.currentTarget);
  const end = event.shiftKey ? stops[0] : stops.at(-1);
  if (stops.length > 0 && active !== end) return;
  event.preventDefault();
  event.stopPropagation();
  onDismiss('passed');
}

/** How far the words have moved since the card was placed. */
function useFollow(
  active: boolean,
  anchor: Rect,
  follow: (() => Rect | null) | undefined,
  tooFar: () => void,
) {
  const [shift, setShift] = useState({ x: 0, y: 0 });
  // Dependencies: the opening's values count.
  useEffect(() => {
    setShift({ x: 0, y: 0 });
    if (!active) return;
    const start = { x: scrollX, y: scrollY };
    let frame = 0;
    const measure = () => {
      frame = 0;
      const now = follow?.();
      if (now === null) return tooFar();
      const x = now ? now.left - anchor.left : start.x - scrollX;
      const y = now ? now.top - anchor.top : start.y - scrollY;
      if (Math.abs(y) > innerHeight) tooFar();
      else setShift({ x, y });
    };
    const onScroll = () => {
      frame ||= requestAnimationFrame(measure);
    };
    addEventListener('scroll', onScroll, { capture: true, passive: true });
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('scroll', onScroll, { capture: true });
    };
  }, [active]);
  return shift;
}

function styleOf(placement: Placement, shift: { x: number; y: number }) {
  const { side, left, offset, maxHeight } = placement;
  return {
    left: `${left + shift.x}px`,
    top: side === 'below' ? `${offset + shift.y}px` : 'auto',
    bottom: side === 'above' ? `${offset - shift.y}px` : 'auto',
    maxHeight: `${maxHeight}px`,
  };
}

function viewport() {
  const { clientWidth, clientHeight } = document.documentElement;
  return { width: clientWidth || innerWidth, height: clientHeight || innerHeight };
}

/** Older engines lack the top layer; the layer's z-index then has to do. */
function canShowPopover(): boolean {
  return 'showPopover' in HTMLElement.prototype;
}

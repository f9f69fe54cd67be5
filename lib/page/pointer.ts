import type { CardTrigger } from '../core/settings.ts';
import { closestAround, isShadowRoot, openRoots } from './composed.ts';
import { type Hit, marksAt } from './hit.ts';
import { type Box, createHoverIntent } from './hover-intent.ts';
import type { Mark } from './marks.ts';

/** ms after which a finished selection is meant (`ui.md` §3, §6). */
const SELECTED_AFTER = 180;
const SELECTED_AFTER_TOUCH = 300;
/** Characters from which a selection is worth a toolbar. */
const SHORTEST_SELECTION = 2;

/** What the reader does with pointer and selection, in terms of marks. */
export interface PointerView {
  marks(): ReadonlyMap<AbstractRange, Mark>;
  trigger(): CardTrigger;
  /** Where the unpinned card is, in client pixels; undefined when none is open. */
  cardBox(): Box | undefined;
  isOurs(event: Event): boolean;
  /** The pointer has come upon a mark: a card may be wanted soon. */
  nearMark(): void;
  /** The pointer rests on a term or pledge. */
  openCompact(hit: Hit): void;
  /** It has left mark and card. */
  closeCompact(): void;
  /** A term or pledge outside links was clicked or tapped. */
  openFull(hit: Hit, touch: boolean): void;
  /** A highlight of the reader was clicked or tapped. */
  openBar(hit: Hit): void;
  select(range: Range, rect: DOMRect, touch: boolean): void;
  deselect(): void;
  /** A click beside everything of ours. */
  clickElsewhere(): void;
}

export interface Pointer {
  /** A card was opened or closed without the pointer (click, key). */
  cardOpened(mark: Mark): void;
  cardClosed(): void;
  /** The pointer is on our card, or has left it. */
  onCard(): void;
  offCard(): void;
}

export function followPointer(document: Document, view: PointerView, signal: AbortSignal): Pointer {
  const window = document.defaultView ?? globalThis.window;
  let lastHit: Hit | undefined;
  let frame = 0;
  let pressed = false;
  let pressedAt = { x: 0, y: 0 };
  let touch = false;
  let selectTimer: ReturnType<typeof setTimeout> | undefined;
  let hadSelection = false;

  const intent = createHoverIntent<string>({
    open: (_key, at) => {
      const hit = cardHit(marksAt(document, view.marks(), at.x, at.y)) ?? lastHit;
      if (hit) view.openCompact(hit);
    },
    close: () => view.closeCompact(),
    cardBox: () => view.cardBox(),
    later: (ms, run) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    now: () => window.performance.now(),
  });

  function listen<Type extends keyof DocumentEventMap>(
    type: Type,
    handler: (event: DocumentEventMap[Type]) => void,
    options: AddEventListenerOptions = {},
  ): void {
    document.addEventListener(type, handler, { passive: true, ...options, signal });
  }

  listen('pointermove', (event) => {
    touch = event.pointerType === 'touch';
    if (touch || frame !== 0) return;
    const { clientX: x, clientY: y, altKey } = event;
    const ours = view.isOurs(event);
    frame = window.requestAnimationFrame(() => {
      frame = 0;
      if (signal.aborted) return;
      if (ours) intent.onCard();
      else move(x, y, altKey);
    });
  });

  function move(x: number, y: number, alt: boolean): void {
    if (pressed || view.trigger() === 'click' || (view.trigger() === 'alt' && !alt)) return;
    const hit = cardHit(marksAt(document, view.marks(), x, y));
    lastHit = hit;
    if (hit) view.nearMark();
    intent.over(hit && keyOf(hit.mark), { x, y });
  }

  listen('pointerdown', (event) => {
    touch = event.pointerType === 'touch';
    if (view.isOurs(event)) return;
    pressed = true;
    pressedAt = { x: event.clientX, y: event.clientY };
    intent.cancel();
  });
  listen('pointerup', () => {
    pressed = false;
  });
  listen('pointercancel', () => {
    pressed = false;
  });
  listen('wheel', () => intent.cancel());
  listen('scroll', () => intent.cancel());

  listen('click', (event) => {
    if (view.isOurs(event) || event.button !== 0) return;
    const { clientX: x, clientY: y } = event;
    const dragged = Math.hypot(x - pressedAt.x, y - pressedAt.y) > 4;
    if (dragged || !document.getSelection()?.isCollapsed) return;
    const hits = marksAt(document, view.marks(), x, y);
    // Inside open shadow roots the path tells what was clicked, the target only in which component.
    const [inner] = event.composedPath();
    const inLink =
      inner instanceof Node && closestAround(inner, 'a[href], button, input, label, summary') !== null;
    const highlight = hits.find(({ mark }) => mark.kind === 'highlight');
    const card = cardHit(hits);
    if (inLink && !event.altKey) return;
    if (highlight && !event.altKey) view.openBar(highlight);
    else if (card) view.openFull(card, touch);
    else view.clickElsewhere();
  });

  listen('selectionchange', () => {
    clearTimeout(selectTimer);
    selectTimer = setTimeout(selected, touch ? SELECTED_AFTER_TOUCH : SELECTED_AFTER);
  });

  function selected(): void {
    if (signal.aborted) return;
    if (pressed && !touch) {
      // Still dragging: the selection is finished when the button comes up.
      selectTimer = setTimeout(selected, SELECTED_AFTER);
      return;
    }
    const range = readableSelection(document);
    if (range) {
      hadSelection = true;
      const rects = range.getClientRects();
      const rect = rects[rects.length - 1] ?? range.getBoundingClientRect();
      view.select(range, rect, touch);
    } else if (hadSelection) {
      hadSelection = false;
      view.deselect();
    }
  }

  return {
    cardOpened: (mark) => intent.opened(keyOf(mark)),
    cardClosed: () => intent.closed(),
    onCard: () => intent.onCard(),
    offCard: () => intent.over(undefined, { x: -1, y: -1 }),
  };
}

/** The selection, when it is text of the page to read: not in a field, not ours, not of one character. */
export function readableSelection(document: Document): Range | undefined {
  const selection = document.getSelection();
  const range = selection && (rangeInRoots(document, selection) ?? rangeOf(selection));
  if (!range) return undefined;
  const field = 'input, textarea, select, [contenteditable=""], [contenteditable="true"], mc-margin';
  if (closestAround(range.commonAncestorContainer, field)) return undefined;
  return range.toString().trim().length >= SHORTEST_SELECTION ? range : undefined;
}

function rangeOf(selection: Selection): Range | undefined {
  return selection.isCollapsed || selection.rangeCount === 0 ? undefined : selection.getRangeAt(0);
}

/** A selection in one open shadow root, which the document's own ranges do not show (Chromium 137, Firefox 142). */
function rangeInRoots(document: Document, selection: Selection): Range | undefined {
  const shadowRoots = openRoots(document);
  if (shadowRoots.length === 0 || typeof selection.getComposedRanges !== 'function') return undefined;
  const [found] = selection.getComposedRanges({ shadowRoots });
  if (!found || found.collapsed) return undefined;
  const root = found.startContainer.getRootNode();
  if (!isShadowRoot(root) || found.endContainer.getRootNode() !== root) return undefined;
  const range = document.createRange();
  range.setStart(found.startContainer, found.startOffset);
  range.setEnd(found.endContainer, found.endOffset);
  return range;
}

/** The term or pledge to open: the shortest, so that a term inside a pledge has its turn. */
function cardHit(hits: readonly Hit[]): Hit | undefined {
  return hits
    .filter(({ mark }) => mark.kind !== 'highlight')
    .sort((a, b) => a.mark.end - a.mark.start - (b.mark.end - b.mark.start))[0];
}

/** Equal for the same mark painted again. */
function keyOf(mark: Mark): string {
  return `${mark.kind} ${mark.start} ${mark.end}`;
}

import {
  elementScroll,
  measureElement,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from '@tanstack/virtual-core';
import type { ComponentChildren, RefObject } from 'preact';
import { useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';

interface VirtualListProps<Item> {
  items: readonly Item[];
  keyOf: (item: Item) => string;
  /** Likely height of a row in CSS px, until it is measured. */
  estimate: number;
  /** The element that scrolls: the list itself may stand below other things in it. */
  scroller: RefObject<HTMLElement | null>;
  render: (item: Item, index: number) => ComponentChildren;
  label?: string;
  class?: string;
  /** Row brought into sight when it changes. */
  shown?: number | undefined;
}

/** Rows drawn above and below those in sight. */
const OVERSCAN = 6;
/** Until the scroller is measured, a screen of usual height: the first paint shows rows, not nothing. */
const FIRST_RECT = { width: 400, height: 900 };

/** A list of which only the rows in sight are in the document; each says its place among all. */
export function VirtualList<Item>(props: VirtualListProps<Item>) {
  const { items, keyOf, estimate, scroller, render, label, shown } = props;
  const list = useRef<HTMLUListElement>(null);
  const [margin, setMargin] = useState(0);
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  const [virtual] = useState(() => new Virtualizer<HTMLElement, HTMLLIElement>(options(0)));
  virtual.setOptions(options(margin));

  function options(scrollMargin: number) {
    return {
      count: items.length,
      getScrollElement: () => scroller.current,
      estimateSize: () => estimate,
      getItemKey: (index: number) => {
        const item = items[index];
        return item === undefined ? index : keyOf(item);
      },
      scrollToFn: elementScroll,
      observeElementRect,
      observeElementOffset,
      measureElement,
      overscan: OVERSCAN,
      initialRect: FIRST_RECT,
      scrollMargin,
      onChange: (_: unknown, _sync: boolean) => redraw(undefined),
    };
  }

  useLayoutEffect(() => virtual._didMount(), [virtual]);
  useLayoutEffect(() => {
    virtual._willUpdate();
    const above = offsetIn(list.current, scroller.current);
    if (above !== margin) setMargin(above);
  });
  // Dependencies: a row is shown once for each wish.
  useLayoutEffect(() => {
    if (shown !== undefined && shown >= 0) virtual.scrollToIndex(shown, { align: 'auto' });
  }, [shown]);

  return (
    <ul
      class={['virtual', props.class].filter(Boolean).join(' ')}
      aria-label={label}
      ref={list}
      style={{ height: `${virtual.getTotalSize()}px` }}
    >
      {virtual.getVirtualItems().map(({ key, index, start }) => {
        const item = items[index];
        if (item === undefined) return null;
        return (
          <li
            key={key}
            class="virtual__row"
            data-index={index}
            ref={(element) => virtual.measureElement(element)}
            style={{ transform: `translateY(${start - margin}px)` }}
            aria-setsize={items.length}
            aria-posinset={index + 1}
          >
            {render(item, index)}
          </li>
        );
      })}
    </ul>
  );
}

/** How far below the top of the scroller's content an element begins. */
function offsetIn(element: HTMLElement | null, scroller: HTMLElement | null): number {
  if (!element || !scroller) return 0;
  const top = element.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
  return Math.max(0, Math.round(top + scroller.scrollTop));
}

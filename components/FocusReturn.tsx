import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { rememberFocus } from './focus.ts';

/** Gives focus (and the page's selection) back to where it was before these children appeared. */
export function FocusReturn({ children }: { children: ComponentChildren }) {
  const here = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const giveBack = rememberFocus(here.current!);
    return () => {
      const active = here.current?.getRootNode() as Document | ShadowRoot | undefined;
      if (!active?.activeElement || here.current?.contains(active.activeElement)) giveBack();
    };
  }, []);
  return (
    <div class="contents" ref={here}>
      {children}
    </div>
  );
}

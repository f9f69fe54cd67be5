import { useEffect, useMemo, useState } from 'preact/hooks';
import { Button } from './Button.tsx';
import { LiveRegion } from './LiveRegion.tsx';

/** What a toast says. */
export interface ToastData {
  text: string;
  /** At most one act, such as undo. */
  action?: { label: string; onClick: () => void };
}

interface ToastProps extends ToastData {
  onDone: () => void;
}

const SHOWN_MS = 6000;

/** A short message, bottom left, said too: 6 s, and as long as the pointer or focus rests on it. */
export function Toast({ text, action, onDone }: ToastProps) {
  const [held, setHeld] = useState(false);
  const say = useMemo(() => ({ text }), [text]);
  // Dependencies: a new text starts the time anew.
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(onDone, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [held, text]);
  return (
    // A landmark of its own: it stands outside the page that it speaks of.
    <aside
      class="toast"
      aria-label={text}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
    >
      <span>{text}</span>
      <LiveRegion say={say} />
      {action && (
        <Button size="small" onClick={action.onClick}>
          {action.label}
        </Button>
      )}
    </aside>
  );
}

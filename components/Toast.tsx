import { useEffect, useState } from 'preact/hooks';
import { Button } from './Button.tsx';

interface ToastProps {
  text: string;
  /** At most one act, such as undo. */
  action?: { label: string; onClick: () => void };
  onDone: () => void;
}

const SHOWN_MS = 6000;

/** A short message, bottom left: 6 s, and as long as the pointer or focus rests on it. */
export function Toast({ text, action, onDone }: ToastProps) {
  const [held, setHeld] = useState(false);
  // Dependencies: a new text starts the time anew.
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(onDone, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [held, text]);
  return (
    <div
      class="toast"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
    >
      <span role="status">{text}</span>
      {action && (
        <Button size="small" onClick={action.onClick}>
          {action.label}
        </Button>
      )}
    </div>
  );
}

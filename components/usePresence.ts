import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** `--mc-t-fast`: how long the fade of something that leaves takes. */
const FADE_MS = 90;

/** Keeps what is leaving on screen, with its last content, for the time of its fade. */
export function usePresence(open: boolean, children: ComponentChildren) {
  const [present, setPresent] = useState(open);
  const last = useRef(children);
  if (open) last.current = children;

  useEffect(() => {
    if (open) {
      setPresent(true);
      return;
    }
    const still = window.matchMedia?.('(prefers-reduced-motion: reduce)').matches;
    const timer = setTimeout(() => setPresent(false), still ? 0 : FADE_MS);
    return () => clearTimeout(timer);
  }, [open]);

  return { present: open || present, children: last.current };
}

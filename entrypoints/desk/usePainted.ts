import { useEffect, useState } from 'preact/hooks';

/** A tab in the background paints nothing: it goes on all the same. */
const LONGEST_MS = 1000;

/** Whether what the page shows since `ready` has been painted: work that takes the processor waits for that. */
export function usePainted(ready: boolean): boolean {
  const [painted, setPainted] = useState(false);
  useEffect(() => {
    if (!ready || painted) return;
    let frame = requestAnimationFrame(() => {
      // The second frame begins when the first is on the screen.
      frame = requestAnimationFrame(() => setPainted(true));
    });
    const timer = setTimeout(() => setPainted(true), LONGEST_MS);
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [ready, painted]);
  return painted;
}

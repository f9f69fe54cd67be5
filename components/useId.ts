import { useState } from 'preact/hooks';

let last = 0;

/**
 * An id that no other view of this script has.
 * Preact's own `useId` starts anew in each render root, and the in-page layer has several in one shadow root.
 */
export function useId(): string {
  const [id] = useState(() => {
    last += 1;
    return `mc-${last}`;
  });
  return id;
}

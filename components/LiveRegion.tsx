import { useEffect, useState } from 'preact/hooks';

/** Something to say; a new object says it again even with the same words. */
export interface Announcement {
  text: string;
  /** Errors interrupt, the rest waits its turn. */
  urgent?: boolean;
}

/** Readers that already watch the region notice a text that comes a moment after it, not with it. */
const DELAY_MS = 100;

/** The one place where things are said to screen readers: mounted empty, filled a moment later. */
export function LiveRegion({ say }: { say: Announcement | null }) {
  const [spoken, setSpoken] = useState<Announcement | null>(null);
  useEffect(() => {
    setSpoken(null);
    if (!say) return;
    const timer = setTimeout(() => setSpoken(say), DELAY_MS);
    return () => clearTimeout(timer);
  }, [say]);
  return (
    <>
      <div class="sr" role="status" aria-live="polite" aria-atomic="true">
        {spoken && !spoken.urgent ? spoken.text : ''}
      </div>
      <div class="sr" role="alert" aria-atomic="true">
        {spoken?.urgent ? spoken.text : ''}
      </div>
    </>
  );
}

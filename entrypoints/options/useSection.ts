import { useEffect, useState } from 'preact/hooks';

/** The section that the address names; goes to it once it is there. The first one by itself. */
export function useSection(ids: readonly string[], isThere: boolean): string | undefined {
  const [current, setCurrent] = useState(() => sectionOf(ids));
  useEffect(() => {
    const follow = () => setCurrent(sectionOf(ids));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  // The browser went to the address before anything was drawn.
  useEffect(() => {
    if (isThere && location.hash.length > 1) return holdInSight(current);
  }, [isThere]);
  return current;
}

/** What the reader does to go elsewhere. */
const ACTS = ['wheel', 'touchstart', 'pointerdown', 'keydown'];

/** Shows a section, again as often as what is read later makes the page longer, until the reader does something. */
function holdInSight(id: string): () => void {
  const section = document.getElementById(id);
  const held = new ResizeObserver(() => section?.scrollIntoView());
  const stop = () => {
    held.disconnect();
    for (const act of ACTS) removeEventListener(act, stop);
  };
  if (section?.parentElement) held.observe(section.parentElement);
  for (const act of ACTS) addEventListener(act, stop, { passive: true });
  return stop;
}

function sectionOf(ids: readonly string[]): string {
  const named = location.hash.replace(/^#\/?/, '');
  return ids.includes(named) ? named : ids[0]!;
}

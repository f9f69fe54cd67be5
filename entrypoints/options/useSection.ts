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
    if (isThere && location.hash.length > 1) document.getElementById(current)?.scrollIntoView();
  }, [isThere]);
  return current;
}

function sectionOf(ids: readonly string[]): string {
  const named = location.hash.replace(/^#\/?/, '');
  return ids.includes(named) ? named : ids[0]!;
}

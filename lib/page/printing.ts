/**
 * The reader's highlights go to paper with the page, unless the reader wants none: then they leave the registry for as
 * long as the page is drawn for paper. Terms and pledges are for the screen only (`public/highlights.css`).
 */
export function followPrinting(view: Window, isWanted: () => boolean, signal: AbortSignal): void {
  const registry = CSS.highlights;
  let away: [string, Highlight][] = [];
  view.addEventListener(
    'beforeprint',
    () => {
      if (isWanted()) return;
      registry.forEach((highlight, name) => {
        if (name.startsWith('mc-hl-')) away.push([name, highlight]);
      });
      for (const [name] of away) registry.delete(name);
    },
    { signal },
  );
  view.addEventListener(
    'afterprint',
    () => {
      // What was painted anew meanwhile stands.
      for (const [name, highlight] of away) if (!registry.has(name)) registry.set(name, highlight);
      away = [];
    },
    { signal },
  );
}

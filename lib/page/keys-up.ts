/** ms after which a key that was never told up no longer counts. */
const LONGEST = 1000;

/**
 * Follows which keys are down in a document of ours; answers how to wait until none is. Whoever leaves before would
 * hand the rest of a keystroke (`keyup`) to the page behind.
 */
export function followKeysDown(view: Window): () => Promise<void> {
  const down = new Set<string>();
  let whenUp: (() => void) | undefined;
  const tell = () => {
    if (down.size === 0) whenUp?.();
  };
  const clear = () => {
    down.clear();
    tell();
  };
  view.addEventListener('keydown', ({ code }) => down.add(code), true);
  view.addEventListener(
    'keyup',
    ({ code, key }) => {
      // While ⌘ is held, macOS does not tell other keys up.
      if (key === 'Meta') down.clear();
      else down.delete(code);
      tell();
    },
    true,
  );
  view.addEventListener('blur', clear);

  return () =>
    new Promise((done) => {
      whenUp = done;
      tell();
      view.setTimeout(clear, LONGEST);
    });
}

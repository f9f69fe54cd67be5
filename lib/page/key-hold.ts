/** ms between looks at whether the keys have gone to where they belong. */
const LOOK = 50;
/** ms after which keys go back to the page whatever happens. */
const LONGEST = 5000;

const HIDDEN: Record<string, string> = {
  position: 'fixed',
  inset: '0 auto auto 0',
  width: '1px',
  height: '1px',
  border: '0',
  opacity: '0',
  'pointer-events': 'none',
};

/**
 * Takes the keys away from the page at once, until something else in our layer has focus: what is typed while a note
 * is on its way is lost, but the page does not hear it. A page hears keys before we do, even those meant for our
 * closed root; it hears none of those that go to a frame. So an empty one has them meanwhile.
 * Answers how to give them back early.
 */
export function holdKeys(root: ShadowRoot): () => void {
  const { ownerDocument: document } = root.host;
  const cameFrom = document.activeElement;
  const frame = document.createElement('iframe');
  for (const [name, value] of Object.entries(HIDDEN)) frame.style.setProperty(name, value);
  // An origin of its own: nobody can reach in.
  frame.setAttribute('sandbox', '');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  root.append(frame);
  const has = () => root.activeElement === frame;
  const take = () => frame.focus({ preventScroll: true });
  take();
  // Firefox refuses a new frame the focus while a key is being told of, and gives it in the next turn.
  let held = has();
  const nextTurn = setTimeout(() => {
    if (!held) take();
    held ||= has();
  });

  const since = Date.now();
  const timer = setInterval(() => {
    if ((held && !has()) || Date.now() - since > LONGEST) letGo();
  }, LOOK);

  function letGo(): void {
    clearInterval(timer);
    clearTimeout(nextTurn);
    const hadKeys = has();
    frame.remove();
    if (hadKeys && cameFrom instanceof HTMLElement) cameFrom.focus({ preventScroll: true });
  }
  return letGo;
}

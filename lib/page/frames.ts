/** Share of the window from which a frame is where the page has its text: a shell of old sites, a frameset. */
const MOST = 0.4;

/** Whether a frame takes so much of a page that its document is what people read there. */
export function hasMainFrame(document: Document): boolean {
  const view = document.defaultView;
  if (!view) return false;
  const window = view.innerWidth * view.innerHeight;
  return [...document.querySelectorAll('iframe, frame')].slice(0, 50).some((frame) => {
    const { width, height } = frame.getBoundingClientRect();
    return width * Math.min(height, view.innerHeight) >= window * MOST;
  });
}

/** The same, asked from within the frame, which knows only its own size: small ones are adverts and buttons. */
export function isTooSmall(view: Window): boolean {
  return view !== view.top && (view.innerWidth < 400 || view.innerHeight < 250);
}

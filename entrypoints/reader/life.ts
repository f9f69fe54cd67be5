import { browser } from 'wxt/browser';

/** ms between looks at whether the extension is still there, once its worker has gone to sleep. */
const PULSE = 1000;

/**
 * Calls back when the extension was updated, disabled or removed under an open page. A port breaks at once then; it
 * also breaks when the worker merely goes to sleep, after which the pulse takes over.
 */
export function followLife(onGone: () => void): () => void {
  let timer: ReturnType<typeof setInterval> | undefined;
  const isAlive = () => Boolean(browser.runtime?.id);
  const gone = () => {
    stop();
    onGone();
  };
  const port = browser.runtime.connect({ name: 'life' });
  port.onDisconnect.addListener(() => {
    if (!isAlive()) return gone();
    timer = setInterval(() => {
      if (!isAlive()) gone();
    }, PULSE);
  });
  function stop(): void {
    clearInterval(timer);
    try {
      port.disconnect();
    } catch {
      // The extension is gone, and the port with it.
    }
  }
  return stop;
}

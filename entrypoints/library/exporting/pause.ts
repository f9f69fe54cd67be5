/** ms of work after which others have their turn. */
const SLICE = 8;

/** A pause that waits only when its time has come, and throws once `signal` is given. */
export function createPause(signal?: AbortSignal): () => Promise<void> {
  let since = performance.now();
  return async () => {
    signal?.throwIfAborted();
    if (performance.now() - since < SLICE) return;
    await new Promise((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
    since = performance.now();
  };
}

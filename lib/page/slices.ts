import { advance, type Sliced } from '../core/slices.ts';

/** ms of work in one go; then the page gets its turn. */
const SLICE = 8;

/** Does work on a page's main thread in slices. Undefined as soon as the result is not wanted any more. */
export async function inSlices<T>(work: Sliced<T>, isWanted: () => boolean): Promise<T | undefined> {
  while (isWanted()) {
    const until = performance.now() + SLICE;
    const done = advance(work, () => performance.now() < until);
    if (done) return done.result;
    await breathe();
  }
  return undefined;
}

/** Does work a step a frame: for steps that the browser must lay out. Undefined as soon as it is not wanted any more. */
export async function inFrames<T>(work: Sliced<T>, isWanted: () => boolean): Promise<T | undefined> {
  for (;;) {
    await frames(1);
    if (!isWanted()) return undefined;
    const done = advance(work, () => false);
    if (done) return done.result;
  }
}

/** Waits until so many frames have begun. */
export async function frames(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await new Promise(requestAnimationFrame);
}

/** Lets the page work and paint. Timers of hidden tabs come once a second, so a task is posted where that is possible. */
export async function breathe(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { postTask?: (work: () => void) => Promise<void> } };
  try {
    if (scheduler?.postTask) return await scheduler.postTask(() => undefined);
  } catch {
    // The document is on its way out: Firefox refuses tasks then. A timer simply does not come any more.
  }
  await new Promise((done) => setTimeout(done, 0));
}

/** Work in loops pauses after this many nodes (elements, lines): well below a millisecond each time. */
export const NODES_A_STEP = 64;

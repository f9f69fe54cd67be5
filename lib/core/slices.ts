/**
 * Work that can be interrupted: a generator that yields whenever a pause is possible and returns its result.
 * A caller on a page's main thread takes steps until its time is used up, and goes on in the next idle moment.
 */
export type Sliced<T> = Generator<void, T>;

/** Does the whole work at once. */
export function drain<T>(work: Sliced<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/**
 * Goes on with the work while `hasTime()` says so, looking after each step.
 * Returns the result when the work is finished, and `undefined` when it must be called again.
 */
export function advance<T>(work: Sliced<T>, hasTime: () => boolean): { result: T } | undefined {
  do {
    const step = work.next();
    if (step.done) return { result: step.value };
  } while (hasTime());
  return undefined;
}

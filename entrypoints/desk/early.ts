/** What is asked for before anything is drawn, so that drawing need not wait for it. */
export interface Early<T> {
  /** undefined until it is there. */
  value: T | undefined;
  coming: Promise<T>;
}

/** Remembers what a promise brings: a view that is drawn later has it at once. */
export function early<T>(promise: Promise<T>): Early<T> {
  const asked: Early<T> = { value: undefined, coming: promise };
  asked.coming = promise.then((value) => {
    asked.value = value;
    return value;
  });
  return asked;
}

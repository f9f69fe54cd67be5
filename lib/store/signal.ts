/**
 * One answer for all who wait, from the moment that it is given; it may never be. `Promise.race` would not do: a promise
 * that never ends remembers each race that it was in, and a background lives as long as it is asked.
 */
export class Signal<T> {
  #given: { value: T } | undefined;
  readonly #waiting = new Set<(value: T) => void>();

  /** How many wait for it now. */
  get waiting(): number {
    return this.#waiting.size;
  }

  give(value: T): void {
    this.#given ??= { value };
    for (const tell of this.#waiting) tell(this.#given.value);
    this.#waiting.clear();
  }

  /** What was promised, or this answer if it comes first. */
  or<P>(promised: Promise<P>): Promise<P | T> {
    return new Promise((resolve, reject) => {
      const settled = () => this.#waiting.delete(resolve);
      this.#waiting.add(resolve);
      promised.then(resolve, reject).then(settled);
      // A turn later, as in a race: what is there already comes first.
      if (this.#given) void Promise.resolve(this.#given.value).then(resolve);
    });
  }
}

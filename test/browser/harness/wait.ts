/** The document that was asked is closed, maybe by what was asked of it: it will never answer. */
export class Gone extends Error {}

/** Rejects when a promise takes longer than `ms`; the sentence says what was waited for. */
export async function within<T>(ms: number, what: string, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Waited ${ms} ms in vain: ${what}`)), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Asks again until the answer is truthy; then returns it. The last error, if any, is in the failure's message.
 * Generous by default: a busy machine is slow, and waiting costs nothing where things go well.
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T> | T,
  { timeout = 45_000, every = 50 } = {},
): Promise<Exclude<T, null | undefined | false | 0 | ''>> {
  const end = Date.now() + timeout;
  let trouble = '';
  for (;;) {
    try {
      const answer = await ask();
      if (answer) return answer as Exclude<T, null | undefined | false | 0 | ''>;
      trouble = '';
    } catch (error) {
      trouble = error instanceof Error ? ` (${error.message})` : '';
    }
    if (Date.now() > end) throw new Error(`Waited ${timeout} ms in vain: ${what}${trouble}`);
    await pause(every);
  }
}

export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

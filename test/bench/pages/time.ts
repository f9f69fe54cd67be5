/** Repetitions of an act whose median is told. */
const ACTS = 50;

/** Milliseconds. */
export async function timed(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

/** Milliseconds. */
export async function medianOf(act: () => Promise<unknown>): Promise<{ median: number; worst: number }> {
  const times: number[] = [];
  for (let n = 0; n < ACTS; n++) times.push(await timed(act));
  times.sort((a, b) => a - b);
  return { median: times[ACTS / 2]!, worst: times.at(-1)! };
}

/** The least that a look at each unit of a text costs. */
export function bareScan(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; ) sum = (sum + text.charCodeAt(i++)) | 0;
  return sum;
}

/** Milliseconds of the clock that `run` takes. */
export function time(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

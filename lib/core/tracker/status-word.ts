import type { TrackedStatus } from './status.ts';

/** A status as one word: `open`, `due` and `unknown` are facts, the others the reader's verdicts. */
export type StatusWord = 'open' | 'due' | 'unknown' | 'kept' | 'partial' | 'broken';

const VERDICTS = { kept: 'kept', 'partly-kept': 'partial', 'not-kept': 'broken' } as const;

export function statusWord(status: TrackedStatus): StatusWord {
  return status.kind === 'judged' ? VERDICTS[status.verdict] : status.kind;
}

import type { TrackedState } from './history.ts';
import { lastDayOf, type Verdict } from './tracked-pledge.ts';

/** Where the deadline stands. A fact of the calendar; it says nothing about whether the pledge was kept. */
export type DeadlineFact =
  | { kind: 'none' }
  /** Days until the last day that the deadline can mean; 0 on that day. */
  | { kind: 'ahead'; lastDay: string; days: number }
  /** Days since that last day. */
  | { kind: 'passed'; lastDay: string; days: number };

/**
 * What the product says of a tracked pledge. `open`, `due` (deadline passed) and `unknown` (no news) are found by the
 * machine; `judged` is only ever the reader's, and rests on evidence.
 */
export type TrackedStatus =
  | { kind: 'open' | 'due' | 'unknown'; deadline: DeadlineFact; quietDays: number }
  | { kind: 'judged'; verdict: Verdict; deadline: DeadlineFact; quietDays: number };

/** Days without evidence after which there is "no news". */
export const QUIET_AFTER_DAYS = 180;

/** The status on a day (`YYYY-MM-DD`, the reader's calendar). */
export function statusOf(state: TrackedState, today: string): TrackedStatus {
  const deadline = deadlineOn(state.deadline, today);
  const quietDays = Math.max(0, daysBetween(state.lastNewsAt.slice(0, 10), today));
  if (state.verdict !== null) return { kind: 'judged', verdict: state.verdict.value, deadline, quietDays };
  if (deadline.kind === 'passed') return { kind: 'due', deadline, quietDays };
  return { kind: quietDays > QUIET_AFTER_DAYS ? 'unknown' : 'open', deadline, quietDays };
}

/** Where a deadline as precise as `YYYY`, `YYYY-MM` or `YYYY-MM-DD` stands on a day. */
export function deadlineOn(deadline: string | null, today: string): DeadlineFact {
  const lastDay = deadline === null ? undefined : lastDayOf(deadline);
  if (lastDay === undefined) return { kind: 'none' };
  const days = daysBetween(today, lastDay);
  return days >= 0 ? { kind: 'ahead', lastDay, days } : { kind: 'passed', lastDay, days: -days };
}

/** Whether the reader asked to be reminded by this day. */
export function reminderDue(state: TrackedState, today: string): boolean {
  return !state.stopped && state.reminder !== null && state.reminder <= today;
}

/** Whole days from one `YYYY-MM-DD` to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

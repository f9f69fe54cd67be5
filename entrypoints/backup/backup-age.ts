import type { BackupState } from '../../lib/extension/backup-state.ts';
import { localDay } from '../../lib/extension/local-day.ts';

/** Days since the last backup (null: there is none), and whether the reader wants to be told. */
export function backupAge(
  { last, remindAfter }: Pick<BackupState, 'last' | 'remindAfter'>,
  notes: number,
): { days: number | null; isOld: boolean } {
  const days = last && daysSince(last.at);
  return { days, isOld: notes > 0 && remindAfter !== null && (days === null || days > remindAfter) };
}

/** Days of the calendar since a moment. */
export function daysSince(at: string): number {
  const day = (text: string) => Date.parse(text) / 86_400_000;
  return Math.max(0, Math.round(day(localDay()) - day(localDay(new Date(at)))));
}

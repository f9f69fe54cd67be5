/** Which backups stay: of each of the last days one, of each of the last weeks one. */

export const DAILY = 7;
export const WEEKLY = 4;

/** Name of a day's backup; the same day's replaces it. */
export const backupName = (day: string): string => `marge-civique-${day}.json`;

/** The day in a backup's name (`YYYY-MM-DD`); undefined for every other file: those are not ours to touch. */
export function dayOfBackup(name: string): string | undefined {
  const day = /^marge-civique-(\d{4}-\d\d-\d\d)\.json$/.exec(name)?.[1];
  return day !== undefined && !Number.isNaN(Date.parse(day)) ? day : undefined;
}

/**
 * The days whose backups may go.
 * @param days `YYYY-MM-DD`, in any order.
 */
export function daysToRemove(days: readonly string[]): string[] {
  const newestFirst = [...new Set(days)].sort().reverse();
  const kept = new Set(newestFirst.slice(0, DAILY));
  const weeks = new Map<number, string>();
  for (const day of newestFirst) if (!weeks.has(weekOf(day))) weeks.set(weekOf(day), day);
  // The week that is not over is the days' business.
  for (const day of [...weeks.values()].slice(0, WEEKLY + 1)) kept.add(day);
  return newestFirst.filter((day) => !kept.has(day));
}

/** Weeks since the Monday before 1970; they begin on Monday. */
const weekOf = (day: string): number => Math.floor((Date.parse(day) / 86_400_000 + 3) / 7);

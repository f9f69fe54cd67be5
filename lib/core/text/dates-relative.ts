import type { CalendarWords, Relative } from './dates-words.ts';

/** Parts of the article's date, as far as known. */
interface Day {
  year: number;
  month: number | null;
  day: number | null;
}

/** Months, from 1, in which a season begins and ends on the northern half of the Earth: spring, summer, autumn, winter. */
const SEASONS = [
  { begins: 3, ends: 6 },
  { begins: 6, ends: 9 },
  { begins: 9, ends: 12 },
  { begins: 12, ends: 12 },
];

const two = (n: number) => String(n).padStart(2, '0');

function read(reference: string | null): Day | null {
  const [, year, month, day] = reference?.match(/^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/) ?? [];
  return year ? { year: Number(year), month: Number(month) || null, day: Number(day) || null } : null;
}

/** Year and month so many months after `month` of `year`. */
function addMonths(year: number, month: number, count: number): string {
  const months = year * 12 + month - 1 + count;
  return `${Math.floor(months / 12)}-${two((months % 12) + 1)}`;
}

/** A duration is as precise as its unit, and no more than the article's date. */
function after(
  { year, month, day }: Day,
  count: number,
  unit: string,
  { units }: CalendarWords,
): string | null {
  if (unit.startsWith(units.month)) return month ? addMonths(year, month, count) : null;
  if (unit.startsWith(units.year)) return month ? addMonths(year, month, count * 12) : String(year + count);
  if (!month || !day) return null;
  const days = count * (unit.startsWith(units.week) ? 7 : 1);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}

/** The year of the next season of that name; before a season means that it has not begun. */
function seasonYear(
  { year, month }: Day,
  name: string,
  before: boolean,
  words: CalendarWords,
): string | null {
  const at = name === 'fall' ? 2 : words.seasonNames.indexOf(name);
  const season = SEASONS[at];
  if (!month || !season) return null;
  const over = before ? month >= season.begins : month > season.ends;
  return String(over ? year + 1 : year);
}

const endOfQuarter = (month: number) => Math.ceil(month / 3) * 3;

/**
 * What a relative time means in an article of the date `reference` (ISO, as precise as known): ISO, as precise as the words
 * allow; null when they or the date do not settle it. `found` holds the groups of the pattern that matched.
 */
export function relativeIso(
  means: Relative,
  found: Record<string, string | undefined>,
  words: CalendarWords,
  reference: string | null,
): string | null {
  const now = read(reference);
  if (!now) return null;
  const { year, month } = now;
  switch (means) {
    case 'this year':
      return String(year);
    case 'next year':
      return String(year + 1);
    case 'this month':
      return month === null ? null : addMonths(year, month, 0);
    case 'next month':
      return month === null ? null : addMonths(year, month, 1);
    case 'this quarter':
      return month === null ? null : addMonths(year, endOfQuarter(month), 0);
    case 'next quarter':
      return month === null ? null : addMonths(year, endOfQuarter(month), 3);
    case 'christmas':
      return `${year}-12-25`;
    case 'school start':
      return month === null ? null : `${month > 8 ? year + 1 : year}-09`;
    case 'season':
    case 'before season':
      return seasonYear(now, found.season ?? '', means === 'before season', words);
    case 'duration': {
      const count = found.count ?? '1';
      return after(now, words.numbers[count] ?? Number(count), found.unit ?? '', words);
    }
    case 'unsettled':
      return null;
  }
}

import type { Lang } from '../lib/core/i18n/lang.ts';

/** "il y a 4 ans", "dans 3 mois": days from today (negative: past) in the largest unit that fits. */
export function relativeDays(days: number, lang: Lang): string {
  const format = new Intl.RelativeTimeFormat(lang, { numeric: 'auto' });
  const size = Math.abs(days);
  if (size >= 365) return format.format(Math.trunc(days / 365.25) || Math.sign(days), 'year');
  if (size >= 31) return format.format(Math.trunc(days / 30.44) || Math.sign(days), 'month');
  return format.format(days, 'day');
}

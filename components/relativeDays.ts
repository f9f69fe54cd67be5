import type { Lang } from '../lib/core/i18n/lang.ts';

/** "il y a 4 ans", "dans 3 mois": days from today (negative: past) in the largest unit that fits. */
export function relativeDays(days: number, lang: Lang): string {
  const format = new Intl.RelativeTimeFormat(lang, { numeric: 'auto' });
  const size = Math.abs(days);
  if (size >= 365) return format.format(Math.trunc(days / 365.25) || Math.sign(days), 'year');
  if (size >= 31) return format.format(Math.trunc(days / 30.44) || Math.sign(days), 'month');
  return format.format(days, 'day');
}

/** "dans 10 min", "dans 4 jours": from one moment to a later one (UTC, ISO 8601), in the largest unit that fits. */
export function relativeTime(from: string, to: string, lang: Lang): string {
  const minutes = Math.max(1, Math.round((Date.parse(to) - Date.parse(from)) / 60_000));
  const format = new Intl.RelativeTimeFormat(lang, { numeric: 'always', style: 'short' });
  if (minutes < 60) return format.format(minutes, 'minute');
  if (minutes < 24 * 60) return format.format(Math.round(minutes / 60), 'hour');
  return relativeDays(Math.round(minutes / (24 * 60)), lang);
}

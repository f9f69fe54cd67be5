import type { Lang } from './lang.ts';

/** One language's strings: `locales/{fr,en,es}.json`. */
export type Strings = Readonly<Record<string, string>>;

/** Numbers are written as the language writes them; strings go in as they are. */
export type Values = Readonly<Record<string, string | number>>;

/**
 * The text of a key, with `{name}` replaced by its value.
 * When `values.n` is a number and the key has plural forms (`key_one`, `key_other`), the right one is taken.
 * An unknown key gives the key itself, so that a hole is seen and nothing breaks.
 */
export type Translate = (key: string, values?: Values) => string;

/** A translator over one language's strings. */
export function createTranslator(strings: Strings, lang: Lang): Translate {
  const plural = new Intl.PluralRules(lang);
  const number = new Intl.NumberFormat(lang);

  const template = (key: string, n: string | number | undefined): string => {
    if (typeof n === 'number') {
      const form = strings[`${key}_${plural.select(n)}`] ?? strings[`${key}_other`];
      if (form !== undefined) return form;
    }
    return strings[key] ?? key;
  };

  return (key, values = {}) =>
    template(key, values.n).replace(/\{(\w+)\}/g, (placeholder, name: string) => {
      const value = values[name];
      if (value === undefined) return placeholder;
      return typeof value === 'number' ? number.format(value) : value;
    });
}

/** `long` is a date in full (9 décembre 2016), `short` fits a list (9 déc. 2016), `time` is the hour (10:42). */
export type DateStyle = 'long' | 'short' | 'time';

const DATE_STYLES: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit' },
};

/**
 * Writes an ISO 8601 date as precisely as it is known and not more: `2016` stays a year, `2016-10` is a month.
 * Dates without a time are calendar days and do not shift with the reader's time zone.
 * What is not a date comes back unchanged.
 */
export function formatDate(iso: string, lang: Lang, style: DateStyle = 'long'): string {
  const [, year, month, day, time] = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(T.+)?)?)?$/.exec(iso) ?? [];
  const date = new Date(iso);
  if (year === undefined || Number.isNaN(date.getTime())) return iso;
  if (month === undefined) return year;

  const options = { ...DATE_STYLES[style] };
  if (day === undefined) delete options.day;
  if (time === undefined) {
    if (style === 'time') return formatDate(iso, lang, 'short');
    options.timeZone = 'UTC';
  }
  return new Intl.DateTimeFormat(lang, options).format(date);
}

/** The name of `named` in `lang`, for use inside a sentence: `anglais`, `English`, `inglés`. */
export function languageName(named: Lang, lang: Lang): string {
  return new Intl.DisplayNames(lang, { type: 'language' }).of(named) ?? named;
}

/** Dates as pages state them, in attributes and in words (French, English, Spanish). */

const MONTHS: Record<string, number> = {};
for (const [names, month] of [
  ['janvier janv jan january enero ene', 1],
  ['février fevrier févr fevr fév february feb febrero', 2],
  ['mars march mar marzo', 3],
  ['avril avr april apr abril abr', 4],
  ['mai may mayo', 5],
  ['juin june jun junio', 6],
  ['juillet juil july jul julio', 7],
  ['août aout august aug agosto ago', 8],
  ['septembre sept september sep septiembre setiembre', 9],
  ['octobre oct october octubre', 10],
  ['novembre nov november noviembre', 11],
  ['décembre decembre déc dec december diciembre dic', 12],
] as const) {
  for (const name of names.split(' ')) MONTHS[name] = month;
}

const MONTH = Object.keys(MONTHS)
  .sort((a, b) => b.length - a.length)
  .join('|');
const START = '(?<![\\p{L}\\p{N}])';
const DAY_FIRST = `${START}(\\d{1,2})(?:er|st|nd|rd|th|º)?(?:\\s+(?:de\\s+|of\\s+)?|[-.])(${MONTH})\\.?,?(?:\\s+(?:de\\s+|del\\s+)?|[-.])(\\d{4})`;
const MONTH_FIRST = `${START}(${MONTH})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?:de\\s+)?(\\d{4})`;
const ISO = `${START}(\\d{4})-(\\d{1,2})-(\\d{1,2})(?!\\d)(T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?`;
const NUMERIC = `${START}(\\d{1,2})(?<sep>[/.-])(\\d{1,2})\\k<sep>(\\d{4})`;
const ANY = new RegExp([ISO, DAY_FIRST, MONTH_FIRST, NUMERIC].join('|'), 'iu');

/** A date that stands in a text, and where. */
export interface FoundDate {
  /** `YYYY-MM-DD`, or an ISO date-time where the text is one. */
  iso: string;
  start: number;
  end: number;
}

/**
 * The first date of a text.
 * @param lang Tells 3/4 of 2021 in English (4 March) from other languages (3 April) when the figures do not.
 */
export function findDate(text: string, lang?: string | null): FoundDate | null {
  const found = ANY.exec(text);
  if (!found) return null;
  const iso = toIso(found, lang ?? null);
  const start = found.index;
  const end = start + found[0].length;
  if (iso) return { iso, start, end };
  const next = findDate(text.slice(end), lang);
  return next && { iso: next.iso, start: next.start + end, end: next.end + end };
}

function toIso(found: RegExpExecArray, lang: string | null): string | null {
  const [, y, m, d, time, day1, month1, year1, month2, day2, year2, a, , b, year3] = found;
  if (y) return calendarDate(Number(y), Number(m), Number(d), time ?? '');
  if (month1) return calendarDate(Number(year1), MONTHS[month1.toLowerCase()]!, Number(day1));
  if (month2) return calendarDate(Number(year2), MONTHS[month2.toLowerCase()]!, Number(day2));
  const isMonthFirst = Number(b) > 12 || (Number(a) <= 12 && lang === 'en');
  return isMonthFirst
    ? calendarDate(Number(year3), Number(a), Number(b))
    : calendarDate(Number(year3), Number(b), Number(a));
}

function calendarDate(year: number, month: number, day: number, time = ''): string | null {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}${time}`;
}

/** A machine-readable date (ISO, seconds or milliseconds since 1970, or words) as ISO 8601; null when it is none. */
export function parseDate(value: string | null | undefined, lang?: string | null): string | null {
  const text = value?.trim() ?? '';
  if (/^\d{10}(?:\d{3})?$/.test(text)) {
    return new Date(Number(text) * (text.length === 10 ? 1000 : 1)).toISOString();
  }
  if (/^\d{8}$/.test(text)) {
    return calendarDate(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6)));
  }
  return findDate(text.replace(/^(\d{4}-\d{2}-\d{2}) (?=\d{2}:\d{2})/, '$1T'), lang)?.iso ?? null;
}

const UPDATED =
  /(?:mise? à jour|m[àa]j|modifié|actualisé|updated|modified|reviewed|actualizad[oa]|modificad[oa]|última actualización)/iu;
const PUBLISHED = /(?:publi|paru|post(?:é|ed)|mis en ligne|créé|publicad|issued|first published)/iu;

/**
 * The dates that a line under a headline states: "Publié le 5 octobre 2016 • Mis à jour le 7 octobre 2016". Each
 * date belongs to the last such word before it; a date by itself is the day of publication.
 */
export function statedDates(
  text: string,
  lang?: string | null,
): { published: string | null; modified: string | null } {
  const stated: { published: string | null; modified: string | null } = { published: null, modified: null };
  let rest = text.slice(0, 400);
  for (let found = findDate(rest, lang), turn = 0; found && turn < 4; found = findDate(rest, lang), turn++) {
    const before = rest.slice(0, found.start);
    const kind =
      UPDATED.test(before) && !PUBLISHED.test(before.slice(before.search(UPDATED)))
        ? 'modified'
        : 'published';
    stated[kind] ??= found.iso;
    rest = rest.slice(found.end);
  }
  return stated;
}

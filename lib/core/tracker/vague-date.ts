/** Dates written in words, in the three languages, as precise as they are. */

const MONTHS: Readonly<Record<string, string>> = {
  janvier: '01',
  fevrier: '02',
  mars: '03',
  avril: '04',
  mai: '05',
  juin: '06',
  juillet: '07',
  aout: '08',
  septembre: '09',
  octobre: '10',
  novembre: '11',
  decembre: '12',
  january: '01',
  february: '02',
  march: '03',
  april: '04',
  may: '05',
  june: '06',
  july: '07',
  august: '08',
  september: '09',
  october: '10',
  november: '11',
  december: '12',
  enero: '01',
  febrero: '02',
  marzo: '03',
  abril: '04',
  mayo: '05',
  junio: '06',
  julio: '07',
  agosto: '08',
  septiembre: '09',
  setiembre: '09',
  octubre: '10',
  noviembre: '11',
  diciembre: '12',
};
const MONTH = String.raw`\p{L}{3,10}`;

/** Source of a pattern for a date; `readDate` says what it means, or that the words were no date. */
export const DATE = String.raw`(?:\d{1,2}(?:er|st|nd|rd|th)?\s(?:de\s)?${MONTH}\s(?:de\s|del\s)?[12]\d{3}|${MONTH}\s\d{1,2}(?:st|nd|rd|th)?,?\s[12]\d{3}|${MONTH}\s(?:de\s)?[12]\d{3}|[12]\d{3})(?![\d-])`;

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD` for words that `DATE` found; `undefined` when they name no month that exists. */
export function readDate(words: string): string | undefined {
  const year = /[12]\d{3}$/.exec(words)?.[0];
  if (year === undefined) return undefined;
  const rest = words.slice(0, -4).trim();
  if (rest === '') return year;
  const name = /\p{L}{3,}/u.exec(rest.replace(/\bdel?\b/g, ''))?.[0] ?? '';
  const folded = name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  const month = Object.hasOwn(MONTHS, folded) ? MONTHS[folded] : undefined;
  if (month === undefined) return undefined;
  const day = /\d{1,2}/.exec(rest)?.[0];
  if (day === undefined) return `${year}-${month}`;
  return Number(day) >= 1 && Number(day) <= 31 ? `${year}-${month}-${day.padStart(2, '0')}` : undefined;
}

/** Whether two dates can be the same day: 2011 and 2011-09-20 can. */
export function mayBeSame(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}

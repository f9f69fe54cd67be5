/** Calendar files (iCalendar, RFC 5545) that other programs' calendars take in: deadlines and reminders as whole days. */

/** One day in the reader's calendar. */
export interface CalendarEvent {
  /** Stable: the same pledge exported again updates its event instead of adding a second one. */
  uid: string;
  /** `YYYY-MM-DD`; a day, not a moment: it does not move with the time zone. */
  date: string;
  title: string;
  description?: string;
  url?: string;
  categories?: readonly string[];
  /** Days before the date on which to remind, at nine in the morning of the device. */
  alarmDaysBefore?: readonly number[];
  /** How often the event was changed; calendars keep the highest. */
  sequence?: number;
}

export interface CalendarOptions {
  /** UTC, ISO 8601: when the file was written. */
  now: string;
  /** Name of the calendar where the program shows one. */
  name: string;
}

const CRLF = '\r\n';
/** RFC 5545 §3.1: octets of a line without its end. */
const LINE_OCTETS = 75;
const NINE_IN_THE_MORNING = 9;

/** The calendar as text. Events whose date is not a real day are left out: half an event would refuse the whole file. */
export function writeCalendar(events: readonly CalendarEvent[], { now, name }: CalendarOptions): string {
  const stamp = `${now.replace(/[-:]/g, '').slice(0, 15)}Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Civic Margin//Civic Margin//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(name)}`,
    ...events.filter(({ date }) => isDay(date)).flatMap((event) => eventLines(event, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => foldLine(line) + CRLF).join('');
}

function eventLines(event: CalendarEvent, stamp: string): string[] {
  const { uid, date, title, description, url, categories = [], alarmDaysBefore = [], sequence = 0 } = event;
  const alarms = alarmDaysBefore.filter((days) => Number.isInteger(days) && days >= 0);
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${stamp}`,
    `SEQUENCE:${sequence}`,
    `DTSTART;VALUE=DATE:${basic(date)}`,
    // §3.6.1: the end is the first day after.
    `DTEND;VALUE=DATE:${basic(dayAfter(date))}`,
    `SUMMARY:${escapeText(title)}`,
    ...(description ? [`DESCRIPTION:${escapeText(description)}`] : []),
    ...(url !== undefined && isUri(url) ? [`URL:${url}`] : []),
    ...(categories.length > 0 ? [`CATEGORIES:${categories.map(escapeText).join(',')}`] : []),
    'TRANSP:TRANSPARENT',
    ...alarms.flatMap((days) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${escapeText(title)}`,
      `TRIGGER:${trigger(days)}`,
      'END:VALARM',
    ]),
    'END:VEVENT',
  ];
}

/** From the start of the day: nine hours after for the day itself, else back to nine in the morning of an earlier day. */
function trigger(days: number): string {
  if (days === 0) return `PT${NINE_IN_THE_MORNING}H`;
  const hours = 24 - NINE_IN_THE_MORNING;
  return days === 1 ? `-PT${hours}H` : `-P${days - 1}DT${hours}H`;
}

/** §3.3.11: backslash, semicolon, comma and line ends escaped; other control characters have no place in a text. */
export function escapeText(text: string): string {
  return text
    .replace(/\r\n|[\r\u2028\u2029]/g, '\n')
    .replace(/\p{Cc}/gu, (control) => (control === '\n' || control === '\t' ? control : ''))
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** §3.1: no line longer than 75 octets of UTF-8; continuation lines begin with a space, no character is cut. */
export function foldLine(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = utf8Length(character.codePointAt(0) ?? 0);
    if (octets + size > LINE_OCTETS) {
      folded += `${CRLF} `;
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

function utf8Length(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}

const basic = (date: string): string => date.replaceAll('-', '');

function dayAfter(date: string): string {
  const next = new Date(`${date}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

/** Whether a text is a day of the calendar (`2016-02-30` is not). */
export function isDay(date: string): boolean {
  if (!/^[12]\d{3}-\d\d-\d\d$/.test(date)) return false;
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
}

/** An address without characters that would break the line: those have to be percent-encoded before they come here. */
const isUri = (url: string): boolean => /^[a-z][a-z0-9+.-]*:[!-~]+$/i.test(url);
